import { invalid, type Parsed, type Problem, valid } from '../validation.ts';
import {
  bracketsProblem,
  commentProblem,
  commentsOnlyProblem,
  linesIn,
  perLine,
  separateLines,
} from './lists.ts';
import { type Quote, quote } from './quote.ts';

/**
 * The paths in a list, one per line. A comment needs its own line, because a path may contain `#`.
 */
export function pathsIn(text: string): readonly string[] {
  return linesIn(text).filter((line) => !line.startsWith('#'));
}

/**
 * Whether a text begins like JSON: with a quotation mark, or with a bracket before a quotation mark
 * or another bracket.
 */
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

/**
 * The path in quotation marks. Null if there is none: for JSON, and for several words without the
 * extension of a file.
 */
export function unquoted(text: string): string | null {
  const inside = /^(["'`])([^"'`]+)\1$/.exec(text)?.[2]?.trim() ?? '';
  return /^\S+$|\.json$/i.test(inside) && !isJson(inside) ? inside : null;
}

/** The problem with a path in quotation marks, as a shell or YAML has them. */
export function quotesProblem(input: string, quoted: Quote | null): Problem {
  const complaint = 'is a path in quotation marks';
  return { input, complaint, quoted, remedy: 'remove the quotation marks' };
}

/** Parses paths, one per line. */
export function parsePaths(input: string, text: string): Parsed<readonly string[]> {
  if (isBracketed(text)) return invalid(bracketsProblem(input));
  const paths = pathsIn(text);
  const comments = linesIn(text).filter((line) => line.startsWith('#'));
  const listed = new Set(paths.map(withoutDot));
  const hidden = comments.flatMap((comment) => hiddenPaths(comment, listed).slice(0, 1));
  const quoted = paths.flatMap((path) => unquoted(path) ?? []);
  const problems = [
    ...hidden.map((path) => commentProblem(input, quote(path))),
    ...quoted.map((path) => quotesProblem(input, quote(path))),
  ];
  if (problems.length > 0) return invalid(...problems);
  return paths.length > 0 ? valid(paths) : invalid(commentsOnlyProblem(input));
}

/**
 * Paths that a comment seems to hide: any, if the list has no other path; otherwise the last one
 * before the end or the next `#`, where a folded block would put it, unless the list has it too.
 */
function hiddenPaths(comment: string, listed: ReadonlySet<string>): readonly string[] {
  if (listed.size === 0) return jsonFiles(comment);
  return comment
    .split('#')
    .map(
      (part) =>
        part
          .trim()
          .split(/[\s,;]+/)
          .at(-1) ?? '',
    )
    .flatMap(jsonFiles)
    .filter((path) => !listed.has(withoutDot(path)));
}

function withoutDot(path: string): string {
  return path.replace(/^\.\//, '');
}

/** The remedy for a path that is really a list, a path with a comment, or a pattern for a shell; null for any other. */
export function pathListRemedy(path: string): string | null {
  if (/\s#/.test(path)) return 'put the comment on its own line';
  if (/^-\s/.test(path)) return `${perLine('path')}, without the dash`;
  if (needsShell.test(path)) return 'write the path itself: nothing expands *, ~ or variables here';
  return jsonFiles(path).length < 2 ? null : separateLines('path', path);
}

/** A pattern, a home folder, a variable or a command, which only a shell expands. */
const needsShell = /\*|^~|\$[\w{(]|%\w+%/;

/**
 * Every path that a list may mean, even if it is malformed: in quotation marks, after a dash or a
 * name, as a URL, before a comment or in it, with others on one line, or in JSON.
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

function jsonFiles(text: string): readonly string[] {
  return text.split(/[\s,;]/).filter((word) => /\.json$/i.test(word));
}
