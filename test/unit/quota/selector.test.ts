import { expect, test } from 'vitest';
import { mostSpecific, type Selector } from '../../../src/quota/selector.ts';

const api = 'roma.api';

test.each<[string, readonly Selector[], Selector | null]>([
  ['none', [], null],
  ['none but of another instance', [{ pattern: api, instance: 'green' }], null],
  ['none but of another name', [{ pattern: 'roma.datasource', instance: null }], null],
  ['a wildcard', [{ pattern: '*', instance: null }], { pattern: '*', instance: null }],
  [
    'the name before wildcards',
    ['*', api, 'roma.*'].map((pattern) => ({ pattern, instance: null })),
    { pattern: api, instance: null },
  ],
  [
    'one of its own before the same of all',
    [
      { pattern: api, instance: 'blue' },
      { pattern: api, instance: null },
    ],
    { pattern: api, instance: 'blue' },
  ],
  [
    'the name of all before a wildcard of its own',
    [
      { pattern: 'roma.*', instance: 'blue' },
      { pattern: api, instance: null },
    ],
    { pattern: api, instance: null },
  ],
])('of lines, a quota goes by %s', (_, lines, line) => {
  expect(mostSpecific(lines, { name: api, instance: 'blue' })).toEqual(line);
});

test('a quota of no instance goes by no line of one', () => {
  expect(mostSpecific([{ pattern: '*', instance: 'blue' }], { name: api, instance: null })).toBe(
    null,
  );
});

test('lines of other instances are not looked through for each quota', () => {
  let looks = 0;
  const labels = Array.from({ length: 1000 }, (_, index) => `l${index}`);
  const lines = labels.map((instance) => ({
    instance,
    get pattern() {
      looks += 1;
      return api;
    },
  }));
  for (const instance of labels) {
    expect(mostSpecific(lines, { name: api, instance })?.instance).toBe(instance);
  }
  expect(looks).toBeLessThanOrEqual(10 * labels.length);
});
