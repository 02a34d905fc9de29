import { describe, expect, test } from 'vitest';
import { indexNeedles, prepareSecret } from '../../../../src/text/secrets/secret.ts';

const secretsNamed = (count: number) =>
  Array.from({ length: count }, (_, index) =>
    prepareSecret({ value: `${index}-key-${index}`, replacement: `[${index}]` }),
  );

const shownFor = (count: number, text: string) =>
  indexNeedles(secretsNamed(count), 'text')(text).map(({ replacement }) => replacement);

describe('of many secrets, the index returns those', () => {
  test.each([
    { name: 'that the text contains', text: 'a 140-key-140 b', shown: ['[140]'] },
    {
      name: 'that the text begins and ends with',
      text: '7-key-7, 33-key-33',
      shown: ['[3]', '[7]', '[33]'],
    },
    { name: 'whose head the text contains', text: 'x 12-key-1', shown: ['[12]'] },
    { name: 'whose whole head the text contains', text: '12-ke', shown: [] },
    { name: 'none in an empty text', text: '', shown: [] },
  ])('$name', ({ text, shown }) => {
    expect(shownFor(200, text)).toEqual(shown);
  });

  test('in the order in which they were given', () => {
    expect(shownFor(200, '50-key-50 33-key-33 12-key-12')).toEqual(['[3]', '[12]', '[33]', '[50]']);
  });
});

test('few secrets are all searched for', () => {
  expect(shownFor(3, '')).toEqual(['[0]', '[1]', '[2]']);
});
