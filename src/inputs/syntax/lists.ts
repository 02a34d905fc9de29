import type { SafeText, Sanitize } from '../../text/sanitize.ts';
import { combine, invalid, type Parsed, type Problem } from '../validation.ts';
import { looksRandom } from './looks-random.ts';

/** How the lines of an input are read. */
export type ListForm<Value> = {
  readonly input: string;
  /** Most lines hold one entry. */
  readonly entriesOf: (line: string) => readonly Parsed<Value>[];
  /** What a comment holds that looks like an entry; null where nothing does. */
  readonly entryIn: (comment: string) => string | null;
};

/**
 * Reads a list, one entry a line; `check` looks at those that are well written together. Blank lines
 * are left out, and so are comments, which begin with a `#` at the start of a line or after white
 * space. A comment that holds an entry is wrong: a block that YAML folds into one line would drop it.
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

/** The lines of a text that hold anything, without the white space around them. */
export function linesIn(text: string): readonly string[] {
  return text
    .split(/\r\n|\r|\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

/** What a line holds: entries, a comment that hides one, both or neither. */
function partsOf<Value>(
  { input, entriesOf, entryIn }: ListForm<Value>,
  line: string,
  sanitize: Sanitize,
): readonly Parsed<Value>[] {
  const start = line.search(/(?<!\S)#/);
  const entry = start < 0 ? line : line.slice(0, start).trim();
  const comment = start < 0 ? '' : line.slice(start + 1);
  const hidden = start < 0 ? null : entryIn(comment);
  return [
    ...(entry === '' ? [] : (dashed(input, entry, sanitize) ?? entriesOf(entry))),
    ...(hidden === null ? [] : [invalid(inComment(input, excerpt(hidden, sanitize, comment)))]),
  ];
}

/** What is wrong with an entry as YAML writes one of a list of its own; null for any other. */
function dashed(input: string, entry: string, sanitize: Sanitize): readonly Parsed<never>[] | null {
  return /^[-–—•]/.test(entry) ? [invalid(behindDash(input, excerpt(entry, sanitize)))] : null;
}

/** A list that holds nothing but comments: whoever wrote it meant something by it. */
export function withoutEntry(input: string): Problem {
  return {
    input,
    complaint: 'contains only comments',
    read: null,
    remedy: 'add an entry, or remove the input',
  };
}

/** One problem for each value that stands in a list more than once. */
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

/** As much as is quoted of what was read: enough to find it again, too little to spill a secret. */
const mostQuoted = 12;

/**
 * The beginning of what was read; `…` alone where it, or the `whole` that it is a part of, holds
 * anything that looks random, since people paste secrets into the wrong place.
 */
export function excerpt(value: string, sanitize: Sanitize, whole = value): SafeText {
  // Both, since a sanitizer cuts long texts off: the part may stand behind the cut.
  if ([value, whole].some((text) => looksRandom(sanitize(text)))) return sanitize('…');
  const characters = [...sanitize(value)];
  const isLong = characters.length > mostQuoted;
  return isLong ? sanitize(`${characters.slice(0, mostQuoted).join('')}…`) : sanitize(value);
}

const perLine = 'use one entry per line';
const oneALine = `${perLine}, after |`;
/** Why entries, or paths, came to stand on one line. */
export const folding = '| and not after >, which YAML folds into one line';

/** A list as JSON writes it, or YAML between brackets. */
export function inBrackets(input: string): Problem {
  const remedy = `${oneALine}, without brackets and quotes`;
  return { input, complaint: 'is a list or mapping in brackets', read: null, remedy };
}

/** An entry as YAML writes one of its own lists. */
function behindDash(input: string, read: SafeText | null): Problem {
  const complaint = 'begins with a dash';
  return { input, complaint, read, remedy: `${oneALine}, without the dash` };
}

/** Entries that commas part, or nothing but the white space that a folded block leaves. */
export function onOneLine(input: string, entry: string, read: SafeText | null): Problem {
  const complaint = 'is several entries on one line';
  const remedy = /[,;]/.test(entry)
    ? `${oneALine}, without commas`
    : `${perLine}, after ${folding}`;
  return { input, complaint, read, remedy };
}

/** A path as a shell or YAML quotes one. */
export function inQuotes(input: string, read: SafeText | null): Problem {
  const complaint = 'is a path in quotation marks';
  return { input, complaint, read, remedy: 'remove the quotation marks' };
}

/** An entry that nobody would read. */
export function inComment(input: string, read: SafeText | null): Problem {
  const complaint = 'is an entry in a comment';
  return {
    input,
    complaint,
    read,
    remedy: `remove it from the comment, or put it on its own line, after ${folding}`,
  };
}
