import type { SafeText } from '../text/sanitize.ts';
import { type Demand, type DemandsByQuota, totalDemand } from './demand.ts';
import { groupPairs } from './group-by.ts';
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
