import { type Assessment, assess, type Status } from './assessment.ts';
import { plannedByQuota } from './planned-usage.ts';
import type { Policy } from './policy.ts';
import { isNonexistent, type Quota } from './quota.ts';

/** The quotas of one source. If it could not be read (`failed`), they are unknown. */
type SourceQuotas = { readonly kind: 'read' | 'failed'; readonly quotas: readonly Quota[] };

export type VerdictKind = 'pass' | 'warn' | 'fail' | 'error';

export type Verdict = {
  readonly kind: VerdictKind;
  readonly assessments: readonly Assessment[];
};

/**
 * Judges all quotas. The first that applies decides: a shortage is `fail`; a quota that is unknown or
 * could not be read is `error`, or `warn` if the policy allows; a low quota and use that was not planned
 * are `warn`, and so is a plan that was to choose the services and needs none, or only quotas without a
 * limit. `pass` requires at least one quota that was compared with a minimum, if only in part.
 */
export function judge(serviceResults: readonly SourceQuotas[], policy: Policy): Verdict {
  const planned = plannedByQuota(policy.planned ?? []);
  const assessments = serviceResults
    .flatMap(({ quotas }) => quotas)
    .map((quota) => assess(quota, policy, planned))
    .filter(hasSomethingToShow);
  return { kind: overall(assessments, serviceResults, policy), assessments };
}

function overall(
  assessments: readonly Assessment[],
  serviceResults: readonly SourceQuotas[],
  policy: Policy,
): VerdictKind {
  const has = (status: Status) => assessments.some((assessment) => assessment.status === status);
  const failed = serviceResults.some(({ kind }) => kind === 'failed');
  const unknown = assessments.some(isUnknownFigure);

  if (needsNothing(assessments, serviceResults, policy)) return 'warn';
  if (has('short')) return 'fail';
  if (failed && policy.onError === 'fail') return 'error';
  if (unknown && policy.onUnknown === 'fail') return 'error';
  if (failed || (unknown && policy.onUnknown === 'warn')) return 'warn';
  if (has('low')) return 'warn';
  if (!has('ok') && !has('partly-checked')) return 'error';
  return assessments.some(hasUnplannedUse) ? 'warn' : 'pass';
}

/** Whether a plan that was to choose the services needs no quota, or none that has a limit here. */
function needsNothing(
  assessments: readonly Assessment[],
  serviceResults: readonly SourceQuotas[],
  policy: Policy,
): boolean {
  if (serviceResults.length === 0) return policy.planNeedsNothing;
  if (serviceResults.some(({ kind }) => kind === 'failed')) return false;
  const quotas = serviceResults.flatMap((serviceResult) => serviceResult.quotas);
  const hasNoLimit = ({ headroom }: Quota) =>
    headroom.kind === 'unknown' && headroom.cause.kind === 'not-limited';
  const planned = policy.planned ?? [];
  return assessments.length === 0 && planned.length > 0 && quotas.every(hasNoLimit);
}

/** A quota that does not exist is not shown, unless something asks for it by name. */
function hasSomethingToShow({ status, quota: { headroom, exemption } }: Assessment): boolean {
  if (status !== 'not-judged' || headroom.kind !== 'unknown') return true;
  return exemption === null && !isNonexistent(headroom.cause);
}

/** Whether a quota belongs to a service that could not be read. The failure is shown once instead. */
export function isUnread({ quota: { headroom } }: Assessment): boolean {
  return headroom.kind === 'unknown' && headroom.cause.kind === 'unreadable';
}

/** A service that could not be read is one failure, for `on-error`, and not many unknown quotas. */
export function isUnknownFigure(assessment: Assessment): boolean {
  return assessment.status === 'unknown' && !isUnread(assessment);
}

/** Whether more was taken since the baseline than was planned. */
export function hasUnplannedUse({ drift }: Assessment): boolean {
  return (drift?.unplanned ?? 0) > 0;
}

/**
 * The verdict after another fetch. A shortage ends only when its quota is known to be enough. A quota
 * that is now unknown or could not be read stays as short as before, whatever the policy says about
 * unknown quotas.
 */
export function keepUnresolvedShortages(before: Verdict, now: Verdict): Verdict {
  const known = idsOf(now.assessments.filter(isCompared));
  const unresolved = before.assessments.filter(
    ({ status, quota }) => status === 'short' && !known.has(quota.id),
  );
  if (unresolved.length === 0) return now;
  const carried = idsOf(unresolved);
  const others = now.assessments.filter(({ quota }) => !carried.has(quota.id));
  const earlier = unresolved.map((one) => ({ ...one, isEarlier: true }));
  return { kind: 'fail', assessments: [...others, ...earlier] };
}

function idsOf(assessments: readonly Assessment[]): ReadonlySet<string> {
  return new Set(assessments.map(({ quota }) => quota.id));
}

/** Whether a quota was compared with what is asked of it. Only then does an earlier shortage end. */
export function isCompared({ status }: Assessment): boolean {
  return status !== 'unknown' && status !== 'not-judged';
}
