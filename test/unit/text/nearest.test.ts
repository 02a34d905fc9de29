import { expect, test } from 'vitest';
import { editDistance, isTypo, nearest, nearWords } from '../../../src/text/nearest.ts';

test.each([
  { from: '', to: 'abc', steps: 3 },
  { from: 'abc', to: '', steps: 3 },
  { from: 'thresholds', to: 'threshold', steps: 1 },
  { from: 'treshold', to: 'threshold', steps: 1 },
  { from: 'warn_only', to: 'warn-only', steps: 1 },
  { from: 'aip', to: 'api', steps: 1 },
  { from: 'ba', to: 'ab', steps: 1 },
  { from: 'abcd', to: 'badc', steps: 2 },
  { from: 'ca', to: 'abc', steps: 3 },
  { from: 'kitten', to: 'sitting', steps: 3 },
  { from: 'abc', to: 'xyz', steps: 3 },
  { from: 'same', to: 'same', steps: 0 },
  { from: '', to: '', steps: 0 },
])('from "$from" to "$to" it takes $steps', ({ from, to, steps }) => {
  expect(editDistance(from, to)).toBe(steps);
});

test.each([
  { misspelled: 'wran', meant: 'warn' },
  { misspelled: 'WARN', meant: 'warn' },
  { misspelled: 'failure', meant: 'fail' },
  { misspelled: 'ignored', meant: 'ignore' },
  { misspelled: `ignore${'!'.repeat(1_000_000)}`, meant: 'ignore' },
])('$misspelled most likely means $meant', ({ misspelled, meant }) => {
  expect(nearest(misspelled, ['fail', 'warn', 'ignore'])).toBe(meant);
});

test('the first of two equally near words', () => {
  expect(nearest('x', ['a', 'b'])).toBe('a');
});

test.each([
  ['as', 'AS as'],
  ['ges', 'ges GSE gess gs'],
  ['roma', 'rome romas rma orma'],
  ['region', 'regions regoin rejion'],
  ['instance', 'instanse intsances instanc'],
])('%s may be meant by %s', (meant, written) => {
  for (const word of written.split(' ')) {
    expect([word, ...nearWords(word, [meant], 1)]).toEqual([word, meant]);
  }
});

test.each([
  ['as', 'das a asg es sa'],
  ['dds', 'dms dws sddx d'],
  ['roma', 'romeo coma1 ro'],
  ['region', 'reason regionals'],
  ['instance', 'substance distant'],
])('%s is not meant by %s', (meant, written) => {
  for (const word of written.split(' ')) {
    expect([word, ...nearWords(word, [meant], 1)]).toEqual([word]);
  }
});

test.each([
  ['qouta', 'quota', true],
  ['quotta', 'quota', true],
  ['QUOT', 'quota', true],
  ['quote', 'quota', false],
  ['quota', 'quota', false],
  ['limmits', 'limits', true],
  ['timits', 'limits', false],
  ['distance', 'instance', false],
  ['imstance', 'instance', true],
  ['resource', 'resources', true],
  ['usde', 'used', true],
  ['plann', 'plan', true],
  ['use', 'used', false],
  ['user', 'used', false],
  ['unsed', 'used', false],
  ['kye', 'key', false],
])('%s is %s with a typing error: %s', (misspelled, meant, is) => {
  expect(isTypo(misspelled, meant)).toBe(is);
});
