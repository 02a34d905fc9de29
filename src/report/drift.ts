import type { Assessment } from '../quota/assess.ts';
import { isUnplanned } from '../quota/judge.ts';
import { displayName } from '../quota/quota.ts';

/** The quotas that fell more than was planned since the baseline, the most fallen first. */
export function unplannedIn(assessments: readonly Assessment[]): readonly Assessment[] {
  return assessments.filter(isUnplanned).sort((a, b) => unplannedOf(b) - unplannedOf(a));
}

/** As a clause: `ges.graph fell by 4 since the baseline, 2 planned`. */
export function driftClause({ quota, drift }: Assessment): string {
  const { consumed, before } = drift ?? {};
  return `${displayName(quota)} fell by ${consumed} since the baseline, ${before?.planned} planned`;
}

/** What to do about it. */
export function driftCure(assessment: Assessment): string {
  return `find out what else took ${unplannedOf(assessment)}`;
}

function unplannedOf({ drift }: Assessment): number {
  return drift?.unplanned ?? 0;
}
