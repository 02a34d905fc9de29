import type { Demand } from '../quota/demand.ts';
import type { PlannedUsage } from '../quota/planned-usage.ts';
import type { SafeText, Sanitize } from '../text/sanitize.ts';
import { matchIn, type ResourceChange } from './changes.ts';
import type { MissingResource } from './configuration.ts';
import { peakOf, takeNothing } from './peak.ts';
import { unknownAmount, unknownUnlessZero } from './rules/amounts.ts';
import { certainAmount } from './rules/combined-amounts.ts';
import {
  type Amount,
  type Gap,
  type ResourceRule,
  takes,
  useDemandInstead,
} from './rules/resource-rule.ts';
import type { ResourceMatch, RuleTable } from './rules/rule-table.ts';

/**
 * What a resource takes at its peak, for each quota of which that is more than before. It is uncounted if
 * the rule has no unit, or if the resource only looks like one with rules.
 */
export function plannedUsageOf(
  change: ResourceChange,
  address: SafeText,
  sanitize: Sanitize,
): readonly PlannedUsage[] {
  if (change.extent.kind === 'excluded') return withoutDemand(change.match, address);
  if (change.extent.kind === 'one' && takeNothing(change.actions)) return [];
  const usages: PlannedUsage[] = [];
  // A loop, because a plan has many resources, and most rules find nothing.
  for (const rule of rulesFor(change, sanitize)) {
    const peak = peakIn(change, rule);
    if (isNothing(peak)) continue;
    const demand = demandOf(peak, rule, change, address, sanitize);
    usages.push({ quota: rule.quota, address, demand });
  }
  return usages;
}

/** The rules for its type, and the variants for this resource. */
function rulesFor(
  { match: { rules }, before, after }: ResourceChange,
  sanitize: Sanitize,
): readonly ResourceRule[] {
  const variants = rules.flatMap((rule) => rule.variants?.(before, after) ?? []);
  if (variants.length === 0) return rules;
  return [...rules, ...variants.map((rule) => sanitizedVariant(rule, sanitize))];
}

/**
 * A variant has a word of the plan in the name of its quota. If that may not be shown, it is unknown how
 * much is taken: once sanitized, the name may be that of another quota too.
 */
function sanitizedVariant(rule: ResourceRule, sanitize: Sanitize): ResourceRule {
  const start = rule.quota.indexOf('.') + 1;
  const quota = `${rule.quota.slice(0, start)}${sanitize(rule.quota.slice(start))}`;
  return quota === rule.quota
    ? rule
    : takes(quota, unknownUnlessZero(rule.amount, hiddenWord), ...rule.types);
}

const hiddenWord: Gap = {
  cause: 'the name of a quota would show a secret or an ID',
  remedy: useDemandInstead,
};

/** The demand if no input says how much makes one unit of the quota. */
export const uncounted: Demand = { kind: 'uncounted', atLeast: 0, lookalike: null };

/** The quotas of a resource that the user left out of this run. It takes nothing now. */
export function excludedUsage(
  { resource }: MissingResource,
  address: SafeText,
  table: RuleTable,
): readonly PlannedUsage[] {
  const match = matchIn(resource, table);
  return match === null ? [] : withoutDemand(match, address);
}

/** An excluded resource is listed once, not for each of its quotas. */
function withoutDemand({ kind, rules }: ResourceMatch, address: SafeText): readonly PlannedUsage[] {
  const told = kind === 'counted' ? rules.slice(0, 1) : rules.filter(isFirstOfType);
  return told.map(({ quota }) => ({ quota, address, demand: null }));
}

/** A lookalike is listed once for each type that it looks like. */
function isFirstOfType(rule: ResourceRule, index: number, rules: readonly ResourceRule[]): boolean {
  return rules.findIndex(({ types: [type] }) => type === rule.types[0]) === index;
}

function peakIn(change: ResourceChange, rule: ResourceRule): Amount {
  const { extent, after } = change;
  if (extent.kind !== 'unknown') return peakOf(change, rule);
  // However many there will be: if each takes nothing, so do all.
  const each = rule.amount(after);
  return isNothing(each) ? each : unknownAmount(extent.gap);
}

function isNothing(amount: Amount): boolean {
  return amount.kind === 'known' && amount.count === 0;
}

function demandOf(
  peak: Amount,
  { perUnit }: ResourceRule,
  change: ResourceChange,
  address: SafeText,
  sanitize: Sanitize,
): Demand {
  if (change.match.kind === 'lookalike') {
    return { kind: 'uncounted', atLeast: 0, lookalike: sanitize(change.type) };
  }
  if (perUnit === null) return uncounted;
  const count = certainAmount(peak);
  // Rounded here, because the difference of two rounded amounts can be too large.
  const units = perUnit === 1 ? count : Math.ceil(count / perUnit);
  if (peak.kind === 'known') return { kind: 'counted', count: units };
  return unknownDemand(shortened(address, sanitize), units, peak.gap, sanitize);
}

/** The demand of a resource, or of the plan as a whole if `address` is null, that a plan does not say. */
export function unknownDemand(
  address: SafeText | null,
  atLeast: number,
  { cause, remedy }: Gap,
  sanitize: Sanitize,
): Demand {
  const what = address === null ? 'is needed' : `${address} needs`;
  const whole = sanitize(`the plan does not say how much ${what}: ${cause}`);
  return { kind: 'unknown', atLeast, cause: whole, remedy: sanitize(remedy) };
}

/** In characters. A longer address would push the cause out of the line, which is capped as a whole. */
const maxAddressLength = 80;

function shortened(address: SafeText, sanitize: Sanitize): SafeText {
  const characters = [...address];
  if (characters.length <= maxAddressLength) return address;
  return sanitize(`${characters.slice(0, maxAddressLength).join('')}…`);
}
