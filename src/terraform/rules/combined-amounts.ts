import { isSame, knownAmount, unknownAmount } from './amounts.ts';
import { blocksOf, isUnset } from './attributes.ts';
import { type Amount, type AmountOf, blocksKnownAfterApply } from './resource-rule.ts';

/** The sum of an amount over all blocks with a name. Their number is `sumOver(name, oneEach)`. */
export function sumOver(name: string, amount: AmountOf): AmountOf {
  return overBlocks(name, amount, sumOf);
}

/**
 * The same for blocks that the provider fills in if there are none. Every plan without them calls them
 * known only after apply, so they count only if the configuration has them. It does not show a `dynamic`
 * block: what such a block leaves to the provider looks like what it sets to a value known later.
 */
export function sumOverConfigured(name: string, amount: AmountOf): AmountOf {
  const sum = sumOver(name, amount);
  return (attributes) => {
    if (isUnset(attributes, name)) return knownAmount(0);
    const all = sum(attributes);
    const configured = attributes.configured();
    const isDynamic = configured !== null && !Object.hasOwn(configured.expressions, name);
    return all.kind === 'unknown' && isDynamic ? { ...all, gap: blocksKnownAfterApply(name) } : all;
  };
}

/** The largest amount of all blocks with a name; 0 if there are none. */
export function largestOver(name: string, amount: AmountOf): AmountOf {
  return overBlocks(name, amount, largestAmount);
}

function overBlocks(
  name: string,
  amount: AmountOf,
  combine: (amounts: readonly Amount[]) => Amount,
): AmountOf {
  return (attributes) => {
    const blocks = blocksOf(attributes, name);
    return blocks === null
      ? unknownAmount(blocksKnownAfterApply(name))
      : combine(blocks.map(amount));
  };
}

/** The sum of several amounts. */
export function plus(...amounts: readonly AmountOf[]): AmountOf {
  return (attributes) => sumOf(amounts.map((amount) => amount(attributes)));
}

/** The largest of several amounts. */
export function largest(...amounts: readonly AmountOf[]): AmountOf {
  return (attributes) => largestAmount(amounts.map((amount) => amount(attributes)));
}

/** The smaller of two amounts; the second if one is unknown. */
export function smallest(first: AmountOf, second: AmountOf): AmountOf {
  return (attributes) => {
    const [one, other] = [first(attributes), second(attributes)];
    if (one.kind === 'unknown' || other.kind === 'unknown') return other;
    return one.count < other.count ? one : other;
  };
}

/** The product of two amounts, such as the nodes of a pool and the disks of each. */
export function times(factor: AmountOf, amount: AmountOf): AmountOf {
  return (attributes) => productOf(factor(attributes), amount(attributes));
}

/** The product of two amounts. Zero times an unknown amount is 0. */
export function productOf(...factors: readonly [Amount, Amount]): Amount {
  if (factors.some((part) => part.kind === 'known' && part.count === 0)) return knownAmount(0);
  const certain = factors.reduce((product, part) => product * certainAmount(part), 1);
  return combineAmounts(factors, certain, '×');
}

/** How much larger an amount becomes; 0 if it becomes smaller. At most, if it was not known before. */
export function increaseOf(before: Amount, after: Amount): Amount {
  if (isSame(before, after)) return knownAmount(0);
  const increase = Math.max(0, certainAmount(after) - certainAmount(before));
  if (after.kind === 'known') return knownAmount(increase);
  return { ...after, key: null, atLeast: before.kind === 'known' ? increase : 0 };
}

/** The sum of some amounts. */
export function sumOf(parts: readonly Amount[]): Amount {
  const certain = parts.reduce((sum, part) => sum + certainAmount(part), 0);
  return combineAmounts(parts, certain, '+');
}

/** The largest amount. If one is unknown, at least the largest that is certain. */
export function largestAmount(amounts: readonly Amount[]): Amount {
  const atLeast = amounts.reduce((most, amount) => Math.max(most, certainAmount(amount)), 0);
  const unknown = amounts.find((amount) => amount.kind === 'unknown');
  return unknown === undefined ? knownAmount(atLeast) : { ...unknown, key: null, atLeast };
}

/** How much an amount is at least. */
export function certainAmount(amount: Amount): number {
  return amount.kind === 'known' ? amount.count : amount.atLeast;
}

/** Makes an amount of its parts. Unknown if a part is, for the first cause; equal if all parts are. */
function combineAmounts(parts: readonly Amount[], certain: number, sign: string): Amount {
  const unknown = parts.find((part) => part.kind === 'unknown');
  if (unknown === undefined) return knownAmount(certain);
  const keys = parts.map((part) => (part.kind === 'known' ? `${part.count}` : part.key));
  const key = keys.includes(null) ? null : keys.join(sign);
  return { kind: 'unknown', gap: unknown.gap, key, atLeast: certain };
}
