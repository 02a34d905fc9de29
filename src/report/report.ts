import type { Assessment, Status } from '../quota/assess.ts';
import { leastOf } from '../quota/demand.ts';
import type { Failure } from '../quota/failure.ts';
import type { VerdictKind } from '../quota/judge.ts';
import type { Service } from '../quota/names.ts';
import { type Headroom, limitOf } from '../quota/quota.ts';
import { publicSentenceOf } from '../settings/parsed.ts';
import { cureFor } from './cure.ts';
import { type FailedReading, failuresOf, whatHappened } from './failure.ts';
import { reasonOf } from './reason.ts';
import { type Mark, type Result, verdictOf } from './result.ts';
import { noteOn } from './sentences.ts';

/** The `report` output: names here are a contract, to be added to and never renamed. */
export type Report = {
  readonly version: 1;
  readonly verdict: VerdictKind;
  readonly reason: string;
  /** ISO 8601, UTC. */
  readonly checkedAt: string;
  readonly quotas: readonly ReportedQuota[];
  readonly failures: readonly ReportedFailure[];
  /** What a later check knows the project by; null where no quotas were read. */
  readonly project: Mark | null;
  /** How often all quotas were read, and for how long the gate waited for what was short. */
  readonly reads: number;
  readonly waitedSeconds: number;
  /** One sentence for each wrong input; when there is any, no request was sent. */
  readonly inputErrors: readonly string[];
};

/** Figures are whole numbers, null where not known. */
export type ReportedQuota = {
  readonly name: string;
  readonly instance: string | null;
  readonly status: Status;
  readonly headroom: Headroom['kind'];
  readonly limit: number | null;
  readonly used: number | null;
  /** Whether the use was declared in the inputs, since the service reports none. */
  readonly usedDeclared: boolean;
  readonly left: number | null;
  /** What the deployment will take, 0 where it was not said; null where it is not known or left out. */
  readonly planned: number | null;
  readonly leftAfter: number | null;
  readonly required: number | null;
  readonly warnBelow: number | null;
  readonly note: string;
  /** What the baseline said, and what has gone since; null without a baseline or a figure. */
  readonly leftBefore: number | null;
  readonly plannedBefore: number | null;
  readonly consumed: number | null;
};

type ReportedFailure = {
  readonly service: Service;
  readonly instance: string | null;
  readonly kind: Failure['kind'];
  readonly status: number | null;
  readonly code: string | null;
  readonly message: string;
  readonly requestId: string | null;
  readonly attempts: number;
};

export function reportOf(result: Result, checkedAt: string): Report {
  const judged = result.kind === 'judged';
  return {
    version: 1,
    verdict: verdictOf(result),
    reason: reasonOf(result),
    checkedAt,
    quotas: judged ? result.verdict.assessments.map(reportedQuota) : [],
    failures: judged ? failuresOf(result.readings).map(reportedFailure) : [],
    project: judged ? result.project : null,
    reads: judged ? result.waited.reads : 0,
    waitedSeconds: judged ? result.waited.seconds : 0,
    inputErrors: result.kind === 'refused' ? result.problems.map(publicSentenceOf) : [],
  };
}

function reportedQuota(assessment: Assessment): ReportedQuota {
  const { quota, status, demand, required, warnBelow, drift } = assessment;
  const { headroom } = quota;
  const left = headroom.kind === 'counted' ? headroom.left : null;
  const usage = headroom.kind === 'counted' ? headroom.usage : null;
  const planned = demand === null || demand.kind === 'counted' ? leastOf(demand) : null;
  return {
    name: quota.name,
    instance: quota.instance,
    status,
    headroom: headroom.kind,
    limit: limitOf(headroom),
    used: usage?.used ?? null,
    usedDeclared: usage?.origin === 'declared',
    left,
    planned,
    leftAfter: left === null || planned === null ? null : left - planned,
    required,
    warnBelow,
    note: noteOn(assessment),
    leftBefore: drift?.before.left ?? null,
    plannedBefore: drift?.before.planned ?? null,
    consumed: drift?.consumed ?? null,
  };
}

function reportedFailure(reading: FailedReading): ReportedFailure {
  const { source, failure } = reading;
  const exchange = failure.kind === 'not-signed-in' ? failure.exchange : reading.exchange;
  return {
    service: source.service,
    instance: source.instance,
    kind: failure.kind,
    status: exchange.status,
    code: codeOf(failure),
    message: `${whatHappened(reading)}: ${cureFor(reading)}.`,
    requestId: exchange.requestId,
    attempts: exchange.attempts,
  };
}

/** The service's own error code, or the network's. */
function codeOf(failure: Failure): string | null {
  switch (failure.kind) {
    case 'not-signed-in':
      return codeOf(failure.cause);
    case 'network':
      return failure.code;
    case 'timeout':
    case 'malformed':
    case 'not-asked':
      return null;
    case 'signed-out':
    case 'no-permission':
    case 'not-found':
    case 'status':
    case 'error-code':
      return failure.refusal.code;
  }
}
