import type { Demand } from '../quota/demand.ts';
import type { PlannedUsage } from '../quota/planned-usage.ts';
import type { SafeText, Sanitize } from '../text/sanitize.ts';
import type { MissingResource } from './configuration.ts';
import { type Peak, peakOf, stepsOf } from './peak.ts';
import { matchIn, type ResourceChange } from './resource-change.ts';
import type { Gap } from './rules/gap.ts';
import type { ResourceRule } from './rules/resource-rule.ts';
import type { ResourceMatch, RuleTable } from './rules/rule-table.ts';

/**
 * What a resource takes at its peak; nothing where that is no more than before. What a rule has no unit
 * for is not counted, and what only looks like a resource with rules never is.
 */
export function plannedUsageOf(
  change: ResourceChange,
  sanitize: Sanitize,
): readonly PlannedUsage[] {
  const address = sanitize(change.address);
  if (change.extent.kind === 'excluded') return withoutDemand(change.match, address);
  const usages: PlannedUsage[] = [];
  // A loop, because a plan has many resources, and most rules find nothing.
  for (const rule of rulesFor(change)) {
    const peak = peakIn(change, rule);
    if (peak.gap === null && peak.count === 0) continue;
    const demand = demandOf(peak, rule, change, sanitize);
    usages.push({ quota: rule.quota, address, demand });
  }
  return usages;
}

/** The rules of its type, and those that only the resource itself tells. */
function rulesFor({ match: { rules }, after }: ResourceChange): readonly ResourceRule[] {
  const variants = rules.flatMap((rule) => rule.variants?.(after) ?? []);
  return variants.length === 0 ? rules : [...rules, ...variants];
}

/** Where nobody said how many of what is counted a unit stands for. */
export const uncounted: Demand = { kind: 'uncounted', atLeast: 0, lookalike: null };

/** What a resource of the configuration would take that the user left out of this run. */
export function excludedUsage(
  { resource, address }: MissingResource,
  table: RuleTable,
  sanitize: Sanitize,
): readonly PlannedUsage[] {
  const match = matchIn(resource, table);
  return match === null ? [] : withoutDemand(match, sanitize(address));
}

/** What is excluded is told once, and not for each of its quotas. */
function withoutDemand({ kind, rules }: ResourceMatch, address: SafeText): readonly PlannedUsage[] {
  const told = kind === 'counted' ? rules.slice(0, 1) : rules.filter(isFirstOfType);
  return told.map(({ quota }) => ({ quota, address, demand: null }));
}

/** What only looks like resources is told once for each that it looks like. */
function isFirstOfType(rule: ResourceRule, index: number, rules: readonly ResourceRule[]): boolean {
  return rules.findIndex(({ types: [type] }) => type === rule.types[0]) === index;
}

function peakIn(change: ResourceChange, rule: ResourceRule): Peak {
  const { extent } = change;
  return extent.kind === 'unknown' ? { count: 0, gap: extent.gap } : peakOf(stepsOf(change, rule));
}

function demandOf(
  { count, gap }: Peak,
  { perUnit }: ResourceRule,
  change: ResourceChange,
  sanitize: Sanitize,
): Demand {
  if (change.match.kind === 'lookalike') {
    return { kind: 'uncounted', atLeast: 0, lookalike: sanitize(change.type) };
  }
  if (perUnit === null) return uncounted;
  // Rounded up at the end: units of a difference are not the difference of units.
  const units = perUnit === 1 ? count : Math.ceil(count / perUnit);
  if (gap === null) return { kind: 'counted', count: units };
  return unknownDemand(shortened(change.address, sanitize), units, gap, sanitize);
}

/** What a plan does not say of a resource; of none, for the plan as a whole. */
export function unknownDemand(
  address: SafeText | null,
  atLeast: number,
  { cause, remedy }: Gap,
  sanitize: Sanitize,
): Demand {
  const what = address === null ? 'is needed' : `${address} needs`;
  const whole = sanitize(`the plan does not say how much ${what}: ${cause}`);
  return { kind: 'unknown', atLeast, cause: whole, remedy };
}

/** What is shown is capped as a whole: a long address must not push out what to do. */
const longestAddress = 80;

function shortened(address: string, sanitize: Sanitize): SafeText {
  const whole = sanitize(address);
  const characters = [...whole];
  if (characters.length <= longestAddress) return whole;
  return sanitize(`${characters.slice(0, longestAddress).join('')}…`);
}
