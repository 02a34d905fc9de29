import type { Sanitize } from '../../text/sanitize.ts';
import { invalid, type Parsed, valid } from '../validation.ts';
import { inBrackets, inComment } from './list-mistakes.ts';
import { excerpt, linesIn, withoutEntry } from './lists.ts';

/** The paths of a list, one a line. A comment has a line of its own: a path may hold a `#`. */
export function pathsIn(text: string): readonly string[] {
  return linesIn(text).filter((line) => !line.startsWith('#'));
}

/** The same, or what is wrong with the list. */
export function parsePaths(
  input: string,
  text: string,
  sanitize: Sanitize,
): Parsed<readonly string[]> {
  if (/^\s*[[{]/.test(text) && /[\]}]\s*$/.test(text)) return invalid(inBrackets(input));
  const paths = pathsIn(text);
  const hidden = linesIn(text)
    .filter((line) => line.startsWith('#'))
    .flatMap((comment) => filesIn(comment).slice(0, 1));
  if (hidden.length > 0) {
    return invalid(...hidden.map((path) => inComment(input, excerpt(path, sanitize))));
  }
  return paths.length > 0 ? valid(paths) : invalid(withoutEntry(input));
}

/** How to write what is no path because it is a list, or a path and a comment; null for any other. */
export function formOfPaths(path: string): string | null {
  if (/\s#/.test(path)) return 'put the comment on its own line';
  if (/^-\s/.test(path)) return `${oneALine}, without the dash`;
  if (filesIn(path).length < 2) return null;
  return /[,;]/.test(path)
    ? `${oneALine}, without commas`
    : `${oneALine}: YAML folds a block after > into one line`;
}

const oneALine = 'use one path per line, after |';

function filesIn(text: string): readonly string[] {
  return text.split(/[\s,;]/).filter((word) => /\.json$/i.test(word));
}
