import type { Sanitize } from '../../text/sanitize.ts';
import { invalid, type Parsed, valid } from '../validation.ts';
import {
  excerpt,
  folding,
  inBrackets,
  inComment,
  inQuotes,
  linesIn,
  withoutEntry,
} from './lists.ts';

/** The paths of a list, one a line. A comment has a line of its own: a path may hold a `#`. */
export function pathsIn(text: string): readonly string[] {
  return linesIn(text).filter((line) => !line.startsWith('#'));
}

/** Whether a text begins as JSON does: with a quotation mark, or brackets before one or before another bracket. */
export function beginsAsJson(text: string): boolean {
  const [first = ''] = linesIn(text);
  if (first.startsWith('"')) return unquoted(first) === null;
  return /^[{[][{[\s]*(?:["\]}]|$)/.test(text);
}

/** The same, or a whole list or mapping between brackets. */
export function isJson(text: string): boolean {
  return beginsAsJson(text) || isBracketed(text);
}

function isBracketed(text: string): boolean {
  return /^\s*[[{]/.test(text) && /[\]}]$/.test(text.trimEnd());
}

/** The path that stands in quotation marks; null where none does: JSON, or words without a file's ending. */
export function unquoted(text: string): string | null {
  const inside = /^(["'`])([^"'`]+)\1$/.exec(text)?.[2]?.trim() ?? '';
  return /^\S+$|\.json$/i.test(inside) && !isJson(inside) ? inside : null;
}

/** Reads paths, one a line, or gives what is wrong with the list. */
export function parsePaths(
  input: string,
  text: string,
  sanitize: Sanitize,
): Parsed<readonly string[]> {
  if (isBracketed(text)) return invalid(inBrackets(input));
  const paths = pathsIn(text);
  const comments = linesIn(text).filter((line) => line.startsWith('#'));
  const listed = new Set(paths.map(withoutDot));
  const hidden = comments.flatMap((comment) => hiddenIn(comment, listed).slice(0, 1));
  if (hidden.length > 0) {
    return invalid(...hidden.map((path) => inComment(input, excerpt(path, sanitize))));
  }
  const quoted = paths.flatMap((path) => unquoted(path) ?? []);
  if (quoted.length > 0) {
    return invalid(...quoted.map((path) => inQuotes(input, excerpt(path, sanitize))));
  }
  return paths.length > 0 ? valid(paths) : invalid(withoutEntry(input));
}

/**
 * The files that a comment names in place of a path: any of them where no other path is left; else where
 * a folded block would leave one, at the end or before the next comment, unless it is on the list.
 */
function hiddenIn(comment: string, listed: ReadonlySet<string>): readonly string[] {
  if (listed.size === 0) return filesIn(comment);
  return comment
    .split('#')
    .map(
      (part) =>
        part
          .trim()
          .split(/[\s,;]+/)
          .at(-1) ?? '',
    )
    .flatMap(filesIn)
    .filter((path) => !listed.has(withoutDot(path)));
}

function withoutDot(path: string): string {
  return path.replace(/^\.\//, '');
}

/**
 * How to write what is no path because it is a list, a path and a comment, or a path that a shell would
 * make of it; null for any other.
 */
export function pathListRemedy(path: string): string | null {
  if (/\s#/.test(path)) return 'put the comment on its own line';
  if (/^-\s/.test(path)) return `${oneALine}, without the dash`;
  if (isForShell.test(path)) return 'write the path itself: nothing expands *, ~ or variables here';
  if (filesIn(path).length < 2) return null;
  return /[,;]/.test(path) ? `${oneALine}, without commas` : `${perLine}, after ${folding}`;
}

/** A pattern, the home of a user, a variable or a command. */
const isForShell = /\*|^~|\$[\w{(]|%\w+%/;

/**
 * Everything that a list of paths may mean, also where it is ill written: in quotation marks, behind a
 * dash or a name, as a URL, before a comment, with others on its line, in a comment or in JSON.
 */
export function possiblePaths(text: string): readonly string[] {
  const words = text.split(/[\s,;"'`[\]{}()<>=@]+|file:\/\//i);
  const files = words.filter((word) => /\.json$/i.test(word));
  const lines = isJson(text) ? [] : pathsIn(text);
  const parts = lines.flatMap((line) => line.split(/[,;]|\s#/));
  const bare = parts
    .map((part) => part.trim().replace(/^[-–—•]\s*/, ''))
    .map((part) => unquoted(part) ?? part);
  return [...new Set([...lines, ...bare, ...files])].filter((path) => path !== '');
}

const perLine = 'use one path per line';
const oneALine = `${perLine}, after |`;

function filesIn(text: string): readonly string[] {
  return text.split(/[\s,;]/).filter((word) => /\.json$/i.test(word));
}
