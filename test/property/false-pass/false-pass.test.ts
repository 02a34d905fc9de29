import { expect, test } from 'vitest';
import { neverPassesFalsely } from './property.ts';
import { startFaultyCloud } from './server.ts';

const runs = 2000;

test('a step is green only where the rules, worked out anew, say so', async () => {
  await using cloud = await startFaultyCloud();
  const seen = await neverPassesFalsely(cloud, runs);

  expect(seen.green).toBeGreaterThan(0);
  expect(seen.red).toBeGreaterThan(0);
}, 600_000);
