import { type Assessment, assess, type Policy, type Status } from './assessment.ts';
import { plannedByQuota } from './demand.ts';
import { isNotThere, type Quota } from './quota.ts';

/** What was read of one source; where that failed, its quotas are unknown. */
type Judgeable = { readonly kind: 'read' | 'failed'; readonly quotas: readonly Quota[] };

export type VerdictKind = 'pass' | 'warn' | 'fail' | 'error';

export type Verdict = {
  readonly kind: VerdictKind;
  readonly assessments: readonly Assessment[];
};

/**
 * Judges what was read. The first that applies: any shortage is `fail`; what could not be read or
 * known is `error`, unless the policy softens it; anything low, softened, or gone without a plan is
 * `warn`, and so is a plan that takes nothing where it was to choose; `pass` needs at least one quota
 * that was held against a minimum, if only in part.
 */
export function judge(serviceResults: readonly Judgeable[], policy: Policy): Verdict {
  const planned = plannedByQuota(policy.planned ?? []);
  const assessments = serviceResults
    .flatMap(({ quotas }) => quotas)
    .map((quota) => assess(quota, policy, planned))
    .filter(hasSomethingToShow);
  return { kind: overall(assessments, serviceResults, policy), assessments };
}

function overall(
  assessments: readonly Assessment[],
  serviceResults: readonly Judgeable[],
  policy: Policy,
): VerdictKind {
  const has = (status: Status) => assessments.some((assessment) => assessment.status === status);
  const failed = serviceResults.some(({ kind }) => kind === 'failed');
  const unknown = assessments.some(isUnknownFigure);

  if (policy.planNeedsNothing && serviceResults.length === 0) return 'warn';
  if (has('short')) return 'fail';
  if (failed && policy.onError === 'fail') return 'error';
  if (unknown && policy.onUnknown === 'fail') return 'error';
  if (failed || (unknown && policy.onUnknown === 'warn')) return 'warn';
  if (has('low')) return 'warn';
  if (!has('ok') && !has('partly-checked')) return 'error';
  return assessments.some(hasUnplannedUse) ? 'warn' : 'pass';
}

/** Nobody needs to hear of what is not there and was not asked for by its name. */
function hasSomethingToShow({ status, quota: { headroom, exemption } }: Assessment): boolean {
  if (status !== 'not-judged' || headroom.kind !== 'unknown') return true;
  return exemption === null && !isNotThere(headroom.cause);
}

/** Whether a quota is of a service that could not be read, which is told of once and has no figures. */
export function isUnread({ quota: { headroom } }: Assessment): boolean {
  return headroom.kind === 'unknown' && headroom.cause.kind === 'unreadable';
}

/** An unreadable service is one failure, which `on-error` answers for, not many unknown quotas. */
export function isUnknownFigure(assessment: Assessment): boolean {
  return assessment.status === 'unknown' && !isUnread(assessment);
}

/** Whether more has gone since the baseline than was planned. */
export function hasUnplannedUse({ drift }: Assessment): boolean {
  return (drift?.unplanned ?? 0) > 0;
}

/**
 * What holds after another fetch: a shortage has passed only when its quota is known to be enough.
 * One that could not be read or is not known any more is as short as it was, whatever a policy makes
 * of the unknown.
 */
export function keepUnresolvedShortages(before: Verdict, now: Verdict): Verdict {
  const settled = idsOf(now.assessments.filter(({ status }) => settling[status]));
  const open = before.assessments.filter(
    ({ status, quota }) => status === 'short' && !settled.has(quota.id),
  );
  if (open.length === 0) return now;
  const carried = idsOf(open);
  const others = now.assessments.filter(({ quota }) => !carried.has(quota.id));
  return { kind: 'fail', assessments: [...others, ...open] };
}

function idsOf(assessments: readonly Assessment[]): ReadonlySet<string> {
  return new Set(assessments.map(({ quota }) => quota.id));
}

/** Whether a status tells that a quota is known: only that can end a shortage. */
const settling: Readonly<Record<Status, boolean>> = {
  ok: true,
  // It was no better known when it was short: enough of it has come since.
  'partly-checked': true,
  low: true,
  short: true,
  unknown: false,
  'not-judged': false,
};
