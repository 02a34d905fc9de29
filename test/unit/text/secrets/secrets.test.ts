import { describe, expect, test } from 'vitest';
import { createSanitizer } from '../../../../src/text/sanitize.ts';
import { hidden } from '../../../support/echoes.ts';

const secret = 'tok>>>???/a+b="c\\d&e~';
const sanitize = createSanitizer([{ value: secret, replacement: '***' }]);

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
    { name: 'in capitals', foreign: `no ${secret.toUpperCase()}!`, shown: 'no ***!' },
    {
      name: 'among what is encoded and no secret',
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
])('%j is cut out of %j, in any case', (value, foreign) => {
  expect(createSanitizer([{ value, replacement: '***' }])(foreign)).toBe('no ***!');
});

test('what stands behind a letter that is two when it is written otherwise stays in its place', () => {
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
      name: 'those that overlap leave nothing of either',
      values: ['one-two', 'two-three'],
      foreign: 'no one-two-three!',
      shown: 'no [1]!',
    },
    {
      name: 'a whole one goes before the beginning of another',
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

  test('one of three characters is left, lest it garble everything', () => {
    const cleanOfBoth = createSanitizer([
      { value: 'aaa', replacement: '***' },
      { value: '', replacement: '***' },
      { value: 'bbbb', replacement: '***' },
    ]);
    expect(cleanOfBoth('aaa bbb bbbb')).toBe('aaa bbb ***');
  });
});

describe('beside a long secret that is cut out', () => {
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
    ['another, encoded, behind it', `no ${long}${encoded}`, '[hidden]'],
    ['another, encoded, between two', `${long}${encoded}${long}`, '[hidden]'],
    ['another, as it is, between two', `${long}${other}${long}`, '[0][1][0]'],
    ['a longer one, encoded, around it', `no ${parts.join(long)}`, '[hidden]'],
  ])('with %s', (_, foreign, shown) => {
    expect(sanitize(foreign).replace(hidden, '[hidden]')).toBe(shown);
  });
});

test('of two that overlap, the longer one gives the words, wherever they stand', () => {
  const values = ['one-two-three', 'three-four'];
  const redactions = values.map((value, index) => ({ value, replacement: `[${index}]` }));
  expect(createSanitizer(redactions)('far behind the beginning: one-two-three-four!')).toBe(
    'far behind the beginning: [0]!',
  );
});

describe('what begins like a secret', () => {
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
    { name: 'not before a blank', foreign: 'no abcdefgh-ij here', shown: 'no abcdefgh-ij here' },
    { name: 'but from sixteen on', foreign: 'no abcdefgh-ijklmno or', shown: 'no *** or' },
    { name: 'anywhere', foreign: 'no abcdefgh-ijklmnoxyz', shown: 'no ***xyz' },
    { name: 'not below', foreign: 'abcdefgh-ijklmn, or', shown: 'abcdefgh-ijklmn, or' },
  ])('$name', ({ foreign, shown }) => {
    expect(long(foreign)).toBe(shown);
  });

  test('is shown where the whole has fewer than eight characters', () => {
    const short = createSanitizer([{ value: 'abcdefg', replacement: '***' }]);
    expect(short('abcdefg, abcdef')).toBe('***, abcdef');
  });

  test('is cut out as far as it goes, beyond where the text could break off', () => {
    const quoted = createSanitizer([{ value: 'abcdefgh"ijklmnop"qr', replacement: '***' }]);
    expect(quoted('no abcdefgh"ij and')).toBe('no *** and');
  });

  test('is found in what began like it before', () => {
    const repeating = createSanitizer([{ value: 'abababababab-cd', replacement: '***' }]);
    expect(repeating('ababababababab-cd!')).toBe('ab***!');
  });
});

test.each(['a', '+', '"', 'é', '\\', '=%'])('a secret of 2,000 times %j is cut out', (sign) => {
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

test('what is shown behind long secrets is still looked at', () => {
  const [first, second] = ['1', '2'].map((digit) => digit.repeat(5000));
  const cut = createSanitizer([
    { value: `${first}`, replacement: '***' },
    { value: `${second}`, replacement: '###' },
  ]);

  expect(cut(`${first}, ${second}, end`)).toBe('***, ###, end');
  expect(cut(`${first}, ${second}, ${encodeURIComponent(`%${first}`)}`)).toBe('***, ###, %25***');
});
