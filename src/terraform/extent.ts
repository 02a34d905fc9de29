import { fieldOf, type JsonObject, valueAt } from '../json/fields.ts';
import { parseAddress } from './address.ts';
import { type Gap, useDemandInstead } from './rules/resource-rule.ts';

/**
 * How many resources a change is about: one; none in this run, because the user excluded it; or an
 * unknown number.
 */
export type ChangeExtent =
  | { readonly kind: 'one' | 'excluded' }
  | { readonly kind: 'unknown'; readonly gap: Gap };

const one: ChangeExtent = { kind: 'one' };

const howMany: ChangeExtent = {
  kind: 'unknown',
  gap: {
    cause: 'how many there will be is known only after apply',
    remedy: `set count or for_each to a value known before apply, or ${useDemandInstead}`,
  },
};

const newReason: ChangeExtent = {
  kind: 'unknown',
  gap: {
    cause: 'Terraform defers it to a later plan, for a reason that this version does not know',
    remedy: `update the gate, or ${useDemandInstead}`,
  },
};

const noReason: ChangeExtent = {
  kind: 'unknown',
  gap: { cause: 'Terraform defers it to a later plan without a reason', remedy: useDemandInstead },
};

/** Why Terraform defers a change. The words are from its source. */
const reasons: ReadonlyMap<unknown, ChangeExtent> = new Map<unknown, ChangeExtent>([
  ['resource_config_unknown', one],
  ['provider_config_unknown', one],
  ['absent_prereq', one],
  ['deferred_prereq', one],
  ['excluded', { kind: 'excluded' }],
  ['not_included', { kind: 'excluded' }],
  ['instance_count_unknown', howMany],
  ['unknown', noReason],
  ['', noReason],
]);

/**
 * The extent of a change. `deferral` is the entry of `deferred_changes` that holds it; null if it is one of
 * `resource_changes`, where `["*"]` is an ordinary key and not a placeholder for any number.
 */
export function extentOf(
  change: JsonObject,
  address: string,
  deferral: JsonObject | null,
): ChangeExtent {
  if (deferral !== null) {
    const extent = extentByReason(deferral);
    if (extent.kind !== 'one') return extent;
    if (isIndexUnknown(deferral) || hasKey(address, '"*"')) return howMany;
  }
  return isIndexUnknown(change) || hasKey(address, '*') ? howMany : one;
}

/** Whether the user left an entry of `deferred_changes` out of this run. */
export function isExcluded(entry: unknown): boolean {
  return extentByReason(entry).kind === 'excluded';
}

function extentByReason(entry: unknown): ChangeExtent {
  return reasons.get(valueAt(entry, 'reason') ?? '') ?? newReason;
}

/** An index is known if the plan says so or does not mention it. */
function isIndexUnknown(entry: JsonObject): boolean {
  return (fieldOf(entry, 'index_unknown') ?? false) !== false;
}

function hasKey(address: string, key: string): boolean {
  return address.includes(`[${key}`) && parseAddress(address).keys.includes(key);
}
