import { expect, test } from 'vitest';
import { parseNatively } from '../../../src/json/native.ts';

// Only speed depends on these: what is not read natively goes through a slower reader.
test.each([
  ['scalars', ['1', '-1', '0', '"a"', 'true', 'null', '""']],
  ['lists in lists', ['[]', '[[],[[]]]', '[[{"a":1}],[[{"b":2}]],3,{"c":[[],[{"d":4}]]}]']],
  ['objects in objects', ['{}', '{"a":{"b":{"c":{}}},"d":{"b":null}}', '{"":{"":1}}']],
  ['scalars before and behind objects', ['[1,{"a":1},"b",{"a":2},null]', '[[1],{"a":[1]},[2,3]]']],
  ['white space', [' {"a" : 1 ,\r\n\t"b"\t: [ 2 ] } ', JSON.stringify({ a: [{ b: 1 }] }, null, 2)]],
  ['what looks like names', ['["a:",":","a","\\":"]', '{"a":"b:","c":":","d":"\\"e\\":"}']],
  ['backslashes', ['["\\\\","\\\\\\\\",1]', '{"a":"\\\\","b":"\\""}', '["\\\\\\":",{"a":"\\\\"}]']],
  ['numbers as JavaScript writes them', ['[0.5,-0.25,1e+21,1.5e-7]', '[9007199254740991]']],
  ['whole numbers in any spelling', ['[10.0,1E2,1e1,100e-2]', '[999999999999999,-1.0]']],
  ['what looks like numbers', ['["1.0000000000000000001"]', '{"1e400":"9007199254740993"}']],
])('read natively: %s', (_, texts) => {
  for (const text of texts) expect(parseNatively(text), text).toEqual({ value: JSON.parse(text) });
});

test.each([
  [
    'a name given twice',
    ['{"a":1,"a":2}', '[[1,{"b":{"a":1,"c":0,"a":1}}]]', '{"a":[{"b":1,"b":1}]}'],
  ],
  ['a name twice behind an empty list', ['[[],{"a":1,"a":1}]', '{"a":{},"b":[[],[]],"a":1}']],
  [
    'a name with an escape',
    ['{"\\u0061":1}', '{"a":1,"\\u0061":2}', '{"\\"":1}', '{"a":"b","b\\\\":1}'],
  ],
  ['a changed number', ['[9007199254740993]', '[1.50]', '[-1e400]', '[0.99999999999999999999]']],
  [
    'a changed number at the end',
    ['9007199254740993', '{"a":"b","c":1.10}', '[1,"a",-9007199254740993]'],
  ],
  ['no JSON', ['', '{', '{"a":1', '[1,]', '{"a":1}{', '01', "{'a':1}"]],
])('left to the slower reader: %s', (_, texts) => {
  for (const text of texts) expect(parseNatively(text), text).toBeNull();
});
