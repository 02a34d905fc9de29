import type { SafeText, Sanitize } from '../../text/sanitize.ts';
import { combine, invalid, type Parsed, type Problem } from '../validation.ts';
import { looksRandom } from './looks-random.ts';

/** How to parse the lines of an input. */
export type ListForm<Value> = {
  readonly input: string;
  /** Parses a line. Most lines hold one entry. */
  readonly parseLine: (line: string) => readonly Parsed<Value>[];
  /** Finds text in a comment that looks like an entry; null if there is none. */
  readonly findHiddenEntry: (comment: string) => string | null;
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
  sanitize: Sanitize,
  check: (values: readonly Value[]) => readonly Problem[] = () => [],
): Parsed<readonly Value[]> {
  if (/^\s*[[{]/.test(text)) return invalid(inBrackets(form.input));
  const parts = linesIn(text).flatMap((line) => partsOf(form, line, sanitize));
  return parts.length > 0 ? combine(parts, check) : invalid(withoutEntry(form.input));
}

/** The non-empty lines of a text, trimmed. */
export function linesIn(text: string): readonly string[] {
  return text
    .split(/\r\n|\r|\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

/** The entries of a line, and the problem if its comment hides one. */
function partsOf<Value>(
  { input, parseLine, findHiddenEntry }: ListForm<Value>,
  line: string,
  sanitize: Sanitize,
): readonly Parsed<Value>[] {
  const start = line.search(/(?<!\S)#/);
  const entry = start < 0 ? line : line.slice(0, start).trim();
  const comment = start < 0 ? '' : line.slice(start + 1);
  const hidden = start < 0 ? null : findHiddenEntry(comment);
  return [
    ...(entry === '' ? [] : (dashed(input, entry, sanitize) ?? parseLine(entry))),
    ...(hidden === null ? [] : [invalid(inComment(input, excerpt(hidden, sanitize, comment)))]),
  ];
}

/** The problem with an entry that begins with a dash, as in a YAML list; null for any other. */
function dashed(input: string, entry: string, sanitize: Sanitize): readonly Parsed<never>[] | null {
  return /^[-–—•]/.test(entry) ? [invalid(behindDash(input, excerpt(entry, sanitize)))] : null;
}

/** The problem with a list of comments only: its author meant to set something. */
export function withoutEntry(input: string): Problem {
  return {
    input,
    complaint: 'contains only comments',
    read: null,
    remedy: 'add an entry, or remove the input',
  };
}

/** One problem for each value that is listed more than once. */
export function duplicates(
  input: string,
  what: string,
  values: readonly string[],
  sanitize: Sanitize,
  show: (value: string, sanitize: Sanitize) => SafeText | null = excerpt,
): readonly Problem[] {
  const seen = new Set<string>();
  const repeated = new Set<string>();
  for (const value of values) (seen.has(value) ? repeated : seen).add(value);
  return [...repeated].map((value) => ({
    input,
    complaint: `is ${what} listed twice`,
    read: show(value, sanitize),
    remedy: 'keep one of them',
  }));
}

/** How many characters are quoted: enough to find the value again, too few to reveal a secret. */
const maxQuotedLength = 12;

/**
 * The beginning of a value. Only `…` if the value, or the `whole` that it is part of, contains
 * anything that looks random, because users paste secrets into the wrong input.
 */
export function excerpt(value: string, sanitize: Sanitize, whole = value): SafeText {
  // Both, because a sanitizer truncates long texts: `whole` may lose the part.
  if ([value, whole].some((text) => looksRandom(sanitize(text)))) return sanitize('…');
  const characters = [...sanitize(value)];
  const isLong = characters.length > maxQuotedLength;
  return isLong ? sanitize(`${characters.slice(0, maxQuotedLength).join('')}…`) : sanitize(value);
}

/** How to write a list of entries, or of paths. */
export function perLine(noun: 'entry' | 'path'): string {
  return `use one ${noun} per line, after |`;
}

/** Goes behind `after |`: says why several lines became one. */
const notFolded = ' and not after >, which YAML folds into one line';

/** The remedy for several entries or paths on one line, with commas or folded. */
export function separateLines(noun: 'entry' | 'path', line: string): string {
  return `${perLine(noun)}${/[,;]/.test(line) ? ', without commas' : notFolded}`;
}

/** The problem with a list in JSON, or in YAML between brackets. */
export function inBrackets(input: string): Problem {
  const remedy = `${perLine('entry')}, without brackets and quotes`;
  return { input, complaint: 'is a list or mapping in brackets', read: null, remedy };
}

/** The problem with an entry written as in a YAML list. */
function behindDash(input: string, read: SafeText | null): Problem {
  const complaint = 'begins with a dash';
  return { input, complaint, read, remedy: `${perLine('entry')}, without the dash` };
}

/**
 * The problem with entries separated by commas, or only by the whitespace that a folded block
 * leaves.
 */
export function onOneLine(input: string, entry: string, read: SafeText | null): Problem {
  const complaint = 'is several entries on one line';
  return { input, complaint, read, remedy: separateLines('entry', entry) };
}

/** The problem with an entry that would be skipped with its comment. */
export function inComment(input: string, read: SafeText | null): Problem {
  const complaint = 'is an entry in a comment';
  return {
    input,
    complaint,
    read,
    remedy: `remove it from the comment, or put it on its own line, after |${notFolded}`,
  };
}
