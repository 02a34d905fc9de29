import { type Problem, statementOf } from '../../inputs/validation.ts';
import type { Assessment } from '../../quota/assessment.ts';
import { displayName } from '../../quota/quota.ts';
import { isUnknownFigure } from '../../quota/verdict.ts';
import { twoSentences } from '../../text/sentences.ts';
import type { Judged } from '../result.ts';
import { describeFailedResult, distinctFailures } from './failure.ts';
import { describeDrift, driftRemedy, unplannedIn } from './quota/drift.ts';
import { describeUnknown, noteFor } from './quota/sentences.ts';
import { bySeverity, describeShortage, toRequest } from './quota/shortage.ts';
import { remedyFor } from './remedy.ts';

/** One thing that people have to know: annotations, reason and summary tell it from this. */
export type Finding = {
  readonly kind: 'short' | 'unread' | 'unknown' | 'low' | 'drift' | 'input';
  /** As shown; null where it is not about one quota. */
  readonly quota: string | null;
  /** What is wrong, without the name of the quota and the last full stop. */
  readonly statement: string;
  /** What to do, as a clause. */
  readonly remedy: string;
  /** How many to request, where that is what to do. */
  readonly request: number | null;
};

/** Everything that stands in the way or is warned of, the gravest first. */
export function findingsOf(result: Judged): readonly Finding[] {
  const { assessments } = result.verdict;
  const unknowns = result.policy.onUnknown === 'ignore' ? [] : assessments.filter(isUnknownFigure);
  return [
    ...shortages(assessments, 'short'),
    ...distinctFailures(result.serviceResults).map(
      (failed): Finding => ({
        ...{ kind: 'unread', quota: null, request: null },
        statement: describeFailedResult(failed),
        remedy: remedyFor(failed, result.certificateFile),
      }),
    ),
    ...unknowns.map(
      (unknown): Finding => ({
        ...{ kind: 'unknown', quota: displayName(unknown.quota), request: null },
        ...describeUnknown(unknown),
      }),
    ),
    ...shortages(assessments, 'low'),
    ...unplannedIn(assessments).map(
      (fallen): Finding => ({
        ...{ kind: 'drift', quota: displayName(fallen.quota), request: null },
        statement: describeDrift(fallen),
        remedy: driftRemedy(fallen),
      }),
    ),
  ];
}

/** What is wrong with an input. */
export function inputFinding(problem: Problem): Finding {
  const { remedy } = problem;
  return { kind: 'input', quota: null, statement: statementOf(problem), remedy, request: null };
}

function shortages(assessments: readonly Assessment[], kind: 'short' | 'low'): readonly Finding[] {
  return bySeverity(assessments)
    .filter(({ status }) => status === kind)
    .map((one) => ({
      ...{ kind, quota: displayName(one.quota), request: toRequest(one) },
      statement: describeShortage(one),
      remedy: noteFor(one),
    }));
}

/** What is wrong, with the name of the quota and without the last full stop. */
export function statementWithQuota({ quota, statement }: Finding): string {
  return quota === null ? statement : `${quota}: ${statement}`;
}

/** What is wrong and what to do. */
export function findingText(finding: Finding): string {
  return twoSentences(statementWithQuota(finding), finding.remedy);
}
