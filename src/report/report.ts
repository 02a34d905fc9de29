import type { Failure } from '../api/api-result.ts';
import type { VerdictKind } from '../quota/verdict.ts';
import { type ReportedQuota, reportedQuota } from './reported-quota.ts';
import { type Judged, type ProjectHash, type Result, regionOf, verdictOf } from './result.ts';
import {
  describeFailures,
  type FailedRequest,
  type FailedResult,
  failedRequest,
  failuresOf,
} from './wording/failure.ts';
import { findingText, publicFindings, twoSentences } from './wording/finding.ts';
import { reasonText } from './wording/reason.ts';
import { serviceRemedy } from './wording/remedy.ts';

/** The `report` output. Its field names are a contract: add new ones, never rename any. */
export type Report = {
  readonly version: 1;
  readonly verdict: VerdictKind;
  readonly reason: string;
  /** ISO 8601, UTC. */
  readonly checkedAt: string;
  /** Null if not given, if not in the form of documented names, or if an input is wrong. */
  readonly region: string | null;
  readonly quotas: readonly ReportedQuota[];
  readonly failures: readonly ReportedFailure[];
  /** Identifies the project to a later check. Null if nothing was judged, or the report not delivered. */
  readonly project: ProjectHash | null;
  /** How often all quotas were read, and how long the gate waited for those that were short. */
  readonly reads: number;
  readonly waitedSeconds: number;
  /** What is wrong with each input, and what to do. If there is any, no request was sent. */
  readonly inputErrors: readonly string[];
};

export function reportOf(result: Result, checkedAt: string): Report {
  const judged = result.kind === 'judged';
  return {
    version: 1,
    verdict: verdictOf(result),
    reason: reasonText(result),
    checkedAt,
    region: regionOf(result),
    quotas: judged ? result.verdict.assessments.map(reportedQuota) : [],
    failures: judged
      ? failuresOf(result.serviceResults).map((one) => reportedFailure(one, result))
      : [],
    project: judged ? result.project : null,
    reads: judged ? result.waited.reads : 0,
    waitedSeconds: judged ? result.waited.seconds : 0,
    inputErrors:
      result.kind === 'invalid-inputs' ? publicFindings(result.problems).map(findingText) : [],
  };
}

/** Why a service could not be read. */
type ReportedFailure = {
  readonly service: string;
  readonly instance: string | null;
  readonly kind: Exclude<Failure['kind'], 'not-json'>;
  readonly status: number | null;
  readonly code: string | null;
  readonly message: string;
  readonly requestId: string | null;
  readonly attempts: number;
};

function reportedFailure(failed: FailedResult, result: Judged): ReportedFailure {
  const { source, failure } = failed;
  const request = failedRequest(failed);
  const { exchange } = request;
  return {
    service: source.service,
    instance: source.instance,
    kind: failure.kind === 'not-json' ? 'malformed' : failure.kind,
    status: exchange.status,
    code: codeOf(request.failure),
    message: twoSentences(describeFailures([failed]), serviceRemedy(failed, result)),
    requestId: exchange.requestId,
    attempts: exchange.attempts,
  };
}

/** The error code of the service, or of the network. Null if there is none. */
function codeOf(failure: FailedRequest['failure']): string | null {
  if (failure.kind === 'network') return failure.code;
  return 'apiError' in failure ? failure.apiError.code : null;
}
