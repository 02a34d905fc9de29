import type { Environment } from '../ports/ports.ts';
import type { SafeText, Sanitize } from '../text/sanitize.ts';

/** One thing that is wrong with the inputs: `<input>: "<read>" <complaint>. <Remedy>.` */
export type Problem = {
  readonly input: string;
  readonly complaint: string;
  /** What was read, where showing it helps; never a secret. */
  readonly read: SafeText | null;
  readonly remedy: string;
};

/** What is wrong with what was read, and what to do. */
export type Fault = Pick<Problem, 'complaint' | 'remedy'>;

/** An input understood, or everything that is wrong with it. */
export type Parsed<Value> =
  | { readonly kind: 'valid'; readonly value: Value }
  | { readonly kind: 'invalid'; readonly problems: readonly Problem[] };

export function valid<Value>(value: Value): Parsed<Value> {
  return { kind: 'valid', value };
}

export function invalid(...problems: readonly Problem[]): Parsed<never> {
  return { kind: 'invalid', problems };
}

export function problemsOf(parsed: Parsed<unknown>): readonly Problem[] {
  return parsed.kind === 'invalid' ? parsed.problems : [];
}

/** The value, where there is one. */
export function valuesOf<Value>(parsed: Parsed<Value>): readonly Value[] {
  return parsed.kind === 'valid' ? [parsed.value] : [];
}

/**
 * All the values, or all the problems: those of each part, and those that `check` finds between
 * the parts that are well written, so that nobody has to mend a list twice.
 */
export function combine<Value>(
  parts: readonly Parsed<Value>[],
  check: (values: readonly Value[]) => readonly Problem[] = () => [],
): Parsed<readonly Value[]> {
  const values = parts.flatMap(valuesOf);
  const problems = [...parts.flatMap(problemsOf), ...check(values)];
  return problems.length > 0 ? invalid(...problems) : valid(values);
}

/** Each problem once: two services that lack the same region make one, not two. */
export function distinct(problems: readonly Problem[]): readonly Problem[] {
  const seen = new Map(problems.map((problem) => [JSON.stringify(problem), problem]));
  return [...seen.values()];
}

type Values<Parts> = {
  readonly [Part in keyof Parts]: Parts[Part] extends Parsed<infer Value> ? Value : never;
};

/** A record of all the values, or all the problems of those that are wrong. */
export function combineFields<Parts extends Readonly<Record<string, Parsed<unknown>>>>(
  parts: Parts,
): Parsed<Values<Parts>> {
  const problems = Object.values(parts).flatMap(problemsOf);
  if (problems.length > 0) return invalid(...problems);
  const values = Object.entries(parts).map(([name, part]) => [
    name,
    part.kind === 'valid' ? part.value : undefined,
  ]);
  // The compiler cannot follow entries through; every part was just seen to be valid.
  return valid(Object.fromEntries(values) as Values<Parts>);
}

/** What is wrong, as a clause: `region: "x y" is not a region name`, or `region is not set`. */
export function statementOf({ input, complaint, read }: Problem): string {
  return read === null ? `${input} ${complaint}` : `${input}: "${read}" ${complaint}`;
}

/** What is wrong with an input that another one alone gives a meaning, where that one is missing. */
export function without(needed: string, input: string): Problem {
  return {
    input,
    complaint: `has no effect without ${needed}`,
    read: null,
    remedy: `set ${needed}, or remove ${input}`,
  };
}

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
