import type { Sanitize } from '../text/sanitize.ts';
import { type InputName, inputNames, inputTable, isNullText, type RawInputs } from './inputs.ts';
import { showQuote } from './syntax/quote.ts';
import { createProblem, type Problem, type ShownProblem } from './validation.ts';

/** Explains each input with such a value, instead of any other problem with it. */
export function explainNullTexts(
  inputs: RawInputs,
  problems: readonly Problem[],
): readonly Problem[] {
  const empty = inputNames.filter((name) => isNullText(inputs[name]));
  return [
    ...empty.map((input) => {
      const complaint = `is ${inputs[input]}, so its expression found no value`;
      return createProblem(input, complaint, 'check where it comes from');
    }),
    ...problems.filter(({ input }) => empty.every((name) => name !== input)),
  ];
}

/**
 * The problems as the log shows them, each once: two services that lack the same region make one
 * problem, not two. A confidential input keeps its value in its own problems, without secrets.
 */
export function showProblems(
  problems: readonly Problem[],
  sanitize: Sanitize,
  hideSecrets: Sanitize,
): readonly ShownProblem[] {
  const shown = problems.map(({ quoted, ...problem }): ShownProblem => {
    const hide = confidentialNamed(problem.input) === null ? sanitize : hideSecrets;
    return { ...problem, quoted: quoted && showQuote(quoted, hide) };
  });
  return [...new Map(shown.map((problem) => [JSON.stringify(problem), problem])).values()];
}

/**
 * The problem as outputs and summary show it: without the value of a confidential input, because
 * the runner drops a job output that contains a secret.
 */
export function publicProblem(problem: ShownProblem): ShownProblem {
  const name = confidentialNamed(problem.input);
  if (name === null || problem.quoted === null) return problem;
  // Without the quotation, nothing else says that not the whole input is meant.
  const input = inputTable[name].isList ? `an entry of ${name}` : name;
  return { ...problem, input, quoted: null };
}

/** The confidential input with this name; null if there is none. */
function confidentialNamed(input: string): InputName | null {
  return confidentialInputs.find((name) => name === input) ?? null;
}

const confidentialInputs = inputNames.filter((name) => inputTable[name].isConfidential);
