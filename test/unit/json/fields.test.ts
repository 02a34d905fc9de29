import { describe, expect, test } from 'vitest';
import { fieldOf, isJsonObject } from '../../../src/json/fields.ts';

describe('an inherited field is absent:', () => {
  test.each([
    { name: 'from a prototype', object: Object.create({ api: '1' }), field: 'api' },
    { name: 'from every object', object: {}, field: 'toString' },
    { name: 'the prototype itself', object: {}, field: '__proto__' },
  ])('$name', ({ object, field }) => {
    expect(fieldOf(object, field)).toBeUndefined();
  });
});

test.each([
  { field: 'api', value: '1' },
  { field: 'toString', value: '2' },
  { field: '__proto__', value: '3' },
])('the field $field of an answer is its own', ({ field, value }) => {
  const object = JSON.parse('{"api": "1", "toString": "2", "__proto__": "3"}');
  expect(fieldOf(object, field)).toBe(value);
});

test.each([null, undefined, [], [{}], 'a', 1, true])('%j is not a JSON object', (value) => {
  expect(isJsonObject(value)).toBe(false);
});

test.each([{}, { a: 1 }])('%j is a JSON object', (value) => {
  expect(isJsonObject(value)).toBe(true);
});
