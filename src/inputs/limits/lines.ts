import { type Selector, selectorText } from '../../quota/selector.ts';
import { quotaNames, serviceKeys } from '../../services/registry.ts';
import type { SafeText, Sanitize } from '../../text/sanitize.ts';
import { duplicates, excerpt, onOneLine, parseList } from '../syntax/lists.ts';
import { invalid, type Parsed, type Problem, valid } from '../validation.ts';
import {
  displaySelector,
  exemptionProblems,
  instanceProblems,
  parseSelector,
  type SelectorContext,
  servicesReached,
} from './selectors.ts';

/** How the lines of an input are made: of a scope, and of what stands behind the colon. */
export type LineForm<Line extends Selector> = {
  readonly input: string;
  readonly what: 'minimum' | 'count';
  /** A name that can stand there, for whoever did not write one. */
  readonly example: string;
  /** Null for what cannot stand there. */
  readonly make: (scope: Selector, written: string) => Line | null;
  /** What can, for a quota of that name. */
  readonly remedy: (name: string) => string;
  /** What is well written and cannot be used. */
  readonly unfit: (line: Line) => readonly Problem[];
};

/** Reads lines `name: value`, and holds them against each other and what there is to reach. */
export function parseLines<Line extends Selector>(
  form: LineForm<Line>,
  text: string,
  context: SelectorContext,
  sanitize: Sanitize,
): Parsed<readonly Line[]> {
  const { input } = form;
  // Of a label that no instance has, it is enough to say that.
  const isKnown = ({ instance }: Line) =>
    instance === null || (context.labels?.has(instance) ?? false);
  const list = {
    input,
    entriesOf: (entry: string) => [lineOf(form, entry, context, sanitize)],
    entryIn: quotaNameIn,
  };
  return parseList(list, text, sanitize, (lines) => [
    ...duplicates(input, 'a quota', lines.filter(isKnown).map(selectorText), sanitize, showWhole),
    ...lines.flatMap((line) => [
      ...instanceProblems(input, line, context.labels, sanitize),
      ...unreachable(form, line, context, sanitize),
    ]),
  ]);
}

/** Names and labels that there are hold nothing to hide. */
function showWhole(value: string, sanitize: Sanitize): SafeText {
  return sanitize(value);
}

function lineOf<Line extends Selector>(
  { input, what, example, make, remedy }: LineForm<Line>,
  entry: string,
  { selected }: SelectorContext,
  sanitize: Sanitize,
): Parsed<Line> {
  const quote = (part: string) => excerpt(part, sanitize, entry);
  const separator = entry.indexOf(':');
  if (separator < 0) {
    const complaint = 'has no colon';
    const cut = entry.endsWith('@') ? '; a # begins a comment, not a label' : '';
    const form = `use name: ${what}, such as ${example}: 5${cut}`;
    return invalid({ input, complaint, read: quote(entry), remedy: form });
  }
  const written = entry.slice(separator + 1).trim();
  if (isName.test(written)) return invalid(onOneLine(input, entry, quote(entry)));
  const scope = parseSelector(input, entry.slice(0, separator).trim(), selected, quote);
  if (scope.kind === 'invalid') return scope;
  const line = make(scope.value, written);
  if (line !== null) return valid(line);
  // Without the label: whatever somebody wrote there may be an id.
  const { pattern } = scope.value;
  return invalid({
    input,
    complaint: `is not a valid ${what} for ${pattern}`,
    read: quote(written),
    remedy: `use ${remedy(pattern)}`,
  });
}

/** A word with a letter or a star before a colon: the name of another entry. */
const isName = /(?<![^\s,;:])(?=[^\s,;:]*[\p{L}*])[^\s,;:]+\s*:/u;

/** A line for a service that nobody reads, or one that is unfit. */
function unreachable<Line extends Selector>(
  { input, unfit }: LineForm<Line>,
  line: Line,
  { selected, notChosen }: SelectorContext,
  sanitize: Sanitize,
): readonly Problem[] {
  const reached = servicesReached(line);
  if (reached.some((service) => selected.includes(service))) {
    return [...exemptionProblems(input, line, sanitize), ...unfit(line)];
  }
  // Thresholds may be meant for another plan; what is needed or in use concerns this one.
  if (input.endsWith('thresholds') && reached.some((service) => notChosen.includes(service))) {
    return exemptionProblems(input, line, sanitize);
  }
  const complaint = 'is for a service that is not read';
  const read = displaySelector(line, sanitize);
  return [
    { input, complaint, read, remedy: `add ${reached.join()} to services, or remove the line` },
  ];
}

/**
 * A name that a text holds as a line would have it: before a colon, with a label or without; null
 * where there is none. What would be a misspelled one counts too: another name of a service before a
 * number, one without its service that ends with its number, and other signs than a colon.
 */
function quotaNameIn(text: string): string | null {
  forms ??= formsOf();
  const found = forms.map((form) => form.exec(text)).find((match) => match !== null);
  return found?.[0] ?? null;
}

/** Blanks belong to a label that follows them, or to what follows: never to either, which takes squared time. */
const label = '(?:\\s*@(?:\\s*[\\w.-]+)?)?';

let forms: readonly RegExp[] | null = null;

/** Made when a text first needs them: most lists have no comments. */
function formsOf(): readonly RegExp[] {
  const knownNames = [...quotaNames, ...serviceKeys.map((service) => `${service}.*`)].map((name) =>
    name.replace(/[.*]/g, '\\$&'),
  );
  const bareNames = quotaNames.map((name) => name.replace(/^.*\./, ''));
  return [
    `(?:${knownNames.join('|')}|\\*)${label}["']?\\s*[:=：]`,
    `(?:${serviceKeys.join('|')})\\.[\\w*-]+${label}["']?\\s*[<>=≤≥:：]+\\s*\\d`,
    `(?:${bareNames.join('|')})s?${label}["']?\\s*[:=：]\\s*\\d+(?=%?\\s*(?:$|[#,;)]))`,
  ].map((form) => new RegExp(`(?<![\\w.*@/-])${form}`, 'i'));
}
