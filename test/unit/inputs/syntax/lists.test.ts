import { describe, expect, test } from 'vitest';
import {
  duplicateProblems,
  type ListForm,
  parseList,
} from '../../../../src/inputs/syntax/lists.ts';
import { invalid, valid } from '../../../../src/inputs/validation.ts';
import { complaintsOf, sentencesOf } from '../../../support/builders/settings.ts';

/** Any entry is valid except `bad`. Capitals in a comment look like an entry. */
const form: ListForm<string> = {
  input: 'list',
  parseLine: (line) => [line === 'bad' ? invalid(problem('is bad')) : valid(line)],
  findHiddenEntry: (comment) => /[A-Z]+/.exec(comment)?.[0] ?? null,
};
function problem(complaint: string) {
  return { input: 'list', complaint, quoted: null, remedy: 'mend it' };
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
    expect(complaintsOf(parseList(form, text))).toEqual([
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
  expect(parseList(form, text)).toEqual({ kind: 'valid', value: entries });
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
  expect(complaintsOf(parseList(form, text))).toEqual(complaints);
});

test.each(['• a', '* a', '*  a: 1'])('an entry behind a bullet is told so: %s', (text) => {
  expect(complaintsOf(parseList(form, text))).toEqual([
    `list: "${text}" begins with a bullet. Use one entry per line, after |, without the bullet.`,
  ]);
});

test.each(['*', '*: 1', '* : 1', '* @a: 1'])('a star before no word is no bullet: %s', (text) => {
  expect(parseList(form, text)).toEqual({ kind: 'valid', value: [text] });
});

test.each(['a: 1，b: 2', 'a；b', 'a、b'])(
  'entries between other commas are told so, unless a line may contain commas: %s',
  (text) => {
    expect(complaintsOf(parseList(form, text))).toEqual([
      `list: "${text}" is several entries on one line. Use one entry per line, after |, without commas.`,
    ]);
    expect(complaintsOf(parseList({ ...form, hasCommas: true }, text))).toEqual([
      expect.stringMatching(
        /^list: ".*" contains the character U\+\w+\. Type an ordinary [,;] instead\.$/,
      ),
    ]);
  },
);

test.each(['- a', '-a', '– a', '— a', '-'])('an entry behind a dash is told so: %s', (text) => {
  expect(complaintsOf(parseList(form, `b\n${text}`))).toEqual([dashed(text)]);
});

test.each(['["a","b"]', '{"a": 1}', '{\n  "a": 1\n}', '[a, b]', '{a: 1}', ' ["a"]'])(
  'a list in brackets is told so, once: %s',
  (text) => {
    expect(complaintsOf(parseList(form, text))).toEqual([
      'list is a list or mapping in brackets. Use one entry per line, after |, without brackets and quotes.',
    ]);
  },
);

test('what is wrong between entries is told with what is wrong with them', () => {
  const complaints = complaintsOf(
    parseList(form, 'a\nbad\nb', (values) => [problem(`holds ${values.join(' and ')}`)]),
  );
  expect(complaints).toEqual(['list is bad. Mend it.', 'list holds a and b. Mend it.']);
});

test.each([
  { name: 'twice', values: ['a', 'b', 'a'], repeated: ['a'] },
  { name: 'three times, once', values: ['a', 'a', 'a'], repeated: ['a'] },
  { name: 'two of them', values: ['b', 'a', 'a', 'b'], repeated: ['a', 'b'] },
])('complains of a value that stands there $name', ({ values, repeated }) => {
  expect(sentencesOf(duplicateProblems('services', 'a service', values))).toEqual(
    repeated.map((value) => `services: "${value}" is a service listed twice. Keep one of them.`),
  );
});

test.each([
  { name: 'nothing', values: [] },
  { name: 'different values', values: ['a', 'A', 'a.b'] },
])('complains of no duplicate among $name', ({ values }) => {
  expect(duplicateProblems('services', 'a service', values)).toEqual([]);
});
