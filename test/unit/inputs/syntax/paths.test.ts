import { expect, test } from 'vitest';
import { isJson, parsePaths, pathsIn, possiblePaths } from '../../../../src/inputs/syntax/paths.ts';
import { complaintsOf } from '../../../support/builders/settings.ts';

test.each([
  { name: 'one', text: 'plan.json', paths: ['plan.json'] },
  { name: 'lines', text: ' a.json\r\n\n\tb.json ', paths: ['a.json', 'b.json'] },
  { name: 'a # within', text: 'plan#2.json', paths: ['plan#2.json'] },
  { name: 'a # after a blank', text: 'plan #2.json', paths: ['plan #2.json'] },
  { name: 'a comment', text: '# both\na.json\n  #b\nb.json', paths: ['a.json', 'b.json'] },
  { name: 'brackets at the end', text: 'plan [2]', paths: ['plan [2]'] },
  { name: 'a folder in brackets', text: '[id]/plan.json', paths: ['[id]/plan.json'] },
  {
    name: 'a comment that says how one is written',
    text: '# written by terraform show -json > p.json\np.json',
    paths: ['p.json'],
  },
  { name: 'the same, spelt otherwise', text: './p.json\n# makes p.json', paths: ['./p.json'] },
  { name: 'a comment about another', text: '# a.json is left out\nb.json', paths: ['b.json'] },
  { name: 'nothing', text: '', paths: [] },
])('reads paths: $name', ({ text, paths }) => {
  expect(pathsIn(text)).toEqual(paths);
  expect(parsePaths('terraform-plan', text)).toEqual(
    paths.length > 0
      ? { kind: 'valid', value: paths }
      : expect.objectContaining({ kind: 'invalid' }),
  );
});

test('comments alone are wrong', () => {
  expect(complaintsOf(parsePaths('terraform-plan', '# none yet'))).toEqual([
    'terraform-plan contains only comments. Add an entry, or remove the input.',
  ]);
});

test.each([
  ' ["a.json"] ',
  '["a.json","b.json"]',
  '[\n  "a.json",\n  "b.json"\n]',
  '"a.json", "b.json"',
  '"out/my plan"',
])('a list in brackets or quotes is told so, once: %s', (text) => {
  expect(complaintsOf(parsePaths('terraform-plan', text))).toEqual([
    'terraform-plan has brackets or quotes. Use one path per line, after |, without brackets and quotes.',
  ]);
});

test.each([
  { text: 'a.json\n# the other b.json', read: 'b.json' },
  { text: '# old.JSON, new.json', read: 'old.JSON' },
  { text: '# both a.json b.json\nc.json', read: 'b.json' },
  { text: '# all of them a.json', read: 'a.json' },
  { text: '# a.json holds it all', read: 'a.json' },
  { text: '# the first a.json # the second\nb.json', read: 'a.json' },
])('a comment that names a plan is wrong: $text', ({ text, read }) => {
  expect(complaintsOf(parsePaths('terraform-plan', text))).toEqual([
    `terraform-plan: "${read}" is an entry in a comment. Remove it from the comment, or put it on its own line, after | and not after >, which YAML folds into one line.`,
  ]);
});

test.each([
  ['"plan"', ['"plan"', 'plan']],
  ['`my plan.json`', ['`my plan.json`', 'my plan.json', 'plan.json']],
  ['" p.json "', ['" p.json "', 'p.json']],
  ["'p.json'", ["'p.json'", 'p.json']],
  ['"my plan"', []],
  ['"my p.json x"', ['p.json']],
  ['a"p.json"', ['a"p.json"', 'p.json']],
  ['"p.json"a', ['p.json']],
  ['"p.json\'', ['p.json']],
  ['"{}"', []],
  ['p.json', ['p.json']],
])('every path that may be meant, in quotation marks: %s', (text, paths) => {
  expect(possiblePaths(text)).toEqual(paths);
});

test.each([
  ['{"a', true],
  ['[{', true],
  ['[', true],
  ['"{}"', true],
  ['"a.json", "b.json"', true],
  ['a"', false],
  ['a[["b', false],
  ['"p.json"', false],
  ['[x]/p.json', false],
  ['[x]', true],
])('%s is JSON, or a list in brackets or quotes: %s', (text, expected) => {
  expect(isJson(text)).toBe(expected);
});
