import { describe, expect, test } from 'vitest';
import { parseInput } from '../../../../src/inputs/inputs.ts';
import { rawInputs } from '../../../support/raw-inputs.ts';
import { complaintsOf, sanitize } from '../complaints.ts';

describe('on-unknown', () => {
  const parse = (text: string) =>
    parseInput('on-unknown', rawInputs({ 'on-unknown': text }), sanitize);

  test.each([
    { name: 'another word', text: 'skip', read: 'skip', offered: 'fail, warn or ignore' },
    { name: 'a misspelt word', text: 'wran', read: 'wran', offered: 'warn, fail or ignore' },
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
