import type { Assessment, Status } from './assessment.ts';
import { type Demand, minimumDemand } from './demand.ts';
import type { Headroom } from './quota.ts';

/** The most that may be left. Null if unlimited or not known. */
export function maxLeft(headroom: Headroom): number | null {
  switch (headroom.kind) {
    case 'counted':
      return headroom.left;
    case 'at-most':
      return headroom.limit;
    case 'unlimited':
    case 'unknown':
      return null;
  }
}

/** The most that may be left after the deployment. Null if unlimited or not known. */
export function maxLeftAfter(headroom: Headroom, demand: Demand | null): number | null {
  const left = maxLeft(headroom);
  return left === null ? null : left - minimumDemand(demand);
}

/** How much a quota that is short or low lacks. */
export function missingAmount(assessment: Assessment): number {
  const left = maxLeftAfter(assessment.quota.headroom, assessment.demand) ?? 0;
  return (missedMinimum(assessment) ?? 0) - left;
}

const rank: Readonly<Record<Status, number>> = {
  short: 0,
  unknown: 1,
  low: 2,
  'partly-checked': 3,
  ok: 4,
  'not-judged': 5,
};

/** Sorts by status: short, unknown, low, partly checked, ok, not judged; the worst of each first. */
export function bySeverity(assessments: readonly Assessment[]): readonly Assessment[] {
  return assessments.toSorted(
    (one, other) => rank[one.status] - rank[other.status] || coverage(one) - coverage(other),
  );
}

/** The share of the minimum that is left. Only for sorting, so rounding does not matter. */
function coverage(assessment: Assessment): number {
  const minimum = missedMinimum(assessment);
  if (minimum === null) return 0;
  const left = maxLeftAfter(assessment.quota.headroom, assessment.demand) ?? 0;
  return minimum > 0 ? left / minimum : left;
}

/** The minimum that a quota misses. Null if it is neither short nor low. */
export function missedMinimum({ status, required, warnBelow }: Assessment): number | null {
  if (status === 'short') return required;
  return status === 'low' ? warnBelow : null;
}
