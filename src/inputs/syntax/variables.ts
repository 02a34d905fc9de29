import type { Environment } from '../../ports/ports.ts';
import type { InputValue } from '../table/entry.ts';

/** What neither an input nor a variable holds. */
export const absentValue: InputValue = { text: '', source: '' };

/** A variable without the white space around it; blank where it holds no more. */
export function variableOf(variable: string, environment: Environment): InputValue {
  const text = environment[variable]?.trim() ?? '';
  return { text, source: text === '' ? '' : `from ${variable} ` };
}
