import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { writeReportFile } from '../../../src/ports/files.ts';

test('once its time is up, a report leaves the file as it is', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'report-'));
  const path = join(folder, 'report.json');
  await writeFile(path, 'a later report');
  const late = AbortSignal.abort(new Error('the time is up'));

  await expect(writeReportFile(path, 'pass', [], late)).rejects.toThrow('the time is up');
  expect(await readFile(path, 'utf8')).toBe('a later report');
  await rm(folder, { recursive: true });
});
