import { describe, expect, test } from 'vitest';
import { parseInput, parseValue, secretInputNames } from '../../../../src/inputs/inputs.ts';
import { complaintsOf, rawInputs } from '../../../support/builders/settings.ts';

describe('on-unknown', () => {
  const parse = (text: string) => parseInput('on-unknown', rawInputs({ 'on-unknown': text }));

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
    expect(complaintsOf(parseInput('warn-only', rawInputs({ 'warn-only': text })))).toEqual([
      `warn-only: "${text}" is not valid. Use true or false.`,
    ]);
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
    const parsed = parseInput('warn-only', rawInputs({ 'warn-only': text }));
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
      complaintsOf(parseInput('timeout-seconds', rawInputs({ 'timeout-seconds': text }))),
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
    const parsed = parseInput('timeout-seconds', rawInputs({ 'timeout-seconds': text }));
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
    expect(parseInput(input, rawInputs({ [input]: text }))).toEqual({
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
    expect(complaintsOf(parseInput(input, rawInputs({ [input]: text })))).toEqual([
      `${input}: "${text}" is not valid. Use whole seconds ${range}, such as 60.`,
    ]);
  });
});

const missing =
  'token is not set. Set it from a secret that contains the value of X-Subject-Token; a secret is blank if its name is misspelled, if it belongs to another environment, and in pull requests from forks.';
const otherCharacters =
  'token contains white space, control or non-ASCII characters. Use the value of X-Subject-Token alone, on one line.';
const quoted = 'token is in quotation marks. Remove them from the secret.';
const tooShort = 'token is too short. Use the value of X-Subject-Token in full.';

const given = (text: string) => ({ text, variable: null });

describe('a token is refused, without a word of its value:', () => {
  test.each([
    { name: 'a missing token', token: '', complaint: missing },
    { name: 'a space within', token: 'MIIDkgYJ KoZIhvcN', complaint: otherCharacters },
    { name: 'a tab within', token: 'MIIDkgYJ\tKoZIhvcN', complaint: otherCharacters },
    { name: 'a line break within', token: 'MIIDkgYJ\nKoZIhvcN', complaint: otherCharacters },
    { name: 'a Windows line break', token: 'MIIDkgYJ\r\nKoZIhvcN', complaint: otherCharacters },
    { name: 'a line break at the end', token: 'MIIDkgYJKoZIhvcN\n', complaint: otherCharacters },
    { name: 'a null character', token: 'MIIDkgYJ\u0000KoZIhvcN', complaint: otherCharacters },
    { name: 'a delete character', token: 'MIIDkgYJ\u007fKoZIhvcN', complaint: otherCharacters },
    { name: 'a no-break space', token: 'MIIDkgYJ\u00a0KoZIhvcN', complaint: otherCharacters },
    { name: 'a zero-width space', token: 'MIIDkgYJKoZIhvcN\u200b', complaint: otherCharacters },
    { name: 'a euro sign', token: 'MIIDkgYJ€KoZIhvcN', complaint: otherCharacters },
    { name: 'an accent', token: 'MIIDkgYJéKoZIhvcN', complaint: otherCharacters },
    { name: 'a lone surrogate', token: 'MIIDkgYJ\ud800KoZIhvcN', complaint: otherCharacters },
    { name: 'one space alone', token: ' ', complaint: otherCharacters },
    { name: 'one character', token: 'M', complaint: tooShort },
    { name: 'three characters', token: 'MII', complaint: tooShort },
    { name: 'quotation marks', token: '"MIIDkgYJKoZIhvcN"', complaint: quoted },
  ])('$name', ({ token, complaint }) => {
    expect(complaintsOf(parseValue('token', given(token)))).toEqual([complaint]);
  });
});

test.each([
  { name: 'four characters', token: 'MIID' },
  { name: 'every printable character', token: '!"#$%&\'()*+,-./0189:;<=>?@AZ[\\]^_`az{|}~' },
  { name: 'the length of a real one', token: 'MIIDkgYJKoZIhvcN'.repeat(200) },
])('takes a token of $name as it stands', ({ token }) => {
  expect(parseValue('token', given(token))).toEqual({ kind: 'valid', value: token });
});

test.each([
  ['access-key', 'the access key ID'],
  ['secret-key', 'the secret access key'],
  ['security-token', 'the security token of the temporary key'],
  ['password', 'the password of the IAM user'],
] as const)('%s says what to write, and where the wrong value came from', (input, what) => {
  const found = { text: 'abc', variable: 'HW_SECRET_KEY' };

  expect(complaintsOf(parseValue(input, found))).toEqual([
    `${input} from HW_SECRET_KEY is too short. Use ${what} in full.`,
  ]);
});

test('a password may hold what no header may, but no line break', () => {
  expect(parseValue('password', given('pass word ä €'))).toEqual({
    kind: 'valid',
    value: 'pass word ä €',
  });
  expect(complaintsOf(parseValue('password', given('pass\nword')))).toEqual([
    'password contains a line break or another control character. Use the password of the IAM user alone, on one line.',
  ]);
});

test('what holds a secret is marked as that, and takes no space but for the password', () => {
  expect(secretInputNames).toEqual([
    'token',
    'access-key',
    'secret-key',
    'security-token',
    'password',
  ]);
  for (const input of ['token', 'access-key', 'secret-key', 'security-token'] as const) {
    expect(parseValue(input, given('abcd efgh'))).toMatchObject({ kind: 'invalid' });
  }
});
