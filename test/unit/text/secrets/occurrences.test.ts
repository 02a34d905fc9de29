import { describe, expect, test } from 'vitest';
import { createNeedle, findHits } from '../../../../src/text/secrets/occurrences.ts';

function hits(text: string, sought: string, isNoise = false) {
  return findHits(text, createNeedle(sought), isNoise).map(({ start, end, isWhole }) => [
    start,
    end,
    isWhole,
  ]);
}

/** All words of a length that consist of two letters. */
function words(length: number): readonly string[] {
  return Array.from({ length: 2 ** length }, (_, bits) =>
    bits.toString(2).padStart(length, '0').replaceAll('0', 'a').replaceAll('1', 'b'),
  );
}

/** Where a word occurs in a text, found place by place. Joins overlapping occurrences. */
function places(text: string, word: string) {
  const found: [number, number, boolean][] = [];
  for (let at = 0; at < text.length; at += 1) {
    if (!text.startsWith(word, at)) continue;
    const last = found.at(-1);
    if (last !== undefined && at < last[1]) last[1] = at + word.length;
    else found.push([at, at + word.length, true]);
  }
  return found;
}

test.each([4, 5, 6])('every word of %d letters is found in every text of ten', (length) => {
  for (const word of words(length)) {
    for (const text of words(10)) {
      const found = hits(text, word);
      if (`${found}` !== `${places(text, word)}`) expect([text, word, found]).toEqual([]);
    }
  }
});

describe('a needle is found', () => {
  test.each([
    ['alone', 'abcd', 'abcd', [[0, 4, true]]],
    ['within', 'xabcdx', 'abcd', [[1, 5, true]]],
    [
      'twice',
      'abcdabcd',
      'abcd',
      [
        [0, 4, true],
        [4, 8, true],
      ],
    ],
    [
      'apart',
      'abcd abcd',
      'abcd',
      [
        [0, 4, true],
        [5, 9, true],
      ],
    ],
    ['overlapping itself', 'xababab', 'abab', [[1, 7, true]]],
    ['after its own beginning', 'aaab', 'aab', [[1, 4, true]]],
    ['after more of it', 'abababc', 'ababc', [[2, 7, true]]],
    ['after borders of borders', 'aabaabaaab', 'aabaaab', [[3, 10, true]]],
    ['not at all', 'abcabd', 'abcd', []],
    ['nowhere in an empty text', '', 'abcd', []],
  ])('%s', (_, text, sought, found) => {
    expect(hits(text, sought)).toEqual(found);
  });
});

describe('the beginning of a needle counts', () => {
  const sought = 'abcdefgh-ijklmnop-qrst';

  test.each([
    ['from eight on at the end', 'abcdefgh', [[0, 8, false]]],
    ['not below', 'abcdefg', []],
    ['from sixteen on anywhere', 'abcdefgh-ijklmnox', [[0, 16, false]]],
    ['not below', 'abcdefgh-ijklmnx', []],
    [
      'next to the whole',
      `${sought} ${sought.slice(0, 9)}`,
      [
        [0, 22, true],
        [23, 32, false],
      ],
    ],
    ['as one with the whole', `abcdefgh${sought}`, [[8, 30, true]]],
    ['as far as it goes', 'abcdefgh-ijklmnop-qrs!', [[0, 21, false]]],
  ])('%s', (_, text, found) => {
    expect(hits(text, sought)).toEqual(found);
  });

  test('from eight characters on anywhere in noise', () => {
    expect(hits('abcdefghx', sought, true)).toEqual([[0, 8, false]]);
    expect(hits('abcdefgx', sought, true)).toEqual([]);
    expect(hits('abcdefgh-ix', sought, true)).toEqual([[0, 10, false]]);
  });

  test('beyond the first place where the text may be cut off', () => {
    expect(hits('abcdefgh"ijx', 'abcdefgh"ijklm')).toEqual([[0, 11, false]]);
  });

  test('together with a whole needle that begins within it', () => {
    const repeating = 'abababababababab-cd';
    expect(hits(`ab${repeating}`, repeating)).toEqual([[0, 21, true]]);
    expect(hits(`${repeating.slice(0, 16)}ab`, repeating)).toEqual([[0, 18, false]]);
  });

  test.each(['…', '...', '..', '"', "'", '`', ')', ']', '}', '<', '>', '\n', '\r'])(
    'before %j',
    (mark) => {
      expect(hits(`abcdefgh${mark} x`, sought)).toEqual([[0, 8, false]]);
    },
  );

  test.each(['.', ',', ' ', '-', '(', 'x'])('not before %j', (mark) => {
    expect(hits(`abcdefgh${mark}x`, sought)).toEqual([]);
  });
});
