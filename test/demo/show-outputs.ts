import { outputNames } from '../../src/report/outputs/outputs.ts';
import type { Outputs } from '../support/output-file.ts';
import { displayWidth, padded } from './terminal.ts';

const longest = 72;

/** Outputs in columns, as the README lists them; a long one is cut and says its length. */
export function showOutputs(outputs: Outputs): readonly string[] {
  const entries = outputNames.map((name) => [name, outputs[name] ?? ''] as const);
  const columns = Math.max(0, ...entries.map(([name]) => displayWidth(name)));
  return entries.map(([name, value]) => `${padded(name, columns)}  ${shortened(value)}`);
}

function shortened(value: string): string {
  if (value === '') return '(empty)';
  const line = value.replace(/\s+/g, ' ').trim();
  return line.length > longest
    ? `${line.slice(0, longest)}… (${value.length} characters in all)`
    : line;
}
