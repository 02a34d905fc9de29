import type { CleanText } from '../text/clean.ts';
import type { Quota } from './quota.ts';
import { mostSpecific, type Scope } from './scope.ts';

/**
 * What a deployment will take of a quota, at its peak. Whole numbers from 0. There may be more than
 * `atLeast`: because a plan does not tell, for a reason that is a clause; or because the team left out
 * what its plan takes.
 */
export type Demand =
  | { readonly kind: 'counted'; readonly count: number }
  | { readonly kind: 'left-out'; readonly atLeast: number }
  | { readonly kind: 'unknown'; readonly atLeast: number; readonly cause: CleanText };

/** One line of `demand`, or of `used`. */
export type Count = Scope & { readonly count: number };

/** The quotas that resources of Terraform take. ROMA Connect has no such resource. */
export type PlannedQuota = 'ges.graph' | 'ges.edge_volume' | 'ges.backup' | 'ges.metadata';

/** What one resource of a plan takes; `address` is null where it is the plan as a whole. */
export type Taking = {
  readonly quota: PlannedQuota;
  readonly address: CleanText | null;
  readonly demand: Demand;
};

/** What is taken of a quota in all: the line that holds for it and every plan; null where nothing is. */
export function demandOn(
  quota: Quota,
  lines: readonly Count[],
  takings: readonly Taking[],
): Demand | null {
  const line = mostSpecific(lines, quota);
  const planned = takings.filter((taking) => taking.quota === quota.name);
  if (line === null && planned.length === 0) return null;
  const declared: Demand = { kind: 'counted', count: line?.count ?? 0 };
  return planned.map(({ demand }) => demand).reduce(sum, declared);
}

/** What is certainly taken. */
export function leastOf(demand: Demand | null): number {
  if (demand === null) return 0;
  switch (demand.kind) {
    case 'counted':
      return demand.count;
    case 'left-out':
    case 'unknown':
      return demand.atLeast;
  }
}

/** Both together: unknown as soon as one of them is, for the first cause. */
function sum(a: Demand, b: Demand): Demand {
  const atLeast = leastOf(a) + leastOf(b);
  const open = [a, b].find(({ kind }) => kind === 'unknown') ?? (a.kind === 'counted' ? b : a);
  return open.kind === 'counted' ? { kind: 'counted', count: atLeast } : { ...open, atLeast };
}
