import { expect, test } from 'vitest';
import { parseMinimum } from '../../../../src/inputs/limits/thresholds.ts';

test.each([
  { name: 'nothing', text: '' },
  { name: 'a word', text: 'abc' },
  { name: 'not a number', text: 'NaN' },
  { name: 'infinity', text: 'Infinity' },
  { name: 'an exponent that overflows', text: '1e309' },
  { name: 'an exponent', text: '1e3' },
  { name: 'hexadecimal digits', text: '0x10' },
  { name: 'binary digits', text: '0b11' },
  { name: 'octal digits', text: '0o17' },
  { name: 'a leading zero', text: '007' },
  { name: 'an underscore between digits', text: '1_000' },
  { name: 'a comma between digits', text: '1,000' },
  { name: 'a space between digits', text: '1 000' },
  { name: 'Arabic digits', text: '١٢' },
  { name: 'full-width digits', text: '１２' },
  { name: 'a negative number', text: '-1' },
  { name: 'a negative zero', text: '-0' },
  { name: 'a plus sign', text: '+5' },
  { name: 'a fraction', text: '0.2' },
  { name: 'a fraction of zero', text: '5.0' },
  { name: 'a big integer literal', text: '5n' },
  { name: 'a line break at the end', text: '5\n' },
  { name: '2^53', text: '9007199254740992' },
  { name: '2^53 + 1', text: '9007199254740993' },
  { name: 'four hundred digits', text: '9'.repeat(400) },
  { name: 'a percent sign alone', text: '%' },
  { name: 'a space before the percent sign', text: '5 %' },
  { name: 'two percent signs', text: '5%%' },
  { name: 'a percent sign in front', text: '%5' },
  { name: 'a full-width percent sign', text: '5％' },
  { name: 'a fraction of a percent', text: '0.5%' },
  { name: 'a negative percentage', text: '-5%' },
  { name: 'more than the whole', text: '101%' },
  { name: 'far more than the whole', text: `${'9'.repeat(400)}%` },
])('takes $name for no minimum', ({ text }) => {
  expect(parseMinimum(text)).toBeNull();
});

test.each([
  { text: '0', minimum: { kind: 'count', count: 0 } },
  { text: '1', minimum: { kind: 'count', count: 1 } },
  { text: '10000', minimum: { kind: 'count', count: 10_000 } },
  { text: '9007199254740991', minimum: { kind: 'count', count: Number.MAX_SAFE_INTEGER } },
  { text: '0%', minimum: { kind: 'percentage', percentage: 0 } },
  { text: '10%', minimum: { kind: 'percentage', percentage: 10 } },
  { text: '100%', minimum: { kind: 'percentage', percentage: 100 } },
])('reads $text', ({ text, minimum }) => {
  expect(parseMinimum(text)).toEqual(minimum);
});
