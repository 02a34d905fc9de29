import { type Scope, scopeText } from '../quota/scope.ts';
import type { Clean, CleanText } from '../text/clean.ts';
import { nameIn } from './line-forms.ts';
import { duplicates, excerpt, listOf } from './lists.ts';
import { onOneLine } from './one-line.ts';
import { type Parsed, type Problem, valid, wrong } from './parsed.ts';
import { instanceProblems, type Reach, scopeOf, servicesReached, shownScope } from './scopes.ts';

/** How the lines of an input are made: of a scope, and of what stands behind the colon. */
export type Form<Line extends Scope> = {
  readonly input: string;
  readonly what: 'minimum' | 'count';
  /** Null for what cannot stand there. */
  readonly make: (scope: Scope, written: string) => Line | null;
  /** What can, for a quota of that name. */
  readonly remedy: (name: string) => string;
  /** What is well written and cannot be used. */
  readonly unfit: (line: Line) => readonly Problem[];
};

/** Reads lines `name: value`, and holds them against each other and what there is to reach. */
export function linesOf<Line extends Scope>(
  form: Form<Line>,
  text: string,
  reach: Reach,
  clean: Clean,
): Parsed<readonly Line[]> {
  const { input } = form;
  // Of a label that no instance has, it is enough to say that.
  const isKnown = ({ instance }: Line) =>
    instance === null || (reach.labels?.includes(instance) ?? false);
  const list = {
    input,
    entriesOf: (entry: string) => [lineOf(form, entry, clean)],
    entryIn: nameIn,
  };
  return listOf(list, text, clean, (lines) => [
    ...duplicates(input, 'a quota', lines.filter(isKnown).map(scopeText), clean, showWhole),
    ...lines.flatMap((line) => [
      ...instanceProblems(input, line, reach.labels, clean),
      ...unreachable(form, line, reach, clean),
    ]),
  ]);
}

/** Names and labels that there are hold nothing to hide. */
function showWhole(value: string, clean: Clean): CleanText {
  return clean(value);
}

function lineOf<Line extends Scope>(
  { input, what, make, remedy }: Form<Line>,
  entry: string,
  clean: Clean,
): Parsed<Line> {
  const quote = (part: string) => excerpt(part, clean, entry);
  const separator = entry.indexOf(':');
  if (separator < 0) {
    const complaint = 'has an entry without a colon';
    const cut = entry.endsWith('@') ? '; a # begins a comment, and is no label' : '';
    const example = `write name: ${what}, such as roma.api: 5${cut}`;
    return wrong({ input, complaint, read: quote(entry), remedy: example });
  }
  const written = entry.slice(separator + 1).trim();
  if (isName.test(written)) return wrong(onOneLine(input, entry, quote(entry)));
  const scope = scopeOf(input, entry.slice(0, separator).trim(), quote);
  if (scope.kind === 'wrong') return scope;
  const line = make(scope.value, written);
  if (line !== null) return valid(line);
  // Without the label: whatever somebody wrote there may be an id.
  const { pattern } = scope.value;
  return wrong({
    input,
    complaint: `has no ${what} it can take for ${pattern}`,
    read: quote(written),
    remedy: `write ${remedy(pattern)}`,
  });
}

/** A word with a letter or a star before a colon: the name of another entry. */
const isName = /(?<![^\s,;:])(?=[^\s,;:]*[\p{L}*])[^\s,;:]+\s*:/u;

/** A line for a service that nobody reads, or one that is unfit. */
function unreachable<Line extends Scope>(
  { input, what, unfit }: Form<Line>,
  line: Line,
  { selected }: Reach,
  clean: Clean,
): readonly Problem[] {
  const reached = servicesReached(line);
  if (reached.some((service) => selected.includes(service))) return unfit(line);
  const complaint = `sets a ${what} for a service that is not read`;
  const read = shownScope(line, clean);
  return [
    { input, complaint, read, remedy: `add ${reached.join()} to services, or drop the line` },
  ];
}
