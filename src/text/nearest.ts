/** A word in lower case, without hyphens, underscores and whitespace. */
export function lettersOf(word: string): string {
  return word.replace(/[-_\s]/g, '').toLowerCase();
}

/** How many characters to add, drop, replace or swap to turn one word into another. */
export function editDistance(from: string, to: string): number {
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

/** Longer words take long to compare, and resemble no valid one. */
const maxComparedLength = 100;

/** The words in order of their distance to a misspelled one. Equally near words keep their order. */
function byDistance<Word extends string>(
  misspelled: string,
  words: readonly Word[],
  key: (word: Word) => string = (word) => word,
): readonly Word[] {
  const typed = comparable(misspelled);
  return words
    .map((word) => ({ word, steps: editDistance(typed, key(word).toLowerCase()) }))
    .toSorted((one, other) => one.steps - other.steps)
    .map(({ word }) => word);
}

/** The valid word that a misspelled one most likely means: the first of equally near ones. */
export function nearest<Word extends string>(
  misspelled: string,
  words: readonly [Word, ...Word[]],
): Word {
  const [first = words[0]] = byDistance(misspelled, words);
  return first;
}

/**
 * Up to `count` words that a misspelled one probably means, the nearest first; empty if none is near.
 * `key` returns the form of a word to compare.
 */
export function nearWords<Word extends string>(
  misspelled: string,
  words: readonly Word[],
  count: number,
  key?: (word: Word) => string,
): readonly Word[] {
  return byDistance(misspelled, words, key)
    .slice(0, count)
    .filter((word) => isNear(misspelled, key?.(word) ?? word));
}

/**
 * Whether a word is probably a misspelled other one, in any letter case. Strict with short words,
 * which resemble many others: with three letters none may be a different one (`dms` is not a
 * misspelled `dds`), with two all must match.
 */
function isNear(misspelled: string, meant: string): boolean {
  const typed = comparable(misspelled);
  const word = meant.toLowerCase();
  const steps = editDistance(typed, word);
  if (steps === 0 || word.length < 3) return steps === 0;
  if (word.length > 6) return steps <= 2;
  if (word.length > 3) return steps === 1;
  return steps === 1 && (typed.length !== word.length || sorted(typed) === sorted(word));
}

/**
 * Whether a word is another one with one typing error. Stricter than {@link nearWords}, for words that
 * other words resemble: from four letters on, two may be swapped or one typed twice; from five, one may
 * be missing or too many; from seven, one may be wrong.
 */
export function isTypo(misspelled: string, meant: string): boolean {
  const typed = comparable(misspelled);
  return editDistance(typed, meant) === 1 && meant.length >= minTypoLength(typed, meant);
}

/** From how many letters on a word is recognized, given what it was typed as. */
function minTypoLength(typed: string, meant: string): number {
  if (typed.length === meant.length) return sorted(typed) === sorted(meant) ? 4 : 7;
  const isRepeated = typed.length > meant.length && [...typed].every((one) => meant.includes(one));
  return isRepeated ? 4 : 5;
}

function comparable(misspelled: string): string {
  return misspelled.slice(0, maxComparedLength).toLowerCase();
}

function sorted(word: string): string {
  return [...word].toSorted().join('');
}

function at(row: readonly number[], column: number): number {
  return row[column] ?? Number.POSITIVE_INFINITY;
}
