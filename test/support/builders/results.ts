import type { Assessment } from '../../../src/quota/assessment.ts';
import type { Policy } from '../../../src/quota/policy.ts';
import type { Quota } from '../../../src/quota/quota.ts';
import { judge } from '../../../src/quota/verdict.ts';
import { quotaLinesOf, verdictLine } from '../../../src/report/log.ts';
import type { Judged, Result } from '../../../src/report/result.ts';
import type { ServiceResult } from '../../../src/services/quota-request.ts';
import { policy, quota, read } from './quotas.ts';

/** The page of a run that ended at ten, without a page of troubleshooting. */
export const summaryContext = { checkedAt: '2026-11-22T10:00:00.000Z', troubleshooting: null };

/** What a run over these readings comes to. */
export function judged(
  serviceResults: readonly ServiceResult[],
  overrides: Partial<Policy> = {},
  warnOnly = false,
): Judged {
  const asked = policy(overrides);
  return {
    kind: 'judged',
    verdict: judge(serviceResults, asked),
    serviceResults,
    policy: asked,
    warnOnly,
    region: null,
    cloud: 'myhuaweicloud.com',
    waited: { reads: 1, failed: 0, seconds: 0 },
    certificateFile: 'unset',
    keyVariables: {},
    project: { salt: 'salt', hash: 'hash' },
  };
}

/** The assessment of one quota. */
export function assessed(overrides: Partial<Quota>, asked: Partial<Policy> = {}): Assessment {
  const [one] = judge([read(quota(overrides))], policy(asked)).assessments;
  if (one === undefined) throw new Error('one quota makes one assessment');
  return one;
}

/** The lines of the log on quotas and verdict. */
export function logLinesOf(result: Result): readonly string[] {
  return [...(result.kind === 'judged' ? quotaLinesOf(result) : []), verdictLine(result)];
}
