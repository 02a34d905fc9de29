import { publicSentenceOf } from '../../inputs/public-problems.ts';
import type { VerdictKind } from '../../quota/verdict.ts';
import { type ProjectHash, type Result, verdictOf } from '../result.ts';
import { failuresOf } from '../wording/failure.ts';
import { reasonOf } from '../wording/reason.ts';
import { regionOf } from '../wording/region.ts';
import { type ReportedFailure, reportedFailure } from './reported-failure.ts';
import { type ReportedQuota, reportedQuota } from './reported-quota.ts';

/** The `report` output: names here are a contract, to be added to and never renamed. */
export type Report = {
  readonly version: 1;
  readonly verdict: VerdictKind;
  readonly reason: string;
  /** ISO 8601, UTC. */
  readonly checkedAt: string;
  /** Null where it was not given, has another form than documented names, or an input is wrong. */
  readonly region: string | null;
  readonly quotas: readonly ReportedQuota[];
  readonly failures: readonly ReportedFailure[];
  /** What a later check knows the project by; null where no quotas were read. */
  readonly project: ProjectHash | null;
  /** How often all quotas were read, and for how long the gate waited for what was short. */
  readonly reads: number;
  readonly waitedSeconds: number;
  /** One sentence for each wrong input; when there is any, no request was sent. */
  readonly inputErrors: readonly string[];
};

/** The report of any result. */
export function reportOf(result: Result, checkedAt: string): Report {
  const judged = result.kind === 'judged';
  return {
    version: 1,
    verdict: verdictOf(result),
    reason: reasonOf(result),
    checkedAt,
    region: regionOf(result),
    quotas: judged ? result.verdict.assessments.map(reportedQuota) : [],
    failures: judged
      ? failuresOf(result.serviceResults).map((one) => reportedFailure(one, result.certificateFile))
      : [],
    project: judged ? result.project : null,
    reads: judged ? result.waited.reads : 0,
    waitedSeconds: judged ? result.waited.seconds : 0,
    inputErrors: result.kind === 'refused' ? result.problems.map(publicSentenceOf) : [],
  };
}
