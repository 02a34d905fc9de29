import type { Assessment, Status } from '../../../quota/assessment.ts';
import { leftAfter } from './figures.ts';

const rank: Readonly<Record<Status, number>> = {
  short: 0,
  unknown: 1,
  low: 2,
  'partly-checked': 3,
  ok: 4,
  'not-judged': 5,
};

/**
 * What needs doing first: shortages, then the unknown, then the low, then what is partly checked; the
 * worst of each first.
 */
export function bySeverity(assessments: readonly Assessment[]): readonly Assessment[] {
  return [...assessments].sort(
    (a, b) => rank[a.status] - rank[b.status] || covered(a) - covered(b),
  );
}

/** Which part of its minimum is left; for sorting only, so rounding does no harm. */
function covered({ status, quota, demand, required, warnBelow }: Assessment): number {
  if (status !== 'short' && status !== 'low') return 0;
  const minimum = (status === 'short' ? required : warnBelow) ?? 0;
  const left = leftAfter(quota.headroom, demand) ?? 0;
  return minimum > 0 ? left / minimum : left;
}
