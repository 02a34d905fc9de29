import { describe, expect, test } from 'vitest';
import { createSanitizer } from '../../../../src/text/sanitize.ts';
import { hidden } from '../../../support/assertions/encodings.ts';

const secret = 'tok>>>???/a+b="c\\d&e~';
const sanitize = createSanitizer([{ value: secret, replacement: '***' }]);

describe('an unencoded secret is replaced:', () => {
  test.each([
    { name: 'alone', foreign: secret, shown: '***' },
    { name: 'within text', foreign: `no ${secret}!`, shown: 'no ***!' },
    { name: 'twice', foreign: `${secret}${secret}`, shown: '******' },
    {
      name: 'across the cap',
      foreign: `${'a'.repeat(295)}${secret}`,
      shown: `${'a'.repeat(295)}***`,
    },
    { name: 'after a line break', foreign: `\n${secret}`, shown: '\\n***' },
    { name: 'in capitals', foreign: `no ${secret.toUpperCase()}!`, shown: 'no ***!' },
    {
      name: 'among encoded text without a secret',
      foreign: `GET /a%20b?c=&quot;${secret}&quot; (\\u0041) YWJjZGVmZ2hpamts`,
      shown: 'GET /a%20b?c=&quot;***&quot; (\\u0041) YWJjZGVmZ2hpamts',
    },
  ])('$name', ({ foreign, shown }) => {
    expect(sanitize(foreign)).toBe(shown);
  });
});

test.each([
  ['пароль', 'no ПАРОЛЬ!'],
  ['straße', 'no STRASSE!'],
  ['STRAẞE', 'no straße!'],
  ['İzmir', 'no i̇zmir!'],
  ['Ὀδυσσεύς', 'no ὈΔΥΣΣΕΎΣ!'],
  ['abcd😀', 'no ABCD😀!'],
  ['abcd\ud800', 'no abcd\ud800!'],
])('%j is replaced in %j, in any letter case', (value, foreign) => {
  expect(createSanitizer([{ value, replacement: '***' }])(foreign)).toBe('no ***!');
});

test('text after a letter that folds to two letters stays in place', () => {
  expect(createSanitizer([{ value: 'gross', replacement: '***' }])('ß groß, Groß')).toBe(
    'ß ***, ***',
  );
});

describe('of several secrets', () => {
  test.each([
    {
      name: 'one within another leaves nothing of the longer',
      values: ['inner', 'outer-inner-outer'],
      foreign: 'outer-inner-outer, inner',
      shown: '[1], [0]',
    },
    {
      name: 'the longer goes before, in whatever order they became known',
      values: ['outer-inner-outer', 'inner'],
      foreign: 'inner, outer-inner-outer',
      shown: '[1], [0]',
    },
    {
      name: 'nothing is left of overlapping ones',
      values: ['one-two', 'two-three'],
      foreign: 'no one-two-three!',
      shown: 'no [1]!',
    },
    {
      name: 'a whole one wins over the beginning of another',
      values: ['company-a-deployer', 'company-a'],
      foreign: 'company-a, company-a-deployer, of company-a',
      shown: '[1], [0], of [1]',
    },
    {
      name: 'the first words stand for a value that is given twice',
      values: ['again', 'again'],
      foreign: 'again',
      shown: '[0]',
    },
  ])('$name', ({ values, foreign, shown }) => {
    const redactions = values.map((value, index) => ({ value, replacement: `[${index}]` }));
    expect(createSanitizer(redactions)(foreign)).toBe(shown);
  });

  test('a value of three characters is not replaced', () => {
    const cleanOfBoth = createSanitizer([
      { value: 'aaa', replacement: '***' },
      { value: '', replacement: '***' },
      { value: 'bbbb', replacement: '***' },
    ]);
    expect(cleanOfBoth('aaa bbb bbbb')).toBe('aaa bbb ***');
  });
});

describe('next to a long secret that is replaced', () => {
  const long = 'L'.repeat(40) + 'o'.repeat(800) + 'g'.repeat(40);
  const other = 'another-secret-of-theirs';
  const around = `${'%'.repeat(30)}${long}${'&'.repeat(900)}`;
  const sanitize = createSanitizer(
    [long, other, around].map((value, index) => ({ value, replacement: `[${index}]` })),
  );
  const encoded = encodeURIComponent(`${other}!`).replace('another', '%61nother');
  const parts = around.split(long).map(encodeURIComponent);

  test.each([
    ['nothing', `no ${long}!`, 'no [0]!'],
    ['another, encoded, before it', `no ${encoded}${long}`, '[hidden]'],
    ['another, encoded, after it', `no ${long}${encoded}`, '[hidden]'],
    ['another, encoded, between two', `${long}${encoded}${long}`, '[hidden]'],
    ['another, as it is, between two', `${long}${other}${long}`, '[0][1][0]'],
    ['a longer one, encoded, around it', `no ${parts.join(long)}`, '[hidden]'],
  ])('with %s', (_, foreign, shown) => {
    expect(sanitize(foreign).replace(hidden, '[hidden]')).toBe(shown);
  });
});

test('of two overlapping secrets, the longer one decides the replacement', () => {
  const values = ['one-two-three', 'three-four'];
  const redactions = values.map((value, index) => ({ value, replacement: `[${index}]` }));
  expect(createSanitizer(redactions)('far behind the beginning: one-two-three-four!')).toBe(
    'far behind the beginning: [0]!',
  );
});

describe('the beginning of a secret', () => {
  const long = createSanitizer([{ value: 'abcdefgh-ijklmnop-qrstuvwx', replacement: '***' }]);

  test.each([
    { name: 'is shown up to seven characters', foreign: 'no abcdefg', shown: 'no abcdefg' },
    { name: 'is cut out from eight on at the end', foreign: 'no abcdefgh', shown: 'no ***' },
    { name: 'and in any case', foreign: 'no ABCDEFGH-I', shown: 'no ***' },
    { name: 'before an ellipsis', foreign: 'no abcdefgh-ij… here', shown: 'no ***… here' },
    { name: 'before dots', foreign: 'no abcdefgh-ij... here', shown: 'no ***... here' },
    { name: 'not before one', foreign: 'no abcdefgh-ij. Here', shown: 'no abcdefgh-ij. Here' },
    { name: 'before a quote', foreign: 'no "abcdefgh-ij" here', shown: 'no "***" here' },
    { name: 'before a bracket', foreign: '{no: [abcdefgh]}', shown: '{no: [***]}' },
    { name: 'before markup', foreign: '<p>abcdefgh</p>', shown: '<p>***</p>' },
    { name: 'before a line break', foreign: 'abcdefgh-ij\nhere', shown: '***\\nhere' },
    { name: 'not before a space', foreign: 'no abcdefgh-ij here', shown: 'no abcdefgh-ij here' },
    { name: 'but from sixteen on', foreign: 'no abcdefgh-ijklmno or', shown: 'no *** or' },
    { name: 'anywhere', foreign: 'no abcdefgh-ijklmnoxyz', shown: 'no ***xyz' },
    { name: 'not below', foreign: 'abcdefgh-ijklmn, or', shown: 'abcdefgh-ijklmn, or' },
  ])('$name', ({ foreign, shown }) => {
    expect(long(foreign)).toBe(shown);
  });

  test.each([
    ['sixteen characters of it', 'no ...jklmnop-qrstuvwx', true],
    ['more of it', 'no ...gh-ijklmnop-QRSTUVWX!', true],
    ['so much of it, encoded', `no ${encodeURIComponent('"h-ijklmnop-qrstuvwx')}`, true],
    ['so much of it, with line breaks', 'no ijklmn\nop-qrst\nuvwx', true],
    ['its end behind its beginning', 'abcdefgh... to jklmnop-qrstuvwx', true],
    ['fifteen characters of it', 'no klmnop-qrstuvwx', false],
    ['all of it', 'no abcdefgh-ijklmnop-qrstuvwx', false],
  ])('hides a text with the end of it: %s', (_, foreign, isHidden) => {
    expect(long(foreign) === hidden).toBe(isHidden);
  });

  test('is shown if the secret has fewer than eight characters', () => {
    const short = createSanitizer([{ value: 'abcdefg', replacement: '***' }]);
    expect(short('abcdefg, abcdef')).toBe('***, abcdef');
  });

  test('is replaced to its end, even beyond a possible cut', () => {
    const quoted = createSanitizer([{ value: 'abcdefgh"ijklmnop"qr', replacement: '***' }]);
    expect(quoted('no abcdefgh"ij and')).toBe('no *** and');
  });

  test('is found within an earlier partial match', () => {
    const repeating = createSanitizer([{ value: 'abababababab-cd', replacement: '***' }]);
    expect(repeating('ababababababab-cd!')).toBe('ab***!');
  });
});

test.each(['a', '+', '"', 'é', '\\', '=%'])('a secret of 2,000 times %j is replaced', (sign) => {
  const long = sign.repeat(2000);
  const cut = createSanitizer([{ value: long, replacement: '***' }]);

  expect(cut(`no ${long} here`)).toBe('no *** here');
  expect(cut(`no ${long}`)).toBe('no ***');
  expect(cut(`no ${sign.repeat(1999)} here ${long}`)).toBe('no *** here ***');
});

test('a secret may be as long as a variable of the environment can be', () => {
  const long = 'token'.repeat(26_200);
  const cut = createSanitizer([{ value: long, replacement: '***' }]);

  expect(cut(`no ${long} here`)).toBe('no *** here');
});

test('text after long secrets is still searched', () => {
  const [first, second] = ['1', '2'].map((digit) => digit.repeat(5000));
  const cut = createSanitizer([
    { value: `${first}`, replacement: '***' },
    { value: `${second}`, replacement: '###' },
  ]);

  expect(cut(`${first}, ${second}, end`)).toBe('***, ###, end');
  expect(cut(`${first}, ${second}, ${encodeURIComponent(`%${first}`)}`)).toBe('***, ###, %25***');
});
