import { lookalikeIn, minimumDemand } from './demand.ts';
import { groupBy } from './group-by.ts';
import type { PlannedUsage } from './planned-usage.ts';
import { nameKey } from './quota.ts';

/** How many usages the log lists, and how many a sentence or a page names one by one. */
export const maxLoggedUsages = 100;
export const maxNamedUsages = 10;

/** Moves usages that are not counted to the front, unless only `ges-edge-unit` is missing. */
export function leftOutFirst(plannedUsages: readonly PlannedUsage[]): readonly PlannedUsage[] {
  const leftOut = plannedUsages.filter(isLeftOut);
  return [...leftOut, ...plannedUsages.filter((plannedUsage) => !isLeftOut(plannedUsage))];
}

/**
 * The few usages that tell the most: those of a type that is not known, those of the quotas in `urgent`
 * (by {@link nameKey}, in their order), then those that need the most.
 */
export function mainUsages(
  plannedUsages: readonly PlannedUsage[],
  urgent: readonly string[],
): readonly PlannedUsage[] {
  const isUrgent = new Set(urgent);
  const groups = groupBy(largestFirst(plannedUsages), ({ quota, demand }) => {
    if (lookalikeIn(demand) !== null) return 'lookalike';
    const key = nameKey(quota);
    return isUrgent.has(key) ? key : 'other';
  });
  return ['lookalike', ...isUrgent, 'other']
    .flatMap((group) => groups.get(group) ?? [])
    .slice(0, maxNamedUsages);
}

/**
 * The usages whose address may be shown: the first 100 for the log, the largest of each of 100 quotas, and
 * the first unknown one of each quota, which gives the cause. Usages without an address do not change
 * which these are.
 */
export function shownUsages(plannedUsages: readonly PlannedUsage[]): ReadonlySet<PlannedUsage> {
  const named = plannedUsages.filter(({ address }) => address !== null);
  const unknown = named.filter(({ demand }) => demand?.kind === 'unknown');
  const firstUnknown = new Map(unknown.toReversed().map((one) => [one.quota, one]));
  const byQuota = groupBy(largestFirst(named), ({ quota }) => quota);
  return new Set([
    ...leftOutFirst(named).slice(0, maxLoggedUsages),
    ...[...byQuota.values()]
      .slice(0, maxLoggedUsages)
      .flatMap((largest) => largest.slice(0, maxNamedUsages)),
    ...firstUnknown.values(),
  ]);
}

function largestFirst(plannedUsages: readonly PlannedUsage[]): readonly PlannedUsage[] {
  return plannedUsages.toSorted((one, other) => weightOf(other) - weightOf(one));
}

function isLeftOut({ demand }: PlannedUsage): boolean {
  return demand === null || lookalikeIn(demand) !== null;
}

/** A usage that is unknown or not counted may be larger than any other. A lookalike comes first. */
function weightOf({ demand }: PlannedUsage): number {
  if (lookalikeIn(demand) !== null) return Number.MAX_VALUE;
  return demand?.kind === 'counted' ? minimumDemand(demand) : Number.MAX_SAFE_INTEGER;
}
