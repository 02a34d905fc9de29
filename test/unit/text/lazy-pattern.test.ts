import { expect, test } from 'vitest';
import { lazyPattern } from '../../../src/text/lazy-pattern.ts';

test('a lazy pattern is made when first asked for, and kept', () => {
  const pattern = lazyPattern(String.raw`^\p{L}$`);
  expect(pattern().test('ß')).toBe(true);
  expect(pattern().test('1')).toBe(false);
  expect(pattern()).toBe(pattern());

  const broken = lazyPattern('(');
  expect(broken).toThrow(SyntaxError);
});
