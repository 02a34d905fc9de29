import { publicProblem } from '../../inputs/inputs.ts';
import { type Problem, problemClause } from '../../inputs/validation.ts';
import type { Assessment } from '../../quota/assessment.ts';
import { displayName, type Quota } from '../../quota/quota.ts';
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
  const { certificateFile, policy, verdict } = result;
  const { assessments } = verdict;
  const unknowns = policy.onUnknown === 'ignore' ? [] : assessments.filter(isUnknownFigure);
  return [
    ...shortages(assessments, 'short'),
    ...distinctFailures(result.serviceResults).map((failed) =>
      finding('unread', null, describeFailedResult(failed), remedyFor(failed, certificateFile)),
    ),
    ...unknowns.map((unknown) => {
      const { statement, remedy } = describeUnknown(unknown);
      return finding('unknown', unknown.quota, statement, remedy);
    }),
    ...shortages(assessments, 'low'),
    ...unplannedIn(assessments).map((fallen) =>
      finding('drift', fallen.quota, describeDrift(fallen), driftRemedy(fallen)),
    ),
  ];
}

function finding(
  kind: Finding['kind'],
  quota: Quota | null,
  statement: string,
  remedy: string,
): Finding {
  return { kind, quota: quota && displayName(quota), statement, remedy, request: null };
}

/** What is wrong with an input. */
export function inputFinding(problem: Problem): Finding {
  const { remedy } = problem;
  return { kind: 'input', quota: null, statement: problemClause(problem), remedy, request: null };
}

/** What outputs and summary say of wrong inputs: without the values of those that teams keep in secrets. */
export function publicFindings(problems: readonly Problem[]): readonly Finding[] {
  return problems.map(publicProblem).map(inputFinding);
}

function shortages(assessments: readonly Assessment[], kind: 'short' | 'low'): readonly Finding[] {
  return bySeverity(assessments)
    .filter(({ status }) => status === kind)
    .map((one) => ({
      ...finding(kind, one.quota, describeShortage(one), noteFor(one)),
      request: toRequest(one),
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
