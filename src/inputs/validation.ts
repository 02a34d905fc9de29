import type { SafeText } from '../text/sanitize.ts';
import { twoSentences } from '../text/sentences.ts';

/** One thing that is wrong with the inputs: `<input>: "<read>" <complaint>. <Remedy>.` */
export type Problem = {
  readonly input: string;
  readonly complaint: string;
  /** What was read, where showing it helps; never a secret. */
  readonly read: SafeText | null;
  readonly remedy: string;
};

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

/** What is wrong and what to do, as the log gives it. */
export function sentenceOf(problem: Problem): string {
  return twoSentences(statementOf(problem), problem.remedy);
}
