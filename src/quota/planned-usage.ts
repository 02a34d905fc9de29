import type { SafeText } from '../text/sanitize.ts';
import {
  type Demand,
  type DemandsByQuota,
  lookalikeIn,
  minimumDemand,
  totalDemand,
} from './demand.ts';
import { groupBy, groupPairs } from './group-by.ts';
import { nameKey } from './quota.ts';

/** What one resource of a plan takes of one quota. */
export type PlannedUsage = {
  /** The quota's name. */
  readonly quota: string;
  /** The resource's address; null for the plan as a whole. */
  readonly address: SafeText | null;
  /** Null if the user left the resource out of this run: it takes nothing now. */
  readonly demand: Demand | null;
};

/** Resources that a plan creates or changes, of one type that has no rules. */
export type UncheckedType = { readonly type: SafeText; readonly count: number };

/** The names of the quotas that plans take, as plans have them. What the user left out takes none. */
export function quotasTaken(plannedUsages: readonly PlannedUsage[]): readonly string[] {
  const taken = plannedUsages.filter(({ demand }) => demand !== null);
  return [...new Set(taken.map(({ quota }) => quota))];
}

/** Groups what plans take by quota. A service may report many quotas, and a plan many resources. */
export function plannedByQuota(plannedUsages: readonly PlannedUsage[]): DemandsByQuota {
  return groupDemands(plannedUsages, nameKey);
}

/** What plans take of each quota in all, by the name that plans have for it. */
export function plannedTotals(
  plannedUsages: readonly PlannedUsage[],
): readonly (readonly [quota: string, total: Demand])[] {
  const demands = groupDemands(plannedUsages, (name) => name);
  return [...demands].map(([quota, parts]) => [quota, totalDemand(parts)]);
}

function groupDemands(
  plannedUsages: readonly PlannedUsage[],
  keyOf: (name: string) => string,
): ReadonlyMap<string, readonly Demand[]> {
  return groupPairs(
    plannedUsages.flatMap(({ quota, demand }) =>
      demand === null ? [] : [[keyOf(quota), demand] as const],
    ),
  );
}

/** How many usages the log lists, and how many a sentence or a page names one by one. */
export const maxLoggedUsages = 100;
export const maxNamedUsages = 10;

/** Moves usages to the front that are left out, or of a type that is not known. */
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

/** A usage that is unknown may be larger than any other. A lookalike comes first. */
function weightOf({ demand }: PlannedUsage): number {
  if (lookalikeIn(demand) !== null) return Number.MAX_VALUE;
  return demand?.kind === 'unknown' ? Number.MAX_SAFE_INTEGER : minimumDemand(demand);
}
