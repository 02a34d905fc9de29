import { outputNames } from '../../../src/report/outputs.ts';
import type { Outputs } from '../../support/runner/output-file.ts';
import { displayWidth, filled, padded } from '../terminal.ts';

/** Outputs in two columns, as the README lists them; a long one is cut and says its length. */
export function showOutputs(outputs: Outputs, width: number): readonly string[] {
  const entries = outputNames.map((name) => [name, outputs[name] ?? ''] as const);
  const columns = Math.max(0, ...entries.map(([name]) => displayWidth(name)));
  return entries.map(
    ([name, value]) => `${padded(name, columns)}  ${shortened(value, width - columns - 2)}`,
  );
}

function shortened(value: string, width: number): string {
  if (value === '') return '(empty)';
  const line = value.replace(/\s+/g, ' ').trim();
  if (displayWidth(line) <= width) return line;
  const rest = `… (${value.length} characters in all)`;
  const [shown = ''] = filled(line, width - displayWidth(rest));
  return shown + rest;
}
