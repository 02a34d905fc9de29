import { type Headroom, limitOf, type Quota } from './quota.ts';
import { quotasOf, type Reading } from './reading.ts';
import { requiredLeft, type Threshold, thresholdFor } from './threshold.ts';

/** What the team asked for. `fail` makes the step red, `warn` and `ignore` do not. */
export type Policy = {
  readonly thresholds: readonly Threshold[];
  readonly warnThresholds: readonly Threshold[];
  readonly onUnknown: 'fail' | 'warn' | 'ignore';
  readonly onError: 'fail' | 'warn';
};

export type Status = 'ok' | 'low' | 'short' | 'unknown' | 'not-judged';

/** One quota held against its thresholds; null where no threshold reaches it. */
export type Assessment = {
  readonly quota: Quota;
  readonly status: Status;
  readonly required: number | null;
  readonly warnBelow: number | null;
};

export type VerdictKind = 'pass' | 'warn' | 'fail' | 'error';

export type Verdict = {
  readonly kind: VerdictKind;
  readonly assessments: readonly Assessment[];
};

/**
 * Judges what was read. The first that applies: any shortage is `fail`; what could not be read or
 * known is `error`, unless the policy softens it; anything low or softened is `warn`; `pass` needs
 * at least one quota that was held against a minimum.
 */
export function judge(readings: readonly Reading[], policy: Policy): Verdict {
  const assessments = readings.flatMap(quotasOf).map((quota) => assess(quota, policy));
  return { kind: overall(assessments, readings, policy), assessments };
}

function overall(
  assessments: readonly Assessment[],
  readings: readonly Reading[],
  policy: Policy,
): VerdictKind {
  const has = (status: Status) => assessments.some((assessment) => assessment.status === status);
  const failed = readings.some(({ kind }) => kind === 'failed');
  const unknown = assessments.some(isUnknownThoughRead);

  if (has('short')) return 'fail';
  if (failed && policy.onError === 'fail') return 'error';
  if (unknown && policy.onUnknown === 'fail') return 'error';
  if (has('low') || failed || (unknown && policy.onUnknown === 'warn')) return 'warn';
  return has('ok') ? 'pass' : 'error';
}

/** An unreadable service is one failure, which `on-error` answers for, not many unknown quotas. */
export function isUnknownThoughRead({ status, quota: { headroom } }: Assessment): boolean {
  if (status !== 'unknown') return false;
  return headroom.kind !== 'unknown' || headroom.cause.kind !== 'unreadable';
}

function assess(quota: Quota, policy: Policy): Assessment {
  const threshold = thresholdFor(policy.thresholds, quota.name);
  const warning = thresholdFor(policy.warnThresholds, quota.name);
  const limit = limitOf(quota.headroom);
  const required = threshold && requiredLeft(threshold.minimum, limit);
  const warnBelow = warning && requiredLeft(warning.minimum, limit);
  const bounds = { required, warnBelow };
  if (threshold === null && warning === null) return { quota, status: 'not-judged', ...bounds };

  const named = threshold?.pattern === quota.name || warning?.pattern === quota.name;
  const incomputable = (threshold && required === null) || (warning && warnBelow === null);
  const status = incomputable ? 'unknown' : statusOf(quota.headroom, bounds, named);
  return { quota, status, ...bounds };
}

type Bounds = Pick<Assessment, 'required' | 'warnBelow'>;

function statusOf(headroom: Headroom, { required, warnBelow }: Bounds, named: boolean): Status {
  switch (headroom.kind) {
    case 'counted':
      if (required !== null && headroom.left < required) return 'short';
      return warnBelow !== null && headroom.left < warnBelow ? 'low' : 'ok';
    case 'unlimited':
      return 'ok';
    case 'at-most':
      // The use is unknown: only a limit that is itself too low settles anything.
      if (required !== null && headroom.limit < required) return 'short';
      return named ? 'unknown' : 'not-judged';
    case 'unknown':
      return 'unknown';
  }
}
