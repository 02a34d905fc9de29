import type { SafeText } from '../text/sanitize.ts';
import type { Quote } from './syntax/quote.ts';

/** One problem with the inputs, shown as `<input>: "<quoted>" <complaint>. <Remedy>.` */
export type Problem = {
  readonly input: string;
  readonly complaint: string;
  /** Null if quoting the value does not help, or if it is a secret. */
  readonly quoted: Quote | null;
  readonly remedy: string;
};

/** A problem; without `quoted`, it quotes nothing. */
export function createProblem(
  input: string,
  complaint: string,
  remedy: string,
  quoted: Quote | null = null,
): Problem {
  return { input, complaint, quoted, remedy };
}

/** A problem in the form in which it is shown. */
export type ShownProblem = Omit<Problem, 'quoted'> & { readonly quoted: SafeText | null };

/** The wording of a problem: what is wrong, and what to do. */
export type ProblemText = Pick<Problem, 'complaint' | 'remedy'>;

/** A parsed value, or all problems with it. */
export type Parsed<Value, Found = Problem> =
  | { readonly kind: 'valid'; readonly value: Value }
  | { readonly kind: 'invalid'; readonly problems: readonly Found[] };

export function valid<Value>(value: Value): Parsed<Value> {
  return { kind: 'valid', value };
}

export function invalid(...problems: readonly Problem[]): Parsed<never> {
  return { kind: 'invalid', problems };
}

export function problemsOf(parsed: Parsed<unknown>): readonly Problem[] {
  return parsed.kind === 'invalid' ? parsed.problems : [];
}

/** The value as a list of one; an empty list if there is none. */
export function valuesOf<Value>(parsed: Parsed<Value>): readonly Value[] {
  return parsed.kind === 'valid' ? [parsed.value] : [];
}

/** The value, or another one if there is none. */
export function valueOr<Value, Other>(parsed: Parsed<Value>, other: Other): Value | Other {
  return parsed.kind === 'valid' ? parsed.value : other;
}

/**
 * All values, or all problems: those of the parts, and those that `check` finds among the valid
 * parts, so that the user sees all of them at once.
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

/** A record of all values, or all problems. */
export function combineFields<Parts extends Readonly<Record<string, Parsed<unknown>>>>(
  parts: Parts,
): Parsed<Values<Parts>> {
  const problems = Object.values(parts).flatMap(problemsOf);
  if (problems.length > 0) return invalid(...problems);
  const values = Object.entries(parts).map(([name, part]) => [
    name,
    part.kind === 'valid' ? part.value : undefined,
  ]);
  // The compiler loses the keys in fromEntries. Every part is valid here.
  return valid(Object.fromEntries(values) as Values<Parts>);
}

/** The problem as a clause: `region: "x y" is not a region name`, or `region is not set`. */
export function problemClause({ input, complaint, quoted }: ShownProblem): string {
  return quoted === null ? `${input} ${complaint}` : `${input}: "${quoted}" ${complaint}`;
}

/** `input` has no effect because `needed` is not set. */
export function uselessWithout(needed: string, input: string): Problem {
  const remedy = `set ${needed}, or remove ${input}`;
  return createProblem(input, `has no effect without ${needed}`, remedy);
}
