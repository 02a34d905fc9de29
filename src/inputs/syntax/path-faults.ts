import type { InputParser } from '../input-entry.ts';
import { invalid, valid } from '../validation.ts';
import { perLine, separateLines } from './lists.ts';
import { jsonFiles, pathsIn } from './paths.ts';
import { quote } from './quote.ts';

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
  return invalid({ input, complaint: 'is not a path', quoted: quote(text), remedy });
};

/** A backslash, or a blank, point or slash beyond ASCII. On Windows, or in another language, they may be meant. */
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
