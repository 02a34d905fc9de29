import type { InputParser } from '../input-entry.ts';
import { createProblem, invalid, type Parsed, valid } from '../validation.ts';
import {
  bracketsProblem,
  commentProblem,
  commentsOnlyProblem,
  linesIn,
  perLine,
  separateLines,
} from './lists.ts';
import { quote } from './quote.ts';

/**
 * The paths in a list, one per line. A comment needs its own line, because a path may contain `#`.
 */
export function pathsIn(text: string): readonly string[] {
  return linesIn(text).filter((line) => !line.startsWith('#'));
}

/**
 * Whether a text is a whole list or mapping between brackets, or begins like JSON: with a quotation mark, or
 * with a bracket before a quotation mark or another bracket.
 */
export function isJson(text: string): boolean {
  const [first = ''] = linesIn(text);
  if (first.startsWith('"')) return unquoted(first) === null;
  const isBracketed = /^[[{]/.test(first) && /[\]}]$/.test(text.trimEnd());
  return isBracketed || /^[{[][{[\s]*(?:["\]}]|$)/.test(text);
}

/**
 * The path in quotation marks. Null if there is none: for JSON, and for several words without the
 * extension of a file.
 */
function unquoted(text: string): string | null {
  const inside = /^(["'`])([^"'`]+)\1$/.exec(text)?.[2]?.trim() ?? '';
  return /^\S+$|\.json$/i.test(inside) && !isJson(inside) ? inside : null;
}

/** Parses paths, one per line. */
export function parsePaths(input: string, text: string): Parsed<readonly string[]> {
  if (isJson(text)) return invalid(bracketsProblem(input, 'path', 'has brackets or quotes'));
  const paths = pathsIn(text);
  const comments = linesIn(text).filter((line) => line.startsWith('#'));
  const listed = new Set(paths.map(withoutDot));
  const hidden = comments.flatMap((comment) => hiddenPaths(comment, listed).slice(0, 1));
  if (hidden.length > 0) {
    return invalid(...hidden.map((path) => commentProblem(input, quote(path))));
  }
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

/** The words that end like the path of a plan. */
function jsonFiles(text: string): readonly string[] {
  return text.split(/[\s,;]/).filter((word) => /\.json$/i.test(word));
}

/** Forms that no path has on purpose, and what to do about them. */
const faults: readonly (readonly [form: RegExp, remedy: string])[] = [
  // A pattern, a home folder, a variable or a command, which only a shell expands.
  [/\*|^~|\$[\w{(]|%\w+%/, 'write the path itself: nothing expands *, ~ or variables here'],
  [/^["'\x60\u2018-\u201f]|["'\x60\u2018-\u201f]$/, 'remove the quotation marks'],
  [/[\r\n]|:\/\/|\/$/, 'use the path of one file, not a URL or a folder'],
];

/** The remedy for a path that is meant otherwise than it stands; null for any other. */
export function pathRemedy(path: string): string | null {
  return faults.find(([form]) => form.test(path))?.[1] ?? null;
}

/** An input for the path of a file to write. */
export const outputPathInput: InputParser<string> = ({ text }, input) => {
  const remedy = pathRemedy(text);
  if (remedy === null) return valid(text);
  return invalid(createProblem(input, 'is not a path', remedy, quote(text)));
};

/** A backslash, or a blank, point or slash beyond ASCII: meant on Windows, or in another language. */
const doubtful = /[\\\uff0e\uff0f]|[^\P{Z} ]/u;

/** The remedy for a line that is no path of a file: it may also be a list itself, or have a comment. */
export function pathListRemedy(line: string): string | null {
  if (/\s#/.test(line)) return 'put the comment on its own line';
  if (/^-\s/.test(line)) return `${perLine('path')}, without the dash`;
  if (jsonFiles(line).length > 1 || /[,;]$/.test(line)) return separateLines('path', line);
  if (!doubtful.test(line)) return pathRemedy(line);
  return (
    pathRemedy(line) ??
    'use its path from the workspace, with / and no \\, and with ASCII blanks and dots'
  );
}

/** Signs, or as many words or letters, as no path has. */
const prose = /[|<>{}]|:(?:\s|$)|(?:\s\S+){4}|[\w+=]{65}/;

/**
 * Whether a text reads like the content of a file rather than like paths, be they in brackets or quotation
 * marks. What has the extension of a file counts as a path.
 */
export function readsLikeContent(text: string): boolean {
  const parts = pathsIn(text).flatMap((line) => line.split(/["'`[\]]+/));
  return parts.some((part) => prose.test(part) && !/\.\w+(?:\s|$)/.test(part));
}
