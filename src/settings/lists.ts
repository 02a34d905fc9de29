import type { Clean, CleanText } from '../text/clean.ts';
import { type Parsed, type Problem, valid, wrong } from './parsed.ts';

/** The entries of a list, one a line; blank lines and what follows a `#` are left out. */
export function entriesOf(input: string, text: string): Parsed<readonly string[]> {
  const entries = text
    .split(/\r\n|\r|\n/)
    .map((line) => line.replace(/#[\s\S]*/, '').trim())
    .filter((line) => line !== '');
  if (entries.length > 0) return valid(entries);
  return wrong({
    input,
    complaint: 'holds comments and no entry',
    read: null,
    remedy: 'write one entry a line, or leave it out',
  });
}

/** One problem for each value that stands in a list more than once. */
export function duplicates(
  input: string,
  what: string,
  values: readonly string[],
  clean: Clean,
): readonly Problem[] {
  const repeated = values.filter((value, index) => values.indexOf(value) !== index);
  return [...new Set(repeated)].map((value) => ({
    input,
    complaint: `names ${what} twice`,
    read: excerpt(value, clean),
    remedy: 'keep one of the two',
  }));
}

/** The beginning of what was read: enough to find it again, too little to spill a pasted secret. */
export function excerpt(value: string, clean: Clean): CleanText {
  const characters = [...clean(value)];
  return characters.length > 40 ? clean(`${characters.slice(0, 40).join('')}…`) : clean(value);
}
