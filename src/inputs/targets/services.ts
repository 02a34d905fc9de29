import { type ServiceKey, serviceKeys } from '../../services/registry.ts';
import { defaultOf } from '../inputs.ts';
import { duplicateProblems, oneLineProblem, parseList } from '../syntax/lists.ts';
import { quote } from '../syntax/quote.ts';
import { createProblem, invalid, type Parsed, type Problem, valid } from '../validation.ts';
import { serviceSuggestion, unavailableRemedy } from './service-names.ts';

/** The services that are named, and whether to add those whose quotas plans take. */
export type ServiceChoice = {
  readonly named: readonly ServiceKey[];
  readonly isFromPlan: boolean;
};

const input = 'services';
const fromPlan = 'from-plan';
const words = [...serviceKeys, fromPlan] as const;
type Word = (typeof words)[number];

/**
 * A word that would be skipped with its comment, where a folded block puts it: at the end, or
 * before the next `#`.
 */
const hiddenWordPattern = new RegExp(`(?<![^\\s,;])(?:${words.join('|')})(?=[\\s,;]*(?:#|$))`, 'i');

/**
 * Parses `services`: words in any case, separated by commas or lines. Returns them in the order of
 * {@link serviceKeys}.
 */
export function parseServices(text: string): Parsed<ServiceChoice> {
  const list = {
    input,
    parseLine: (line: string) => line.split(',').map((word) => parseService(word.trim(), line)),
    findHiddenEntry: (comment: string) => hiddenWordPattern.exec(comment)?.[0] ?? null,
    hasCommas: true,
  } as const;
  const chosen = parseList(list, text, (written) => duplicateProblems(input, 'a service', written));
  if (chosen.kind === 'invalid') return chosen;
  return valid({
    named: serviceKeys.filter((service) => chosen.value.includes(service)),
    isFromPlan: chosen.value.includes(fromPlan),
  });
}

function parseService(written: string, line: string): Parsed<Word> {
  const word = findWord(written);
  if (word !== null) return valid(word);
  const parts = written.split(/(?:[\s;|/]|\\n)+/);
  if (parts.every((part) => findWord(part) !== null)) {
    const several = oneLineProblem(input, written, quote(written));
    return invalid({ ...several, remedy: 'separate them by commas' });
  }
  if (written === '') return invalid(emptyEntryProblem(line));
  const quoted = quote(written, line);
  const instead = unavailableRemedy(written);
  const complaint = instead === null ? 'is not valid' : 'is not available';
  const remedy = instead ?? serviceSuggestion(written, words);
  return invalid(createProblem(input, complaint, remedy, quoted));
}

/** The problem with nothing between two commas, or after the last: no service resembles nothing. */
function emptyEntryProblem(line: string): Problem {
  return createProblem(input, 'has an empty entry', 'remove the extra comma', quote(line));
}

function findWord(written: string): Word | null {
  return words.find((word) => word === written.toLowerCase()) ?? null;
}

const defaultServices: readonly string[] = defaultOf('services').split(', ');

/** Whether exactly the services are read that are read by default. */
export function isDefaultChoice({ named, isFromPlan }: ServiceChoice): boolean {
  return !isFromPlan && named.length === defaultServices.length && named.every(isDefaultService);
}

/** Whether a service is read by default. */
export function isDefaultService(key: string): boolean {
  return defaultServices.includes(key);
}
