import { type Selector, selectorText } from '../../quota/selector.ts';
import { quotaNames, serviceKeys } from '../../services/registry.ts';
import { lazyPattern } from '../../text/lazy-pattern.ts';
import { duplicateProblems, oneLineProblem, parseList } from '../syntax/lists.ts';
import { quote, quoteKnown } from '../syntax/quote.ts';
import { createProblem, invalid, type Parsed, type Problem, valid } from '../validation.ts';
import {
  exemptionProblems,
  instanceProblems,
  parseSelector,
  quoteSelector,
  type SelectorContext,
  servicesReached,
} from './selectors.ts';

/** How to parse the lines of an input: a selector, a colon and a value. */
export type LineForm<Line extends Selector> = {
  readonly input: string;
  readonly valueNoun: 'minimum' | 'count';
  /** A valid name, for messages about lines without one. */
  readonly example: string;
  /** Parses the text after the colon; null if it is not valid. */
  readonly makeLine: (selector: Selector, written: string) => Line | null;
  /** What to write there, for a quota of that name. */
  readonly remedy: (name: string) => string;
  /** Whether a line for a service that another plan could choose is kept for that plan. */
  readonly isForOtherPlans: boolean;
  /** Problems with a well-formed line that cannot be used. */
  readonly check: (line: Line) => readonly Problem[];
};

/** Parses lines `name: value`, and checks them against each other, the services and the labels. */
export function parseLines<Line extends Selector>(
  form: LineForm<Line>,
  text: string,
  context: SelectorContext,
): Parsed<readonly Line[]> {
  const { input } = form;
  // An unknown label has a problem already.
  const isKnown = ({ instance }: Line) =>
    instance === null || (context.labels?.has(instance) ?? false);
  const names = (lines: readonly Line[]) => lines.filter(isKnown).map(selectorText);
  const list = {
    input,
    parseLine: (entry: string) => [parseLine(form, entry, context)],
    findHiddenEntry: findQuotaName,
  };
  return parseList(list, text, (lines) => [
    // Known names and labels contain nothing to hide, so they are shown whole.
    ...duplicateProblems(input, 'a quota', names(lines), quoteKnown),
    ...lines.flatMap((line) => [
      ...instanceProblems(input, line, context.labels),
      ...reachProblems(form, line, context),
    ]),
  ]);
}

function parseLine<Line extends Selector>(
  { input, valueNoun, example, makeLine, remedy }: LineForm<Line>,
  entry: string,
  { selected }: SelectorContext,
): Parsed<Line> {
  const quotePart = (part: string) => quote(part, entry);
  const separator = entry.indexOf(':');
  if (separator < 0) {
    const cut = entry.endsWith('@') ? '; a # begins a comment, not a label' : '';
    const form = `use name: ${valueNoun}, such as ${example}: 5${cut}`;
    return invalid(createProblem(input, 'has no colon', form, quote(entry)));
  }
  const written = entry.slice(separator + 1).trim();
  if (written.includes(':') && namePattern().test(written))
    return invalid(oneLineProblem(input, entry, quote(entry)));
  const selector = parseSelector(input, entry.slice(0, separator).trim(), selected, quotePart);
  if (selector.kind === 'invalid') return selector;
  const line = makeLine(selector.value, written);
  if (line !== null) return valid(line);
  // Without the label, which may be an ID in the wrong place.
  const { pattern } = selector.value;
  const complaint = `is not a valid ${valueNoun} for ${pattern}`;
  return invalid(createProblem(input, complaint, `use ${remedy(pattern)}`, quotePart(written)));
}

/** Matches a word with a letter or a star before a colon: the name of another entry. */
const namePattern = lazyPattern(String.raw`(?<![^\s,;:])(?=[^\s,;:]*[\p{L}*])[^\s,;:]+\s*:`);

/** Problems with a line for a service that is not read, or with a line that cannot be used. */
function reachProblems<Line extends Selector>(
  { input, check, isForOtherPlans }: LineForm<Line>,
  line: Line,
  { selected, onlyInOtherPlans }: SelectorContext,
): readonly Problem[] {
  const reached = servicesReached(line);
  if (reached.some((service) => selected.includes(service))) {
    return [...exemptionProblems(input, line), ...check(line)];
  }
  if (isForOtherPlans && reached.some((service) => onlyInOtherPlans.includes(service))) {
    return exemptionProblems(input, line);
  }
  const complaint = 'is for a service that is not read';
  // A star reaches all services, and is here only if a plan takes nothing, so that none is read.
  const add =
    line.pattern === '*' ? 'name services in services' : `add ${reached.join(', ')} to services`;
  return [createProblem(input, complaint, `${add}, or remove the line`, quoteSelector(line))];
}

/**
 * Finds text in a comment that looks like a line of the list: a quota name, with or without a
 * label, before a colon. Likely misspellings count too: an unknown name of a known service before a
 * number, a name without its service before a number that ends the entry, and other characters
 * instead of the colon. Null if there is none.
 */
function findQuotaName(text: string): string | null {
  patterns ??= createPatterns();
  const found = patterns.map((form) => form.exec(text)).find((match) => match !== null);
  return found?.[0] ?? null;
}

/** Each space can match in one place only; otherwise matching takes quadratic time. */
const labelPattern = '(?:\\s*@(?:\\s*[\\w.-]+)?)?';

let patterns: readonly RegExp[] | null = null;

/** Created on first use, because most lists have no comments. */
function createPatterns(): readonly RegExp[] {
  const knownNames = [...quotaNames, ...serviceKeys.map((service) => `${service}.*`)].map((name) =>
    name.replace(/[.*]/g, '\\$&'),
  );
  const bareNames = quotaNames.map((name) => name.replace(/^.*\./, ''));
  return [
    `(?:${knownNames.join('|')}|\\*)${labelPattern}["']?\\s*[:=：]`,
    `(?:${serviceKeys.join('|')})\\.[\\w*-]+${labelPattern}["']?\\s*[<>=≤≥:：]+\\s*\\d`,
    `(?:${bareNames.join('|')})s?${labelPattern}["']?\\s*[:=：]\\s*\\d+(?=%?\\s*(?:$|[#,;)]))`,
  ].map((form) => new RegExp(`(?<![\\w.*@/]-?)${form}`, 'i'));
}
