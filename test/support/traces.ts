import { readFile } from 'node:fs/promises';
import type { GateRun } from './run-gate.ts';

/** Everything a run leaves behind for people and later steps, but for the commands that mask. */
export async function tracesOf(run: GateRun): Promise<string> {
  const log = run.log.split('\n').filter((line) => !line.startsWith('::add-mask::'));
  const files = [run.summaryFile, run.outputFile].map((file) => readFile(file, 'utf8'));
  return [...log, ...(await Promise.all(files))].join('\n');
}
