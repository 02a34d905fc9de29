import type { SafeText } from '../text/sanitize.ts';
import type { Quota } from './quota.ts';
import { mostSpecific, type Selector } from './selector.ts';

/**
 * What a deployment will take of a quota, at its peak: a number from 0, and a whole one unless it is one
 * resource's. There may be more than
 * `atLeast`: because a plan does not say, of which `cause` and `remedy` are clauses; or because something of
 * a plan is not counted, which is edges without a unit, or resources of the type `lookalike`, which nobody here
 * knows.
 */
export type Demand =
  | { readonly kind: 'counted'; readonly count: number }
  | { readonly kind: 'uncounted'; readonly atLeast: number; readonly lookalike: SafeText | null }
  | {
      readonly kind: 'unknown';
      readonly atLeast: number;
      readonly cause: SafeText;
      readonly remedy: string;
    };

/** One line of `demand`, or of `used`. */
export type DemandLine = Selector & { readonly count: number };

/** What one resource of a plan takes; `address` is null where it is the plan as a whole. */
export type PlannedUsage = {
  /** By name. */
  readonly quota: string;
  readonly address: SafeText | null;
  /** Null where the user left the resource out of this run: it takes nothing now. */
  readonly demand: Demand | null;
};

/** Resources of a type that a plan creates or changes, and of which nobody here knows what they take. */
export type UncheckedType = { readonly type: SafeText; readonly count: number };

/** What is taken of a quota in all: the line that holds for it and every plan; null where nothing is. */
export function demandFor(
  quota: Quota,
  lines: readonly DemandLine[],
  planned: PlannedByQuota,
): Demand | null {
  const line = mostSpecific(lines, quota);
  const demands = planned.get(quota.name) ?? [];
  if (line === null && demands.length === 0) return null;
  const declared: Demand = { kind: 'counted', count: line?.count ?? 0 };
  return rounded(demands.reduce(sum, declared));
}

/** Several demands together. */
export function sumOf(demands: readonly Demand[]): Demand {
  return rounded(demands.reduce(sum, { kind: 'counted', count: 0 }));
}

/** Quotas count whole units, and some resources take a part of one: two halves are one. */
function rounded(demand: Demand): Demand {
  const least = Math.ceil(minimumDemand(demand));
  return demand.kind === 'counted'
    ? { kind: 'counted', count: least }
    : { ...demand, atLeast: least };
}

/** What plans take, by the name of the quota. */
export type PlannedByQuota = ReadonlyMap<string, readonly Demand[]>;

/** Looked through once: a service may report many quotas, and a plan hold many resources. */
export function plannedByQuota(plannedUsages: readonly PlannedUsage[]): PlannedByQuota {
  const byQuota = new Map<string, Demand[]>();
  for (const { quota, demand } of plannedUsages) {
    if (demand === null) continue;
    const demands = byQuota.get(quota);
    if (demands === undefined) byQuota.set(quota, [demand]);
    else demands.push(demand);
  }
  return byQuota;
}

/** What is certainly taken. */
export function minimumDemand(demand: Demand | null): number {
  if (demand === null) return 0;
  switch (demand.kind) {
    case 'counted':
      return demand.count;
    case 'uncounted':
    case 'unknown':
      return demand.atLeast;
  }
}

/** Both together: unknown as soon as one of them is, for the first cause. */
function sum(a: Demand, b: Demand): Demand {
  const atLeast = minimumDemand(a) + minimumDemand(b);
  const open = [a, b].find(({ kind }) => kind === 'unknown') ?? (a.kind === 'counted' ? b : a);
  return open.kind === 'counted' ? { kind: 'counted', count: atLeast } : { ...open, atLeast };
}
