import { combine, createProblem, invalid, type Parsed, type Problem } from '../validation.ts';
import { confusableProblem } from './confusables.ts';
import { type Quote, quote } from './quote.ts';

/** How to parse the lines of an input. */
export type ListForm<Value> = {
  readonly input: string;
  /** Parses a line. Most lines hold one entry. */
  readonly parseLine: (line: string) => readonly Parsed<Value>[];
  /** Finds text in a comment that looks like an entry; null if there is none. */
  readonly findHiddenEntry: (comment: string) => string | null;
  /** Whether a line may contain commas. */
  readonly hasCommas?: true;
};

/**
 * Parses a list, one entry per line; `check` finds problems among the valid entries. Empty lines
 * and comments are skipped. A comment begins with `#` at the start of a line or after whitespace. A
 * comment that contains an entry is a problem: a block that YAML folds into one line would drop
 * that entry.
 */
export function parseList<Value>(
  form: ListForm<Value>,
  text: string,
  check: (values: readonly Value[]) => readonly Problem[] = () => [],
): Parsed<readonly Value[]> {
  if (/^\s*[[{]/.test(text)) return invalid(bracketsProblem(form.input));
  const parts = linesIn(text).flatMap((line) => parseListLine(form, line));
  return parts.length > 0 ? combine(parts, check) : invalid(commentsOnlyProblem(form.input));
}

/** The non-empty lines of a text, trimmed. */
export function linesIn(text: string): readonly string[] {
  return text
    .split(/\r\n|\r|\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

/** A comment begins with `#` at the start of a line or after whitespace. */
const commentStart = /(?<!\S)#/;

/** A line without its comment. */
export function withoutComment(line: string): string {
  const start = line.search(commentStart);
  return start < 0 ? line : line.slice(0, start).trim();
}

/** The entries of a line, and the problem if its comment hides one. */
function parseListLine<Value>(form: ListForm<Value>, line: string): readonly Parsed<Value>[] {
  const start = line.search(commentStart);
  const entries = parseEntries(form, withoutComment(line));
  if (start < 0) return entries;
  const comment = line.slice(start + 1);
  const hidden = form.findHiddenEntry(comment);
  if (hidden === null) return entries;
  return [...entries, invalid(commentProblem(form.input, quote(hidden, comment)))];
}

/** The entries of a line without its comment; a dash or bullet before them is one of a list. */
function parseEntries<Value>(
  { input, parseLine, hasCommas }: ListForm<Value>,
  text: string,
): readonly Parsed<Value>[] {
  if (text === '') return [];
  if (!hasCommas && /[，；、]./.test(text))
    return [invalid(oneLineProblem(input, text, quote(text)))];
  const confusable = confusableProblem(input, text);
  if (confusable !== null) return [invalid(confusable)];
  if (!/^(?:[-–—•]|\*\s+[a-z])/i.test(text)) return parseLine(text);
  const mark = /^[•*]/.test(text) ? 'bullet' : 'dash';
  const remedy = `${perLine('entry')}, without the ${mark}`;
  return [invalid(createProblem(input, `begins with a ${mark}`, remedy, quote(text)))];
}

/** The problem with a list of comments only: its author meant to set something. */
export function commentsOnlyProblem(input: string): Problem {
  return createProblem(input, 'contains only comments', 'add an entry, or remove the input');
}

/** One problem for each value that is listed more than once. */
export function duplicateProblems(
  input: string,
  what: string,
  values: readonly string[],
  toQuote: (value: string) => Quote = quote,
): readonly Problem[] {
  const seen = new Set<string>();
  const repeated = new Set<string>();
  for (const value of values) {
    if (seen.has(value)) repeated.add(value);
    seen.add(value);
  }
  return [...repeated].map((value) =>
    createProblem(input, `is ${what} listed twice`, 'keep one of them', toQuote(value)),
  );
}

/** How to write a list of entries, or of paths. */
export function perLine(noun: 'entry' | 'path'): string {
  return `use one ${noun} per line, after |`;
}

/** Goes behind `after |`: says why several lines became one. */
const notFolded = ' and not after >, which YAML folds into one line';

/** The remedy for several entries or paths on one line, with commas or other signs, or folded. */
export function separateLines(noun: 'entry' | 'path', line: string): string {
  const isSigned = /\||\\n/.test(line);
  return `${perLine(noun)}${/[,;，；、]/.test(line) ? ', without commas' : isSigned ? '' : notFolded}`;
}

/** The problem with a list in JSON, or in YAML between brackets. */
export function bracketsProblem(
  input: string,
  noun: 'entry' | 'path' = 'entry',
  complaint = 'is a list or mapping in brackets',
): Problem {
  return createProblem(input, complaint, `${perLine(noun)}, without brackets and quotes`);
}

/**
 * The problem with entries separated by commas, or only by the whitespace that a folded block
 * leaves.
 */
export function oneLineProblem(input: string, entry: string, quoted: Quote | null): Problem {
  const remedy = separateLines('entry', entry);
  return createProblem(input, 'is several entries on one line', remedy, quoted);
}

/** The problem with an entry that would be skipped with its comment. */
export function commentProblem(input: string, quoted: Quote | null): Problem {
  const remedy = `remove it from the comment, or put it on its own line, after |${notFolded}`;
  return createProblem(input, 'is an entry in a comment', remedy, quoted);
}
