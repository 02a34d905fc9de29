import { describe, expect, test } from 'vitest';
import { parseInput } from '../../../../src/inputs/inputs.ts';
import { rawInputs } from '../../../support/raw-inputs.ts';
import { complaintsOf, sanitize } from '../complaints.ts';

describe('timeout-seconds', () => {
  test.each([
    { name: 'zero', text: '0' },
    { name: 'more than an hour', text: '3601' },
    { name: 'five digits', text: '10000' },
    { name: 'a negative number', text: '-1' },
    { name: 'a fraction', text: '1.5' },
    { name: 'an exponent', text: '1e3' },
    { name: 'hexadecimal digits', text: '0x10' },
    { name: 'a leading zero', text: '060' },
    { name: 'a plus sign', text: '+60' },
    { name: 'a unit', text: '60s' },
    { name: 'two numbers', text: '60 60' },
    { name: 'a word', text: 'forever' },
    { name: 'infinity', text: 'Infinity' },
    { name: 'Arabic digits', text: '٦٠' },
  ])('refuses $name', ({ text }) => {
    expect(
      complaintsOf(parseInput('timeout-seconds', rawInputs({ 'timeout-seconds': text }), sanitize)),
    ).toEqual([
      `timeout-seconds: "${text}" is not valid. Use whole seconds from 1 to 3600, such as 60.`,
    ]);
  });

  test.each([
    { text: '', value: 60 },
    { text: '1', value: 1 },
    { text: '60', value: 60 },
    { text: '3600', value: 3600 },
  ])('reads "$text" as $value', ({ text, value }) => {
    const parsed = parseInput('timeout-seconds', rawInputs({ 'timeout-seconds': text }), sanitize);
    expect(parsed).toEqual({ kind: 'valid', value });
  });

  test.each([
    ['wait-timeout-seconds', '', 0],
    ['wait-timeout-seconds', '0', 0],
    ['wait-timeout-seconds', '21600', 21_600],
    ['wait-interval-seconds', '', 30],
    ['wait-interval-seconds', '1', 1],
    ['wait-interval-seconds', '3600', 3600],
  ] as const)('reads %s "%s" as %s', (input, text, value) => {
    expect(parseInput(input, rawInputs({ [input]: text }), sanitize)).toEqual({
      kind: 'valid',
      value,
    });
  });

  test.each([
    ['wait-timeout-seconds', '21601', 'from 0 to 21600'],
    ['wait-timeout-seconds', '-1', 'from 0 to 21600'],
    ['wait-interval-seconds', '0', 'from 1 to 3600'],
    ['wait-interval-seconds', '3601', 'from 1 to 3600'],
  ] as const)('refuses %s "%s"', (input, text, range) => {
    expect(complaintsOf(parseInput(input, rawInputs({ [input]: text }), sanitize))).toEqual([
      `${input}: "${text}" is not valid. Use whole seconds ${range}, such as 60.`,
    ]);
  });
});
