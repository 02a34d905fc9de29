import type { Assessment } from '../../quota/assessment.ts';
import { displayName } from '../../quota/quota.ts';
import { hasUnplannedUse } from '../../quota/verdict.ts';

/** The quotas that fell more than was planned since the baseline, the most fallen first. */
export function unplannedIn(assessments: readonly Assessment[]): readonly Assessment[] {
  return assessments.filter(hasUnplannedUse).sort((a, b) => unplannedOf(b) - unplannedOf(a));
}

/** As a clause: `4 of ges.graph are gone since the baseline, 2 planned`. */
export function describeDrift(assessment: Assessment): string {
  const name = displayName(assessment.quota);
  const { consumed, before, lowered } = assessment.drift ?? {};
  return takenBeyond(assessment) > 0
    ? `${consumed} of ${name} are gone since the baseline, ${before?.planned} planned`
    : `the limit of ${name} was lowered by ${lowered} since the baseline`;
}

/** What to do about it. */
export function driftRemedy(assessment: Assessment): string {
  const beyond = takenBeyond(assessment);
  return beyond > 0 ? `find out what else took ${beyond}` : 'find out who lowered the limit';
}

function takenBeyond({ drift }: Assessment): number {
  return (drift?.consumed ?? 0) - (drift?.before.planned ?? 0);
}

function unplannedOf({ drift }: Assessment): number {
  return drift?.unplanned ?? 0;
}
