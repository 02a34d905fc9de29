import { describe, expect, test } from 'vitest';
import { parseValue, secretInputNames } from '../../../../src/inputs/inputs.ts';
import { complaintsOf, sanitize } from '../complaints.ts';

const missing =
  'token is not set. Set it from a secret that contains the value of X-Subject-Token.';
const otherCharacters =
  'token contains white space, control or non-ASCII characters. Use the value of X-Subject-Token alone, on one line.';
const tooShort = 'token is too short. Use the value of X-Subject-Token in full.';

const given = (text: string) => ({ text, source: '' });

describe('refuses, without a word of its value,', () => {
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
  ])('$name', ({ token, complaint }) => {
    expect(complaintsOf(parseValue('token', given(token), sanitize))).toEqual([complaint]);
  });
});

test.each([
  { name: 'four characters', token: 'MIID' },
  { name: 'every printable character', token: '!"#$%&\'()*+,-./0189:;<=>?@AZ[\\]^_`az{|}~' },
  { name: 'the length of a real one', token: 'MIIDkgYJKoZIhvcN'.repeat(200) },
])('takes a token of $name as it stands', ({ token }) => {
  expect(parseValue('token', given(token), sanitize)).toEqual({ kind: 'valid', value: token });
});

test.each([
  ['access-key', 'the access key ID'],
  ['secret-key', 'the secret access key'],
  ['security-token', 'the security token of the temporary key'],
  ['password', 'the password of the IAM user'],
] as const)('%s says what to write, and where the wrong value came from', (input, what) => {
  const found = { text: 'abc', source: 'from HW_SECRET_KEY ' };

  expect(complaintsOf(parseValue(input, found, sanitize))).toEqual([
    `${input} from HW_SECRET_KEY is too short. Use ${what} in full.`,
  ]);
});

test('a password may hold what no header may, but no line break', () => {
  expect(parseValue('password', given('pass word ä €'), sanitize)).toEqual({
    kind: 'valid',
    value: 'pass word ä €',
  });
  expect(complaintsOf(parseValue('password', given('pass\nword'), sanitize))).toEqual([
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
    expect(parseValue(input, given('abcd efgh'), sanitize)).toMatchObject({ kind: 'invalid' });
  }
});
