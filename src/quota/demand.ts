import type { SafeText } from '../text/sanitize.ts';
import { nameKey, type Quota } from './quota.ts';
import { mostSpecific, type Selector } from './selector.ts';

/**
 * What a deployment takes of a quota at its peak: a number from 0. Only the demand of a single resource
 * can have a fraction.
 *
 * - `counted`: exactly `count`.
 * - `uncounted`: at least `atLeast`. Part of the plan is not counted: edges without a unit, the code of
 *   functions, or resources of the type `lookalike`, which has no rules (null for any other part).
 * - `unknown`: at least `atLeast`, because the plan does not say how much. `cause` and `remedy` are
 *   clauses.
 */
export type Demand =
  | { readonly kind: 'counted'; readonly count: number }
  | { readonly kind: 'uncounted'; readonly atLeast: number; readonly lookalike: SafeText | null }
  | {
      readonly kind: 'unknown';
      readonly atLeast: number;
      readonly cause: SafeText;
      readonly remedy: SafeText;
    };

/** Demands by the {@link nameKey} of their quota. */
export type DemandsByQuota = ReadonlyMap<string, readonly Demand[]>;

/** One line of `demand` or `used`. */
export type DemandLine = Selector & { readonly count: number };

/** The demand for a quota: the line that applies to it, plus what all plans take. Null if neither exists. */
export function demandFor(
  quota: Quota,
  lines: readonly DemandLine[],
  planned: DemandsByQuota,
): Demand | null {
  const line = mostSpecific(lines, quota);
  const demands = planned.get(nameKey(quota.name)) ?? [];
  if (line === null && demands.length === 0) return null;
  return totalDemand([{ kind: 'counted', count: line?.count ?? 0 }, ...demands]);
}

/** Adds demands up, in whole units: two resources that each take half a unit take one. */
export function totalDemand(demands: readonly Demand[]): Demand {
  const total = demands.reduce(add, { kind: 'counted', count: 0 });
  const least = Math.ceil(minimumDemand(total));
  return total.kind === 'counted'
    ? { kind: 'counted', count: least }
    : { ...total, atLeast: least };
}

/** How much is taken for certain; 0 for null. */
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

/** The type of a resource that only looks like one with rules; null for any other. */
export function lookalikeIn(demand: Demand | null): SafeText | null {
  return demand?.kind === 'uncounted' ? demand.lookalike : null;
}

/** Adds two demands. The sum is unknown if either is, and keeps the first cause. */
function add(a: Demand, b: Demand): Demand {
  const atLeast = minimumDemand(a) + minimumDemand(b);
  const unknown = [a, b].find(({ kind }) => kind === 'unknown');
  const leastCertain = unknown ?? (a.kind === 'counted' ? b : a);
  return leastCertain.kind === 'counted'
    ? { kind: 'counted', count: atLeast }
    : { ...leastCertain, atLeast };
}
