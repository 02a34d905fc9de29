import type { Environment } from '../ports/ports.ts';
import type { Parsed } from './validation.ts';

/** The value of an input, and the variable that it comes from; null if from the input itself, or absent. */
export type InputValue = { readonly text: string; readonly variable: string | null };

/** A complaint about a value that says where it comes from: `from HW_REGION_NAME is not a region name`. */
export function complaintAbout({ variable }: InputValue, complaint: string): string {
  return variable === null ? complaint : `from ${variable} ${complaint}`;
}

/** Parses one input on its own. `input` is its name, for problems. */
export type InputParser<Value> = (value: InputValue, input: string) => Parsed<Value>;

/** Everything about an input except its name. */
export type InputEntry = {
  /** The same text as in `action.yml`; a test compares them. */
  readonly description: string;
  /** Used if the input is empty. The same as in `action.yml` and the README. */
  readonly default?: string;
  /** Environment variables to use if the input is empty. The first that is set wins. */
  readonly variables?: readonly string[];
  /** Names that other actions, Terraform, the SDKs and AWS use for the same thing. */
  readonly aliases?: readonly string[];
  /** Whether it has several entries, so that a problem concerns one of them. */
  readonly isList?: boolean;
  /** Whether it is masked and never shown. */
  readonly isSecret?: boolean;
  /** Whether teams keep it in secrets: the log may show it, outputs may not. */
  readonly isConfidential?: boolean;
  /** Whether its whole value is cut out of every text, except the problems with the input itself. */
  readonly isRedacted?: boolean;
} & (
  | { readonly parse: InputParser<unknown> }
  /** The function that parses it together with other inputs; a test checks that it exists. */
  | { readonly parsedBy: string }
);

/** The value if neither the input nor a variable is set. */
export const absentValue: InputValue = { text: '', variable: null };

/** The trimmed value of a variable; {@link absentValue} if nothing is left. */
export function readVariable(variable: string, environment: Environment): InputValue {
  const text = environment[variable]?.trim() ?? '';
  return text === '' ? absentValue : { text, variable };
}
