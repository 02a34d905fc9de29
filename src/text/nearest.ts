/** A word without what parts it, in small letters. */
export function lettersOf(word: string): string {
  return word.replace(/[-_\s]/g, '').toLowerCase();
}

/** How many letters must be added, dropped, replaced or swapped to get from one word to another. */
export function distance(from: string, to: string): number {
  let beforeLast: number[] = [];
  let last = Array.from({ length: to.length + 1 }, (_, column) => column);
  for (let row = 1; row <= from.length; row += 1) {
    const current = [row];
    for (let column = 1; column <= to.length; column += 1) {
      const same = from[row - 1] === to[column - 1];
      const swapped = from[row - 1] === to[column - 2] && from[row - 2] === to[column - 1];
      current.push(
        Math.min(
          at(last, column) + 1,
          at(current, column - 1) + 1,
          at(last, column - 1) + (same ? 0 : 1),
          swapped ? at(beforeLast, column - 2) + 1 : Number.POSITIVE_INFINITY,
        ),
      );
    }
    [beforeLast, last] = [last, current];
  }
  return at(last, to.length);
}

/** The valid word that a misspelled one was most likely meant to be; first of equals. */
export function nearest<Word extends string>(
  misspelled: string,
  words: readonly [Word, ...Word[]],
): Word {
  const typed = misspelled.slice(0, 100).toLowerCase();
  return words.reduce((best, word) =>
    distance(typed, word.toLowerCase()) < distance(typed, best.toLowerCase()) ? word : best,
  );
}

/** The so many words that are nearest to a misspelled one, nearest first. */
function nearestFew<Word extends string>(
  misspelled: string,
  words: readonly Word[],
  count: number,
  key: (word: Word) => string = (word) => word,
): readonly Word[] {
  const typed = misspelled.slice(0, 100).toLowerCase();
  return words
    .map((word) => ({ word, far: distance(typed, key(word).toLowerCase()) }))
    .sort((one, other) => one.far - other.far)
    .slice(0, count)
    .map(({ word }) => word);
}

/** Those of the nearest few that are so near that the misspelled word can stand for them; none where none is. */
export function near<Word extends string>(
  misspelled: string,
  words: readonly Word[],
  count: number,
  key: (word: Word) => string = (word) => word,
): readonly Word[] {
  return nearestFew(misspelled, words, count, key).filter((word) => isNear(misspelled, key(word)));
}

/**
 * Whether one word can be a misspelled other, in any case. Short words are near to many that mean
 * something else: of three letters none may be another one (dms is no misspelled dds), and of two, all
 * must be there.
 */
export function isNear(misspelled: string, meant: string): boolean {
  const typed = misspelled.slice(0, 100).toLowerCase();
  const word = meant.toLowerCase();
  const far = distance(typed, word);
  if (far === 0 || word.length < 3) return far === 0;
  if (word.length > 6) return far <= 2;
  if (word.length > 3) return far === 1;
  return far === 1 && (typed.length !== word.length || sorted(typed) === sorted(word));
}

function sorted(word: string): string {
  return [...word].sort().join('');
}

function at(row: readonly number[], column: number): number {
  return row[column] ?? Number.POSITIVE_INFINITY;
}
