import type { Environment } from '../../ports/ports.ts';
import type { Sanitize } from '../../text/sanitize.ts';
import type { Parsed } from '../validation.ts';

/** What an input holds; `source` goes between its name and a complaint: blank, or the variable. */
export type InputValue = { readonly text: string; readonly source: string };

/** Understands an input on its own, or says what is wrong with it by its name. */
export type InputParser<Value> = (
  found: InputValue,
  sanitize: Sanitize,
  input: string,
) => Parsed<Value>;

/** Everything there is to know about an input but its name. */
export type InputEntry = {
  /** As `action.yml` has it; a test holds the two together. */
  readonly description: string;
  /** What holds where the input is blank, as `action.yml` and the README say. */
  readonly default?: string;
  /** Variables that stand in for it where it is blank, first come first served. */
  readonly variables?: readonly string[];
  /** What other actions, Terraform, the SDKs and AWS call what it holds. */
  readonly aliases?: readonly string[];
  /** Whether it is masked, and never shown. */
  readonly isSecret?: boolean;
  /** Whether teams keep it in secrets: it is shown in the log, and in no output. */
  readonly isConfidential?: boolean;
} & (
  | { readonly parse: InputParser<unknown> }
  /** The function that understands it together with others; a test sees that there is one. */
  | { readonly parsedBy: string }
);

/** What neither an input nor a variable holds. */
export const absentValue: InputValue = { text: '', source: '' };

/** A variable without the white space around it; blank where it holds no more. */
export function variableOf(variable: string, environment: Environment): InputValue {
  const text = environment[variable]?.trim() ?? '';
  return { text, source: text === '' ? '' : `from ${variable} ` };
}
