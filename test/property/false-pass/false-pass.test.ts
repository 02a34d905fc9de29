import { expect, test } from 'vitest';
import { neverPassesFalsely, rarest } from './property.ts';
import { startFaultyCloud } from './server.ts';

const runs = 2000;

test('a step is green only where the rules, worked out anew, say so', async () => {
  await using cloud = await startFaultyCloud();

  expect(rarest(await neverPassesFalsely(cloud, runs))).toBeGreaterThan(0);
}, 600_000);
