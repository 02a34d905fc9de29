import { describe, expect, test } from 'vitest';
import {
  duplicateProblems,
  excerpt,
  type ListForm,
  parseList,
} from '../../../../src/inputs/syntax/lists.ts';
import { invalid, valid } from '../../../../src/inputs/validation.ts';
import { createSanitizer } from '../../../../src/text/sanitize.ts';
import { complaintsOf, sanitize, sentenceOf } from '../../../support/builders/settings.ts';

/** Any entry is valid except `bad`. Capitals in a comment look like an entry. */
const form: ListForm<string> = {
  input: 'list',
  parseLine: (line) => [line === 'bad' ? invalid(problem('is bad')) : valid(line)],
  findHiddenEntry: (comment) => /[A-Z]+/.exec(comment)?.[0] ?? null,
};
function problem(complaint: string) {
  return { input: 'list', complaint, read: null, remedy: 'mend it' };
}
const hidden = (read: string) =>
  `list: "${read}" is an entry in a comment. Remove it from the comment, or put it on its own line, after | and not after >, which YAML folds into one line.`;
const dashed = (read: string) =>
  `list: "${read}" begins with a dash. Use one entry per line, after |, without the dash.`;

describe('a list without an entry is wrong:', () => {
  test.each([
    { name: 'a comment', text: '# roma.api, some day' },
    { name: 'comments with every kind of line break', text: '# a\n# b\r\n# c\r# d' },
    { name: 'comments and blank lines', text: '\n  # a\n\t\n   #b  ' },
    { name: 'a comment sign alone', text: '#' },
    { name: 'a comment with a line separator in it', text: '# was\u2028five' },
    { name: 'a comment with a paragraph separator in it', text: '# was\u2029five' },
  ])('$name', ({ text }) => {
    expect(complaintsOf(parseList(form, text, sanitize))).toEqual([
      'list contains only comments. Add an entry, or remove the input.',
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
  { name: 'comments after entries', text: 'a: 1 # why\nb: 2\t#why', entries: ['a: 1', 'b: 2'] },
  { name: 'a comment line between', text: 'a: 1\n# c\nb: 2', entries: ['a: 1', 'b: 2'] },
  { name: 'a # within an entry', text: 'a#1: 2#3\nb#', entries: ['a#1: 2#3', 'b#'] },
  { name: 'a comment after a #', text: 'a#1 # a #2', entries: ['a#1'] },
  { name: 'brackets within', text: 'a[1]: {2}', entries: ['a[1]: {2}'] },
  { name: 'an entry twice', text: 'a: 1\na: 1', entries: ['a: 1', 'a: 1'] },
])('reads a list of $name', ({ text, entries }) => {
  expect(parseList(form, text, sanitize)).toEqual({ kind: 'valid', value: entries });
});

test.each([
  { name: 'a comment line', text: '# ENTRY\na', complaints: [hidden('ENTRY')] },
  { name: 'a comment behind an entry', text: 'a # at least ENTRY', complaints: [hidden('ENTRY')] },
  { name: 'the only comment', text: '#ENTRY', complaints: [hidden('ENTRY')] },
  {
    name: 'comments and a wrong entry, in order',
    text: 'a # ONE\nbad # TWO',
    complaints: [hidden('ONE'), 'list is bad. Mend it.', hidden('TWO')],
  },
])('an entry in a comment is never passed over: $name', ({ text, complaints }) => {
  expect(complaintsOf(parseList(form, text, sanitize))).toEqual(complaints);
});

test.each(['- a', '-a', '– a', '— a', '• a', '-'])(
  'an entry behind a dash is told so: %s',
  (text) => {
    expect(complaintsOf(parseList(form, `b\n${text}`, sanitize))).toEqual([dashed(text)]);
  },
);

test.each(['["a","b"]', '{"a": 1}', '{\n  "a": 1\n}', '[a, b]', '{a: 1}', ' ["a"]'])(
  'a list in brackets is told so, once: %s',
  (text) => {
    expect(complaintsOf(parseList(form, text, sanitize))).toEqual([
      'list is a list or mapping in brackets. Use one entry per line, after |, without brackets and quotes.',
    ]);
  },
);

test('what is wrong between entries is told with what is wrong with them', () => {
  const complaints = complaintsOf(
    parseList(form, 'a\nbad\nb', sanitize, (values) => [problem(`holds ${values.join(' and ')}`)]),
  );
  expect(complaints).toEqual(['list is bad. Mend it.', 'list holds a and b. Mend it.']);
});

test.each([
  { name: 'twice', values: ['a', 'b', 'a'], repeated: ['a'] },
  { name: 'three times, once', values: ['a', 'a', 'a'], repeated: ['a'] },
  { name: 'two of them', values: ['b', 'a', 'a', 'b'], repeated: ['a', 'b'] },
])('complains of a value that stands there $name', ({ values, repeated }) => {
  expect(duplicateProblems('services', 'a service', values, sanitize).map(sentenceOf)).toEqual(
    repeated.map((value) => `services: "${value}" is a service listed twice. Keep one of them.`),
  );
});

test.each([
  { name: 'nothing', values: [] },
  { name: 'different values', values: ['a', 'A', 'a.b'] },
])('complains of no duplicate among $name', ({ values }) => {
  expect(duplicateProblems('services', 'a service', values, sanitize)).toEqual([]);
});

describe('an excerpt', () => {
  const token = 'MIIDkgYJKoZIhvcNAQcCoIIDgzCCA38CAQExDTALBglghkgBZQMEAgEw';
  const cleanOfToken = createSanitizer([{ value: token, replacement: '***' }]);

  test.each([
    { name: 'a secret longer than the excerpt', value: token, shown: '***' },
    { name: 'such a secret within other text', value: `id=${token}!`, shown: 'id=***!' },
    {
      name: 'a secret across the end',
      value: `${'a'.repeat(8)}${token}`,
      shown: `${'a'.repeat(8)}***`,
    },
  ])('spills no part of $name', ({ value, shown }) => {
    expect(excerpt(value, cleanOfToken)).toBe(shown);
  });

  test.each([
    { name: 'is the whole of 12 characters', value: 'a'.repeat(12), shown: 'a'.repeat(12) },
    { name: 'ends after 12 characters', value: 'a'.repeat(13), shown: `${'a'.repeat(12)}…` },
    {
      name: 'cuts no character in two',
      value: `${'a'.repeat(11)}😀b`,
      shown: `${'a'.repeat(11)}😀…`,
    },
    { name: 'is clean', value: 'a\n::error::', shown: 'a\\n: :error:…' },
  ])('$name', ({ value, shown }) => {
    expect(excerpt(value, sanitize)).toBe(shown);
  });

  test.each([
    { name: 'looks random', value: token, whole: token },
    { name: 'holds anything that does', value: `cn-north-4 ${token}`, whole: undefined },
    { name: 'stands far behind in what does', value: token, whole: `${'a'.repeat(400)}${token}` },
    { name: 'is a short part of what does', value: 'xK9', whole: 'xK9=m!P2vL5$aB7&' },
  ])('hides all of it where it $name', ({ value, whole }) => {
    expect(excerpt(value, sanitize, whole)).toBe('…');
  });
});
