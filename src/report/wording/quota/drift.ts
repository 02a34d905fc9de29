import type { Assessment } from '../../../quota/assessment.ts';
import { hasUnplannedUse } from '../../../quota/verdict.ts';
import { numberIs, numberText } from './figures.ts';

/** The quotas that fell more than was planned since the baseline, the most fallen first. */
export function unplannedIn(assessments: readonly Assessment[]): readonly Assessment[] {
  return assessments.filter(hasUnplannedUse).sort((a, b) => unplannedOf(b) - unplannedOf(a));
}

/** As a clause without the name: `4 are gone since the baseline, 2 were planned`. */
export function describeDrift(assessment: Assessment): string {
  const { consumed, before, lowered } = assessment.drift ?? {};
  const planned = before?.planned ?? 0;
  return takenBeyond(assessment) > 0
    ? `${numberIs(consumed ?? 0)} gone since the baseline, ${numberText(planned)} ${planned === 1 ? 'was' : 'were'} planned`
    : `the limit was lowered by ${numberText(lowered ?? 0)} since the baseline`;
}

/** What to do about it. */
export function driftRemedy(assessment: Assessment): string {
  const beyond = takenBeyond(assessment);
  return beyond > 0
    ? `find out what else used ${numberText(beyond)}`
    : 'find out who lowered the limit';
}

function takenBeyond({ drift }: Assessment): number {
  return (drift?.consumed ?? 0) - (drift?.before.planned ?? 0);
}

function unplannedOf({ drift }: Assessment): number {
  return drift?.unplanned ?? 0;
}
