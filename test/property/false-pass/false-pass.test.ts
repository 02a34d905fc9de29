import { expect, test } from 'vitest';
import { neverPassesFalsely } from './property.ts';
import { startFaultyCloud } from './server.ts';

const runs = 2000;

test('a step is green only where the rules, worked out anew, say so', async () => {
  await using cloud = await startFaultyCloud();
  const { green, red, greenWith } = await neverPassesFalsely(cloud, runs);

  expect(Math.min(green, red, ...Object.values(greenWith))).toBeGreaterThan(0);
}, 600_000);
