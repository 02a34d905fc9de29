import { expect, test } from 'vitest';
import { parse } from '../../../src/json/json.ts';

test.each([
  ['the same name', '{"api":"10","api":"4"}'],
  ['the same name in another spelling', '{"api":"10","\\u0061pi":"4"}'],
  ['with space before the colon', '{"api" :"10","api"\n:"4"}'],
  ['deeper down', '{"quotas":{"resources":[{"type":"graph","available":10,"available":0}]}}'],
  ['behind an inner object', '{"a":{"b":1},"c":[{"b":2}],"a":3}'],
  ['in an object of a list of lists', '[[{"a":1},{"a":1,"a":2}]]'],
])('a name given twice makes an answer ambiguous: %s', (_, body) => {
  expect(parse(body)).toEqual({ kind: 'ambiguous' });
});

test.each([
  ['the same name in different objects', '{"a":{"a":1},"b":[{"a":1},{"a":1}]}'],
  ['names in values', '{"a":"\\"a\\":","b":"{","c":"}","d":["a","a"]}'],
  ['names that differ in case', '{"api":1,"API":2}'],
  ['a backslash at the end', '{"a":"\\\\","b":1}'],
])('no name is given twice: %s', (_, body) => {
  expect(parse(body).kind).toBe('json');
});

test.each(['0.99999999999999999999', '1e400', '-0', '9007199254740993', '10'])(
  'the number %s stays as it is written',
  (number) => {
    expect(parse(`{"a":[${number}]}`)).toEqual({ kind: 'json', value: { a: [number] } });
  },
);

test.each(['', '{', '{"a":}', 'undefined', '[1,]', "{'a':1}"])('%s is not JSON', (body) => {
  expect(parse(body)).toEqual({ kind: 'not-json' });
});

test('nesting that no recursion could follow is followed', () => {
  expect(parse(`${'['.repeat(200_000)}${']'.repeat(200_000)}`).kind).toBe('json');
});

test.each(['[01]', '[1 2]', '[+1]', '[.5]', '[1.]', '[-]', '[1e]', '[0x10]', '[NaN]', '[1_0]'])(
  'quoting numbers makes no JSON of %s',
  (body) => {
    expect(parse(body)).toEqual({ kind: 'not-json' });
  },
);

test('a text of many megabytes is read like any other', () => {
  const long = `${'x'.repeat(20_000_000)}\\"`;
  expect(parse(`{"a":${JSON.stringify(long)},"b":1}`)).toEqual({
    kind: 'json',
    value: { a: long, b: '1' },
  });
});
