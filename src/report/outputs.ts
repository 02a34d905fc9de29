import type { Assessment } from '../quota/assessment.ts';
import { displayName } from '../quota/quota.ts';
import { hasUnplannedUse } from '../quota/verdict.ts';
import { reportOf } from './report.ts';
import { passed, type Result, verdictOf } from './result.ts';
import { type PageContext, summaryOf } from './summary/summary.ts';
import { reasonText } from './wording/reason.ts';

/** Every output in `action.yml`. A test compares the two. */
export const outputNames = [
  'verdict',
  'passed',
  'reason',
  'failed-quotas',
  'warned-quotas',
  'unknown-quotas',
  'report',
  'summary',
  'checked-at',
] as const;
export type Outputs = Readonly<Record<(typeof outputNames)[number], string>>;

/** All outputs of a result. None contains the project ID, an instance ID or an endpoint. */
export function outputsOf(result: Result, context: PageContext): Outputs {
  const { checkedAt } = context;
  return {
    verdict: verdictOf(result),
    passed: String(passed(result)),
    reason: reasonText(result),
    'failed-quotas': namesOf(result, ({ status }) => status === 'short'),
    'warned-quotas': namesOf(result, (one) => one.status === 'low' || hasUnplannedUse(one)),
    'unknown-quotas': namesOf(result, ({ status }) => status === 'unknown'),
    report: JSON.stringify(reportOf(result, checkedAt)),
    summary: summaryOf(result, context),
    'checked-at': checkedAt,
  };
}

/** The names of the quotas that a condition holds for, as a JSON array. */
function namesOf(result: Result, condition: (assessment: Assessment) => boolean): string {
  const assessments = result.kind === 'judged' ? result.verdict.assessments : [];
  const named = assessments.filter(condition);
  return JSON.stringify(named.map(({ quota }) => displayName(quota)));
}
