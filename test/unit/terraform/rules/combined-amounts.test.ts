import { expect, test } from 'vitest';
import { knownAmount, unknownAmount } from '../../../../src/terraform/rules/amounts.ts';
import {
  increaseOf,
  productOf,
  smallest,
} from '../../../../src/terraform/rules/combined-amounts.ts';
import type { Amount } from '../../../../src/terraform/rules/resource-rule.ts';

const gap = { cause: 'nobody knows', remedy: 'ask' };
const [zero, two, five] = [knownAmount(0), knownAmount(2), knownAmount(5)];
const atLeast = (count: number, key: string | null = null): Amount => {
  return { kind: 'unknown', gap, key, atLeast: count };
};

test.each<[Amount, Amount, Amount]>([
  [two, five, knownAmount(3)],
  [five, two, zero],
  // What was there before may have been more, which would make the increase smaller.
  [atLeast(2), five, knownAmount(3)],
  [two, atLeast(5, 'a'), atLeast(3)],
  [five, atLeast(2), atLeast(0)],
  [atLeast(2), atLeast(5), atLeast(0)],
  [atLeast(0, 'a'), atLeast(0, 'b'), atLeast(0)],
  [atLeast(2, 'a'), atLeast(2, 'a'), zero],
])('from %o to %o is an increase of %o', (before, after, increase) => {
  expect(increaseOf(before, after)).toEqual(increase);
});

test.each<[Amount, Amount, Amount]>([
  [two, five, two],
  [five, two, two],
  [atLeast(0), five, five],
  [two, atLeast(0), atLeast(0)],
])('the smallest of %o and %o is %o', (first, second, smaller) => {
  expect(
    smallest(
      () => first,
      () => second,
    )({ values: {}, afterUnknown: {}, configured: () => null }),
  ).toEqual(smaller);
});

test.each<[Amount, Amount, Amount]>([
  [two, five, knownAmount(10)],
  [zero, unknownAmount(gap), zero],
  [unknownAmount(gap), zero, zero],
  [two, atLeast(3, 'a'), atLeast(6, '2×a')],
  [two, atLeast(3), atLeast(6)],
])('%o times %o is %o', (factor, amount, product) => {
  expect(productOf(factor, amount)).toEqual(product);
});
