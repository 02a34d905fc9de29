import type { ResourceChange } from './changes.ts';
import { knownAmount, unknownAmount } from './rules/amounts.ts';
import { type Attributes, attributeOf, isUnset } from './rules/attributes.ts';
import { certainAmount, increaseOf } from './rules/combined-amounts.ts';
import type { Amount, ResourceRule } from './rules/resource-rule.ts';

const harmless: ReadonlySet<unknown> = new Set(['no-op', 'read', 'delete', 'forget']);

/** Whether actions take nothing, whatever the resource takes: it stays, goes or is only read. */
export function takeNothing(actions: readonly unknown[]): boolean {
  return actions.length > 0 && actions.every((action) => harmless.has(action));
}

/**
 * The most that one resource takes of the quota of a rule beyond what it took before, while its actions run
 * in order. A replacement that deletes first needs what exceeds that which it frees; one that creates first
 * needs room for both, and so does one that Terraform forgets. What a deletion frees is not counted on
 * beyond that, because other resources do not wait for it. So the peaks of all resources add up, and the sum is never below the net change.
 */
export function peakOf(
  { actions, before, after }: ResourceChange,
  { amount, growth, freed = amount }: ResourceRule,
): Amount {
  switch (actions.join()) {
    case 'create':
    case 'create,delete':
    case 'create,forget':
    case 'forget,create':
      return amount(after);
    case 'update':
      return growth?.(before, after) ?? differenceOf(amount(before), amount(after));
    case 'delete,create':
      return differenceOf(
        movesRegion(before, after) ? knownAmount(0) : freed(before),
        amount(after),
      );
  }
  return unknownAmount({
    cause: 'this version does not know its action',
    remedy: 'update the gate',
  });
}

/** How much more is taken: unknown where it is not known what was there, unless that can only be less. */
function differenceOf(before: Amount, after: Amount): Amount {
  const most = increaseOf(before, after);
  return before.kind === 'known' || certainAmount(most) === 0 ? most : unknownAmount(before.gap);
}

/**
 * Whether a resource leaves its region: what it frees there is of no use here. A region that the plan does
 * not say is the same one, unless the configuration sets it.
 */
function movesRegion(before: Attributes, after: Attributes): boolean {
  const old = attributeOf(before, 'region');
  if (old.kind !== 'known') return false;
  const region = attributeOf(after, 'region');
  if (region.kind === 'known') return region.value !== old.value;
  return after.configured() !== null && !isUnset(after, 'region');
}
