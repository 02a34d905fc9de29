import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { createSummaryWriter } from '../../../src/ports/runner.ts';

test('a later summary takes the place of an earlier one, and of nothing else', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'summary-'));
  const path = join(folder, 'summary.md');
  const write = createSummaryWriter();
  await expect(write(path, 'no such file')).rejects.toThrow('ENOENT');
  await writeFile(path, 'what was there\n');

  await Promise.all([write(path, 'enough quota'), write(path, 'cancelled')]);
  expect(await readFile(path, 'utf8')).toBe('what was there\ncancelled');
  await rm(folder, { recursive: true });
});
