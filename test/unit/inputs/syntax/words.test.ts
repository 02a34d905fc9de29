import { describe, expect, test } from 'vitest';
import { parseInput } from '../../../../src/inputs/inputs.ts';
import { rawInputs } from '../../../support/raw-inputs.ts';
import { complaintsOf, sanitize } from '../complaints.ts';

describe('on-unknown', () => {
  const parse = (text: string) =>
    parseInput('on-unknown', rawInputs({ 'on-unknown': text }), sanitize);

  test.each([
    { name: 'another word', text: 'skip', read: 'skip', offered: 'fail, warn or ignore' },
    { name: 'a misspelled word', text: 'wran', read: 'wran', offered: 'warn, fail or ignore' },
    { name: 'another case', text: 'Ignore', read: 'Ignore', offered: 'ignore, fail or warn' },
    {
      name: 'two words',
      text: 'warn, fail',
      read: 'warn, fail',
      offered: 'fail, warn or ignore',
    },
    { name: 'a boolean', text: 'false', read: 'false', offered: 'fail, warn or ignore' },
    {
      name: 'a name that every object has',
      text: 'toString',
      read: 'toString',
      offered: 'warn, fail or ignore',
    },
    {
      name: 'hostile text',
      text: 'fail\n::error::',
      read: 'fail\\n: :err…',
      offered: 'fail, warn or ignore',
    },
  ])('refuses $name', ({ text, read, offered }) => {
    expect(complaintsOf(parse(text))).toEqual([
      `on-unknown: "${read}" is not valid. Use ${offered}.`,
    ]);
  });

  test.each(['fail', 'warn', 'ignore'])('takes %s', (word) => {
    expect(parse(word)).toEqual({
      kind: 'valid',
      value: word,
    });
  });
});

describe('warn-only', () => {
  test.each([
    'untrue',
    'falsehood',
    'yes',
    'no',
    'on',
    '1',
    '0',
    'tRue',
    'fALSE',
    'truefalse',
    'true false',
    't',
    'null',
  ])('refuses %s', (text) => {
    expect(
      complaintsOf(parseInput('warn-only', rawInputs({ 'warn-only': text }), sanitize)),
    ).toEqual([`warn-only: "${text}" is not valid. Use true or false.`]);
  });

  test.each([
    { text: '', value: false },
    { text: 'false', value: false },
    { text: 'False', value: false },
    { text: 'FALSE', value: false },
    { text: 'true', value: true },
    { text: 'True', value: true },
    { text: 'TRUE', value: true },
  ])('reads "$text" as $value', ({ text, value }) => {
    const parsed = parseInput('warn-only', rawInputs({ 'warn-only': text }), sanitize);
    expect(parsed).toEqual({ kind: 'valid', value });
  });
});

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
