import { describe, expect, test } from 'vitest';
import { parseJson } from '../../../src/json/json.ts';

test.each([
  ['the same name', '{"api":"10","api":"4"}'],
  ['the same name in another spelling', '{"api":"10","\\u0061pi":"4"}'],
  ['with space before the colon', '{"api" :"10","api"\n:"4"}'],
  ['deeper down', '{"quotas":{"resources":[{"type":"graph","available":10,"available":0}]}}'],
  ['behind an inner object', '{"a":{"b":1},"c":[{"b":2}],"a":3}'],
  ['in an object of a list of lists', '[[{"a":1},{"a":1,"a":2}]]'],
  ['of one character, in another spelling', '{"a":1,"\\u0061":2}'],
  [
    'after an object with a similar name, for which V8 takes the escaped one',
    '{"a":{"used":0,"use\\\\":1},"b":{"used":0,"use\\u0064":10}}',
  ],
  ['beside a number that JavaScript changes', '{"a":1.0,"a":2}'],
])('a name given twice makes a text ambiguous: %s', (_, body) => {
  expect(parseJson(body)).toEqual({ kind: 'ambiguous' });
});

test.each([
  ['the same name in different objects', '{"a":{"a":1},"b":[{"a":1},{"a":1}]}'],
  ['names in values', '{"a":"\\"a\\":","b":"{","c":"}","d":["a","a"]}'],
  ['names that differ in case', '{"api":1,"API":2}'],
  ['a backslash at the end', '{"a":"\\\\","b":1}'],
  ['names of one character that must be escaped', '{"\\"":1,"\\\\":2,"\\u0000":3}'],
  [
    'quotation marks and backslashes far inside of a string',
    JSON.stringify({ a: `${'x'.repeat(50)}\\":"\\\\":`, b: `${'y'.repeat(31)}\\`, c: '":' }),
  ],
])('no name is given twice: %s', (_, body) => {
  expect(parseJson(body).kind).toBe('json');
});

test.each([
  ...[
    '0.99999999999999999999',
    '1.00000000000000000001',
    '1e400',
    '1e-400',
    '-1e-400',
    '9007199254740993',
  ],
  ...['0.10', '1.50', '5e-1', '9007199254740992.0', '1e16'],
])(
  'the number %s, which JavaScript changes or writes in another way, is the text that it is written in',
  (number) => {
    expect(parseJson(`{"a":[${number}],"b":1}`)).toEqual({
      kind: 'json',
      value: { a: [number], b: 1 },
    });
  },
);

test.each([
  ['10.0', 10],
  ['1E2', 100],
  ['1.230e+3', 1230],
  ['0.0050e3', 5],
  ['100e-2', 1],
  ['-1.0', -1],
  ['-0', -0],
  ['0e9', 0],
  ['9007199254740991.0', Number.MAX_SAFE_INTEGER],
  [`1.${'0'.repeat(400)}`, 1],
])('the whole number %s is the number %d', (written, number) => {
  expect(parseJson(`{"a":[${written}]}`)).toEqual({ kind: 'json', value: { a: [number] } });
});

test('many zeros take no time', () => {
  const zeros = '0'.repeat(1_000_000);
  const started = process.threadCpuUsage();
  expect(parseJson(`[0.${zeros}1,0.${zeros},1${zeros}e-1000000]`)).toMatchObject({ kind: 'json' });
  // Processor time, in microseconds: a few milliseconds, and minutes if it grew with the square.
  expect(process.threadCpuUsage(started).user).toBeLessThan(2_000_000);
});

test.each([0, 10, -7, 0.5, 999_999_999_999_999, 9_007_199_254_740_991, 1e21])(
  'the number %d is a number',
  (number) => {
    expect(parseJson(`{"a":[${number}]}`)).toEqual({ kind: 'json', value: { a: [number] } });
  },
);

describe('reports where a text stops being JSON:', () => {
  test.each([
    ['', 0],
    [' \n', 2],
    ['{', 1],
    ['[1,', 3],
    ['{"a"', 4],
    ['{"a":', 5],
    ['["a', 3],
    ['["\\', 3],
    ['["\\u00e', 7],
    ['[-', 2],
    ['[1.', 3],
    ['[1e', 3],
    ['[1e+', 4],
    ['[tru', 4],
    ['nul', 3],
    ['nul\r\n', 3],
    ['["a\n', 3],
    ['[- ', 2],
  ])('%j ends too early', (text, offset) => {
    expect(parseJson(text)).toEqual({ kind: 'not-json', problem: 'unfinished', offset });
  });

  test.each([
    ['{} {}', 3],
    ['[]]', 2],
    ['"a"b', 3],
    ['1 2', 2],
    ['01', 1],
    ['null\u0000', 4],
    ['{"a":1}\u00a0', 7],
  ])('%j goes on behind a whole value', (text, offset) => {
    expect(parseJson(text)).toEqual({ kind: 'not-json', problem: 'followed', offset });
  });

  test.each([
    ['\ufeff{}', 0],
    ['\u00a0{}', 0],
    ['undefined', 0],
    ['fals\u00e9', 4],
    ['nil', 1],
    ['{"a":}', 5],
    ['{"a" 1}', 5],
    ['{"a":1,}', 7],
    ['{"a":1 "b":2}', 7],
    ["{'a':1}", 1],
    ['{1:2}', 1],
    ['{"a":1]', 6],
    ['[1,]', 3],
    ['[,1]', 1],
    ['[1}', 2],
    ['[1 2]', 3],
    ['[01]', 2],
    ['[+1]', 1],
    ['[.5]', 1],
    ['[1.]', 3],
    ['[1.e1]', 3],
    ['[-]', 2],
    ['[-a]', 2],
    ['[1e]', 3],
    ['[1e+]', 4],
    ['[0x10]', 2],
    ['[NaN]', 1],
    ['[1_0]', 2],
    ['["\n"]', 2],
    ['["a\\n\u001f"]', 5],
    ['["\\x"]', 3],
    ['["\\u00g0"]', 6],
    ['["\\u/000"]', 4],
    ['["\\u:000"]', 4],
    ['["\\u@000"]', 4],
    ['["\\uG000"]', 4],
    ['["\\u`000"]', 4],
  ])('%j is broken', (text, offset) => {
    expect(parseJson(text)).toEqual({ kind: 'not-json', problem: 'broken', offset });
  });
});

test('everything that the standard allows is accepted', () => {
  const text =
    '\t\r\n {"a" : [ true,false , null,{ },[ ]],"\u007f\u2028":"\ud800 \\ud800 \\u00e9\\/\\b\\f\\n\\r\\t\\uAf09\\\\","__proto__":{"b":-1.5E-3}}\n';
  const { value } = Object({ ...parseJson(text) });
  expect(value).toStrictEqual({
    a: [true, false, null, {}, []],
    '\u007f\u2028': '\ud800 \ud800 \u00e9/\b\f\n\r\t\uaf09\\',
    ['__proto__']: { b: '-1.5E-3' },
  });
  expect(Object.getPrototypeOf(value)).toBe(Object.prototype);
});
