import { Buffer } from 'node:buffer';
import { describe, expect, test } from 'vitest';
import { cleaner } from '../../../src/text/clean.ts';

// Its base64 holds both characters in which base64url differs, and every spelling is another.
const secret = 'tok>>>???/a+b="c\\d&e~';
const clean = cleaner([{ value: secret, shownAs: '***' }]);

describe('a secret is cut out as it is:', () => {
  test.each([
    { name: 'alone', foreign: secret, shown: '***' },
    { name: 'within text', foreign: `no ${secret}!`, shown: 'no ***!' },
    { name: 'twice', foreign: `${secret}${secret}`, shown: '******' },
    {
      name: 'across the cap',
      foreign: `${'a'.repeat(295)}${secret}`,
      shown: `${'a'.repeat(295)}***`,
    },
    { name: 'behind a line break', foreign: `\n${secret}`, shown: '\\n***' },
  ])('$name', ({ foreign, shown }) => {
    expect(clean(foreign)).toBe(shown);
  });
});

describe('a secret is cut out in another spelling:', () => {
  test.each([
    { name: 'base64', spelling: Buffer.from(secret).toString('base64') },
    { name: 'base64url', spelling: Buffer.from(secret).toString('base64url') },
    { name: 'URL-encoded', spelling: encodeURIComponent(secret) },
    {
      name: 'URL-encoded in small letters',
      spelling: encodeURIComponent(secret).replace(/%../g, (code) => code.toLowerCase()),
    },
    {
      name: 'URL-encoded but for its slash',
      spelling: encodeURIComponent(secret).replaceAll('%2F', '/'),
    },
    {
      name: 'URL-encoded to the last sign',
      spelling: encodeURIComponent(secret).replaceAll('~', '%7E'),
    },
    { name: 'JSON', spelling: JSON.stringify(secret).slice(1, -1) },
    {
      name: 'JSON with its slash quoted',
      spelling: JSON.stringify(secret).slice(1, -1).replaceAll('/', '\\/'),
    },
    {
      name: 'JSON with signs as numbers',
      spelling: JSON.stringify(secret)
        .slice(1, -1)
        .replaceAll('=', '\\u003d')
        .replaceAll('&', '\\u0026')
        .replaceAll('>', '\\u003e'),
    },
    {
      name: 'HTML',
      spelling: secret.replaceAll('&', '&amp;').replaceAll('>', '&gt;').replaceAll('"', '&quot;'),
    },
  ])('$name', ({ spelling }) => {
    expect(clean(`<${spelling}>`).replaceAll('=', '')).toBe('<***>');
  });
});

test('a secret of other scripts is cut out too', () => {
  const cleanOfWord = cleaner([{ value: 'пароль', shownAs: '***' }]);
  const base64 = Buffer.from('пароль').toString('base64');
  expect(cleanOfWord(`пароль ${base64} ${encodeURIComponent('пароль')}`)).toBe('*** *** ***');
});

test('half of a pair in a secret breaks nothing', () => {
  expect(cleaner([{ value: 'abcd\ud800', shownAs: '***' }])('no abcd\ud800!')).toBe('no ***!');
});

describe('of several secrets', () => {
  test('one within another leaves nothing of the longer', () => {
    const cleanOfBoth = cleaner([
      { value: 'inner', shownAs: '[a]' },
      { value: 'outer-inner-outer', shownAs: '[b]' },
    ]);
    expect(cleanOfBoth('outer-inner-outer, inner')).toBe('[b], [a]');
  });

  test('one of three characters is left, lest it garble everything', () => {
    const cleanOfBoth = cleaner([
      { value: 'aaa', shownAs: '***' },
      { value: '', shownAs: '***' },
      { value: 'bbbb', shownAs: '***' },
    ]);
    expect(cleanOfBoth('aaa bbb bbbb')).toBe('aaa bbb ***');
  });
});

describe('a secret whose base64 is padded is cut out', () => {
  test.each([
    { secret: 'secret-of-16-let', padding: '==' },
    { secret: 'secret-of-17-lett', padding: '=' },
    { secret: 'secret-of-18-lette', padding: '' },
  ])('with $padding and without', ({ secret: padded, padding }) => {
    const base64 = Buffer.from(padded).toString('base64');
    const cut = cleaner([{ value: padded, shownAs: '***' }]);

    expect(base64.endsWith(padding)).toBe(true);
    expect(cut(`<${base64}>`)).toBe('<***>');
    expect(cut(`<${base64.replaceAll('=', '')}>`)).toBe('<***>');
  });
});

test.each([
  ["it's<secret", 'it&apos;s&lt;secret'],
  ["it's<secret", 'it&#39;s&#x3C;secret'],
  ["it's<secret", 'IT&#x0027;S&LT;SECRET'],
])('%s is cut out of HTML as %s', (value, spelling) => {
  expect(cleaner([{ value, shownAs: '***' }])(`[${spelling}]`)).toBe('[***]');
});

describe('a secret in base64 of more than itself is cut out', () => {
  const value = 'tok>>>???/a+b="c-of-some-length';
  const cut = cleaner([{ value, shownAs: '***' }]);

  test.each(['', 'x', 'xy', 'xyz'])('with "%s" before it', (before) => {
    for (const behind of ['', 'x', 'xy', 'xyz', 'wxyz']) {
      for (const encoding of ['base64', 'base64url'] as const) {
        const whole = Buffer.from(`${before}${value}${behind}`).toString(encoding);
        const shown = cut(whole);

        expect(shown).toContain('***');
        // What is left belongs to what stands before and behind, but for a sign at each end.
        expect(shown.replace('***', '').length).toBeLessThanOrEqual(
          Math.ceil((before.length * 4) / 3) + Math.ceil((behind.length * 4) / 3) + 3,
        );
      }
    }
  });

  test('but no word that happens to hold four signs of it', () => {
    expect(cleaner([{ value: 'abcd', shownAs: '***' }])('YWJj and FiY2')).toBe('YWJj and FiY2');
  });
});

test.each(['a', '+', '"', 'é'])('a secret of 131,000 times %s does no harm', (sign) => {
  const long = sign.repeat(131_000);
  const cut = cleaner([{ value: long, shownAs: '***' }]);

  expect(cut(`no ${long} here`)).toBe('no *** here');
  expect(cut(`no ${encodeURIComponent(long)} here`)).toBe('no *** here');
  expect(cut(`no ${Buffer.from(long).toString('base64')} here`)).toBe('no *** here');
});

test('a long secret that is cut off is cut out all the same, from 64 signs on', () => {
  const long = Array.from({ length: 999 }, (_, index) => `${index}-`).join('');
  const cut = cleaner([{ value: long, shownAs: '***' }]);

  expect(cut(`no ${long.slice(0, 64)}`)).toBe('no ***');
  expect(cut(`no ${long.slice(0, 500)}… here`)).toBe('no *** here');
  expect(cut(`no ${long.slice(0, 63)}`)).toBe(`no ${long.slice(0, 63)}`);
});

test.each([
  ['a\ttoken', 'a%09token'],
  ['a\ttoken', 'a\\u0009token'],
  ['a#token', 'a&#35;token'],
])('%j is cut out as %s', (value, spelling) => {
  expect(cleaner([{ value, shownAs: '***' }])(spelling)).toBe('***');
});

describe('a password is cut out in the spellings of forms and of old encodings:', () => {
  const cut = cleaner([{ value: 'pässwörd geheim 😀!', shownAs: '***' }]);

  test.each([
    ['a form', 'pässwörd+geheim+😀!'],
    ['a form in UTF-8', 'p%C3%A4ssw%C3%B6rd+geheim+%F0%9F%98%80%21'],
    ['Latin-1 in a URL', 'p%E4ssw%F6rd%20geheim%20😀!'],
    ['JSON in ASCII', 'p\\u00e4ssw\\u00f6rd geheim \\ud83d\\ude00!'],
  ])('%s', (_, spelling) => {
    expect(cut(`[${spelling}]`)).toBe('[***]');
  });
});

describe('backslashes, once, twice or escaping what follows:', () => {
  const cut = cleaner([{ value: 'a\\\\"b\\', shownAs: '***' }]);

  test.each([
    ['as they are', 'a\\\\"b\\'],
    ['in JSON', 'a\\\\\\\\\\"b\\\\'],
    ['in a URL', 'a%5C%5C%22b%5C'],
    ['in HTML', 'a&#92;&#92;&quot;b&#92;'],
  ])('%s', (_, spelling) => {
    expect(cut(`[${spelling}]`)).toBe('[***]');
  });
});

test('no secret takes long to look for, however many backslashes it or a text has', () => {
  const cut = cleaner([{ value: `${'\\'.repeat(40)}q`, shownAs: '***' }]);
  const foreign = '\\'.repeat(200_000);

  expect(cut(foreign)).toHaveLength(301);
});
