import type { Sanitize } from '../text/sanitize.ts';
import { inputNames, inputTable } from './inputs.ts';
import { type Problem, sentenceOf } from './validation.ts';

const confidentialInputs: readonly string[] = inputNames.filter(
  (name) => inputTable[name].isConfidential,
);

/** A problem whose value, unless it is that of an id itself, holds nothing that is cut out. */
export function sanitizeProblem(problem: Problem, sanitize: Sanitize): Problem {
  if (problem.read === null || confidentialInputs.includes(problem.input)) return problem;
  return { ...problem, read: sanitize(problem.read) };
}

/**
 * A problem for outputs and summary: without the value of inputs that teams keep in secrets, since
 * the runner drops a job output that holds one.
 */
export function publicProblem(problem: Problem): Problem {
  return confidentialInputs.includes(problem.input) ? { ...problem, read: null } : problem;
}

/** What outputs say of a problem. */
export function publicSentenceOf(problem: Problem): string {
  return sentenceOf(publicProblem(problem));
}
