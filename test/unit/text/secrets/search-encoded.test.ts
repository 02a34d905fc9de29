import { Buffer } from 'node:buffer';
import { describe, expect, test } from 'vitest';
import { createSanitizer } from '../../../../src/text/sanitize.ts';
import { encodings, hidden } from '../../../support/assertions/encodings.ts';

describe.each([
  { name: 'a token', secret: 'MIIDkgYJKoZIhvcN+AQcCoII/DgzCCA38=' },
  { name: 'a secret key', secret: 'wJalrXUtnFEMIK7MDENGbPxRfiCYEXAMPLEKEYab' },
  { name: 'a password of special characters', secret: '%\\"&<>+/=\'#?!;:,.%41&amp;\\n' },
  { name: 'a password that could itself be encoded', secret: '\\u0041%42&#67;%25\\\\' },
  { name: 'a short password', secret: 'Ab1!' },
  { name: 'a password in words', secret: 'pass wörd & geheim' },
  { name: 'a password beyond Latin-1', secret: 'пароль "и" 😀' },
])('nothing is shown of a text with $name', ({ secret }) => {
  const sanitize = createSanitizer([{ value: secret, replacement: '***' }]);
  const changing = [...encodings].filter(
    ([, encode]) => !encode(secret).toLowerCase().startsWith(secret.toLowerCase()),
  );

  test.each(changing)('%s', (_, encode) => {
    const echo = encode(secret);
    for (const text of [echo, `before ${echo} after`, `{"sent":"${echo}"}`]) {
      expect(sanitize(text)).toBe(hidden);
    }
  });
});

describe('nothing is shown of a text with a secret', () => {
  const sanitize = createSanitizer([
    { value: 'a-secret_of&signs', replacement: '***' },
    { value: 'a\ttoken', replacement: '***' },
    { value: 'user', replacement: '[user-name]' },
    { value: 'user-pass', replacement: '***' },
    { value: 'ünïcödé-pässwörd', replacement: '***' },
  ]);

  test.each([
    ['in two ways at once', 'a%2Dsecret&#95;of\\u0026signs'],
    ['encoded, with another one unencoded inside', 'no user%2Dpass'],
    ['encoded and unencoded', 'a-secret_of&signs or a-secret_of&amp;signs'],
    ['that is only partly encoded', 'no a-secret_of&amp;signs'],
    ['with a tab that is escaped', 'a%09token'],
    ['with a tab that is escaped as in JSON', 'a\\ttoken'],
    ['with a tab that is gone', 'no a\u200btoken'],
    ['in UTF-8 that was taken for Latin-1', Buffer.from('ünïcödé-pässwörd').toString('latin1')],
    [
      'across the end of what is searched first',
      `${' '.repeat(250)}a%2dsecret_of&${'\0'.repeat(2000)}signs`,
    ],
    ['at the end of what can be shown', `${'.'.repeat(290)}a%2Dsecret_of&signs`],
    ['as bytes on lines of their own', [...Buffer.from('a-secret_of&signs')].join('\n')],
    ['with a space more than it has', 'a-secret_of& signs'],
  ])('%s', (_, foreign) => {
    expect(sanitize(foreign)).toBe(hidden);
  });

  test('unless it comes after everything that can be shown', () => {
    expect(sanitize(`${'.'.repeat(4000)}a%2Dsecret_of&signs`)).toBe(`${'.'.repeat(300)}…`);
  });
});

describe('nothing is shown of an encoded secret after a character that begins an escape with it', () => {
  test.each([
    ['%', 'A0+secret/word', 'A0%2Bsecret%2Fword'],
    ['=', 'b2+secret/word', 'b2=2Bsecret=2Fword'],
    ['\\', 'ba/secret+word', 'ba%2Fsecret%2Bword'],
    ['\\', '101+secret/word', '101%2Bsecret%2Fword'],
    ['\\', 'x41+secret/word', 'x41%2Bsecret%2Fword'],
    ['\\', 'u0041+secret/word', 'u0041%2Bsecret%2Fword'],
  ])('%s before %s', (character, secret, encoded) => {
    const sanitize = createSanitizer([{ value: secret, replacement: '***' }]);
    expect(sanitize(`no ${character}${encoded}`)).toBe(hidden);
  });

  test('but an ID is only looked for as a whole', () => {
    const sanitize = createSanitizer([{ value: 'ab-project-id', replacement: '[project-id]' }]);
    expect(sanitize('-project-id')).toBe('-project-id');
  });
});

describe('nothing is shown of a text with base64 that contains a secret and more', () => {
  const value = 'tok>>>???/a+b="c-of-some-length';
  const sanitize = createSanitizer([{ value, replacement: '***' }]);

  test.each(['', 'x', 'xy', 'xyz'])('behind "%s"', (before) => {
    for (const behind of ['', 'x', 'xy', 'xyz', 'wxyz']) {
      for (const encoding of ['base64', 'base64url'] as const) {
        expect(sanitize(Buffer.from(`${before}${value}${behind}`).toString(encoding))).toBe(hidden);
      }
    }
  });

  test('in MIME lines, after other text', () => {
    const lines = Buffer.from(`${'x'.repeat(100)}${value}`).toString('base64');
    expect(sanitize(`was: ${lines.replace(/.{76}/g, '$&\r\n')}`)).toBe(hidden);
  });
});

describe('a text without a secret is shown as it is:', () => {
  const sanitize = createSanitizer(
    ['abcd', 'terraform-deployer', 'a b+c', 'password of mine', '%\\&'].map((value) => ({
      value,
      replacement: '***',
    })),
  );

  test.each([
    ['base64 of a short one', 'YWJj and FiY2'],
    ['words that hold a short one when they are joined', 'tab cdefg, ab c d'],
    ['words that a long one begins with', 'run terraform plan, the password of my user'],
    ['an address', 'https://a.example/b%20c?d=%7B%22e%22%3A1%7D&f=%C3%A4#g'],
    ['JSON in JSON', '{"error":"{\\"code\\":\\"a\\\\\\\\b\\"}"}'],
    ['markup', '<p>&nbsp;&lt;b&gt; &copy; 2024 &#8212; &amp;amp;</p>'],
    ['base64', Buffer.from('nothing to see here'.repeat(20)).toString('base64').slice(0, 300)],
    ['a hash', 'sha256:9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08'],
    ['a time and an address', '2026-11-20T08:00:00Z at 10.0.0.1, fe80::1ff:fe23:4567:890a'],
    ['an escape character at the end', '100 %'],
  ])('%s', (_, foreign) => {
    expect(sanitize(foreign).replaceAll(': :', '::')).toBe(foreign);
  });
});

test.each([
  ['percent-encoding', `%${'25'.repeat(120)}41`],
  ['HTML', `&${'amp;'.repeat(120)}`],
])('a text that is encoded in %s too many times is not shown', (_, foreign) => {
  expect(createSanitizer([{ value: 'a-secret', replacement: '***' }])(foreign)).toBe(hidden);
});

test.each([
  ['7Kp+2m/Q', '***', 'login CORP\\7Kp+2m\\/Q'],
  ['7Kp+2m/Q', '***', 'login failed: \\0alice\\07Kp+2m\\/Q'],
  ['7Kp+2m/Q', '***', 'D:\\keys\\7Kp%2B2m%2FQ'],
  ['12Kp+2m/Q', '***', 'login CORP\\12Kp+2m\\/Q'],
  ['123p+2m/QZ', '***', 'login CORP\\123p+2m\\/QZ'],
  ['31+7/40=5', '***', 'x \\31%2B7%2F40%3D5'],
  ['4711423351', '***', '\\4\\7\\1\\1\\4\\2\\3\\3\\5\\1'],
  ['4you@example.org', '[user-name]', 'CORP\\4you%40example.org'],
])('%s is not shown behind a backslash, whose digits C would read', (value, replacement, text) => {
  expect(createSanitizer([{ value, replacement }])(text)).toBe(hidden);
});
