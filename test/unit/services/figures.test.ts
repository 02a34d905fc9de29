import { expect, test } from 'vitest';
import { parseJson, valueIn } from '../../../src/json/json.ts';
import { isMinusOne, wholeNumber } from '../../../src/services/figures.ts';

test.each([
  { name: 'nothing', value: undefined },
  { name: 'null', value: null },
  { name: 'true', value: true },
  { name: 'false', value: false },
  { name: 'a fraction', value: 0.5 },
  { name: 'a negative number', value: -1 },
  { name: '2^53', value: 2 ** 53 },
  { name: 'infinity', value: Number.POSITIVE_INFINITY },
  { name: 'not a number', value: Number.NaN },
  { name: 'a big integer', value: 5n },
  { name: 'a list of a number', value: [5] },
  { name: 'an object', value: { valueOf: () => 5 } },
  { name: 'empty text', value: '' },
  { name: 'a space', value: ' ' },
  { name: 'text of a negative number', value: '-1' },
  { name: 'text of a negative zero', value: '-0' },
  { name: 'text with a plus sign', value: '+5' },
  { name: 'text of a fraction', value: '5.5' },
  { name: 'text of the least fraction', value: '5.00000000000000000001' },
  { name: 'text that ends in a point', value: '5.' },
  { name: 'text that begins with one', value: '.0' },
  { name: 'text with two', value: '5.0.0' },
  { name: 'text of 2^53 with a zero behind', value: '9007199254740992.0' },
  { name: 'text of a negative number with a zero behind', value: '-1.0' },
  { name: 'text with an exponent', value: '1e3' },
  { name: 'text of hexadecimal digits', value: '0x10' },
  { name: 'text with a leading zero', value: '05' },
  { name: 'text with a space before', value: ' 5' },
  { name: 'text with a line break after', value: '5\n' },
  { name: 'text with a comma', value: '1,000' },
  { name: 'text with an underscore', value: '1_000' },
  { name: 'text with a unit', value: '5 GB' },
  { name: 'text of Arabic digits', value: '١٢' },
  { name: 'text of 2^53', value: '9007199254740992' },
  { name: 'text of 2^53 + 1', value: '9007199254740993' },
  { name: 'text of a thousand digits', value: '9'.repeat(1000) },
  { name: 'a word', value: 'unlimited' },
  { name: 'the word NaN', value: 'NaN' },
  { name: 'the word Infinity', value: 'Infinity' },
])('$name is no whole number', ({ value }) => {
  expect(wholeNumber(value)).toBeNull();
});

test.each([
  { value: 0, figure: 0 },
  { value: -0, figure: 0 },
  { value: 10_000, figure: 10_000 },
  { value: Number.MAX_SAFE_INTEGER, figure: Number.MAX_SAFE_INTEGER },
  { value: '0', figure: 0 },
  { value: '10000', figure: 10_000 },
  { value: '10.0', figure: 10 },
  { value: '10.00', figure: 10 },
  { value: '0.0', figure: 0 },
  { value: `9007199254740991.${'0'.repeat(400)}`, figure: Number.MAX_SAFE_INTEGER },
  { value: '9007199254740991', figure: Number.MAX_SAFE_INTEGER },
])('reads $value', ({ value, figure }) => {
  expect(wholeNumber(value)).toBe(figure);
});

test.each([
  ['1e1', 10],
  ['1.0E+1', 10],
  ['100e-1', 10],
  ['10.00', 10],
  ['-0', 0],
  ['-0.0', 0],
  ['0e7', 0],
  ['9007199254740991.0', Number.MAX_SAFE_INTEGER],
  ['9007199254740993', null],
  ['0.99999999999999999999', null],
  ['10.00000000000000000001', null],
  ['1e400', null],
  ['1e-400', null],
  ['-1', null],
])('the JSON number %s is %j', (written, figure) => {
  const list = valueIn(parseJson(`[${written}]`));
  expect(Array.isArray(list) && wholeNumber(list[0])).toBe(figure);
});

test.each(['-1', '-1.0', '-1.00'])('%s is minus one, as a number and as text', (written) => {
  const list = valueIn(parseJson(`[${written},"${written}"]`));
  expect(Array.isArray(list) && list.map(isMinusOne)).toEqual([true, true]);
});

test.each([1, -1.5, '1', '-1.', '-1.5', '-01', '-1e0', ' -1', null, [-1], '-1\n'])(
  '%j is not',
  (value) => {
    expect(isMinusOne(value)).toBe(false);
  },
);
