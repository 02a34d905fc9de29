import { describe, expect, test } from 'vitest';
import { duplicates, entriesOf, excerpt } from '../../../src/settings/lists.ts';
import { sentenceOf } from '../../../src/settings/parsed.ts';
import { cleaner } from '../../../src/text/clean.ts';
import { clean, complaintsOf } from './complaints.ts';

describe('a list without an entry is wrong:', () => {
  test.each([
    { name: 'a comment', text: '# roma.api: 5' },
    { name: 'comments with every kind of line break', text: '# a\n# b\r\n# c\r# d' },
    { name: 'comments and blank lines', text: '\n  # a\n\t\n   #b  ' },
    { name: 'a comment sign alone', text: '#' },
    { name: 'a comment with a line separator in it', text: '# was\u2028roma.api: 0' },
    { name: 'a comment with a paragraph separator in it', text: '# was\u2029roma.api: 0' },
  ])('$name', ({ text }) => {
    expect(complaintsOf(entriesOf('thresholds', text))).toEqual([
      'thresholds holds comments and no entry: write one entry a line, or leave it out',
    ]);
  });
});

test.each([
  { name: 'one entry', text: 'a: 1', entries: ['a: 1'] },
  { name: 'lines', text: 'a: 1\nb: 2', entries: ['a: 1', 'b: 2'] },
  { name: 'lines of Windows', text: 'a: 1\r\nb: 2\r\n', entries: ['a: 1', 'b: 2'] },
  { name: 'lines of an old Mac', text: 'a: 1\rb: 2', entries: ['a: 1', 'b: 2'] },
  { name: 'blank lines', text: '\n\na: 1\n \t \n\nb: 2\n', entries: ['a: 1', 'b: 2'] },
  { name: 'white space around', text: '  a: 1\t', entries: ['a: 1'] },
  { name: 'a comment after an entry', text: 'a: 1 # why\nb: 2#why', entries: ['a: 1', 'b: 2'] },
  { name: 'a comment line between', text: 'a: 1\n# c: 3\nb: 2', entries: ['a: 1', 'b: 2'] },
  { name: 'an entry twice', text: 'a: 1\na: 1', entries: ['a: 1', 'a: 1'] },
])('reads a list of $name', ({ text, entries }) => {
  expect(entriesOf('thresholds', text)).toEqual({ kind: 'valid', value: entries });
});

test.each([
  { name: 'twice', values: ['a', 'b', 'a'], repeated: ['a'] },
  { name: 'three times, once', values: ['a', 'a', 'a'], repeated: ['a'] },
  { name: 'two of them', values: ['b', 'a', 'a', 'b'], repeated: ['a', 'b'] },
])('complains of a value that stands there $name', ({ values, repeated }) => {
  expect(duplicates('services', 'a service', values, clean).map(sentenceOf)).toEqual(
    repeated.map((value) => `services names a service twice ("${value}"): keep one of the two`),
  );
});

test.each([
  { name: 'nothing', values: [] },
  { name: 'different values', values: ['a', 'A', 'a.b'] },
])('complains of no duplicate among $name', ({ values }) => {
  expect(duplicates('services', 'a service', values, clean)).toEqual([]);
});

describe('an excerpt', () => {
  const token = 'MIIDkgYJKoZIhvcNAQcCoIIDgzCCA38CAQExDTALBglghkgBZQMEAgEw';
  const cleanOfToken = cleaner([{ value: token, shownAs: '***' }]);

  test.each([
    { name: 'a secret longer than the excerpt', value: token, shown: '***' },
    { name: 'such a secret within other text', value: `id=${token}!`, shown: 'id=***!' },
    {
      name: 'a secret across the end',
      value: `${'a'.repeat(30)}${token}`,
      shown: `${'a'.repeat(30)}***`,
    },
  ])('spills no part of $name', ({ value, shown }) => {
    expect(excerpt(value, cleanOfToken)).toBe(shown);
  });

  test.each([
    { name: 'is the whole of 40 characters', value: 'a'.repeat(40), shown: 'a'.repeat(40) },
    { name: 'ends after 40 characters', value: 'a'.repeat(41), shown: `${'a'.repeat(40)}…` },
    {
      name: 'cuts no character in two',
      value: `${'a'.repeat(39)}😀b`,
      shown: `${'a'.repeat(39)}😀…`,
    },
    { name: 'is clean', value: 'a\n::error::', shown: 'a\\n: :error: :' },
  ])('$name', ({ value, shown }) => {
    expect(excerpt(value, clean)).toBe(shown);
  });
});
