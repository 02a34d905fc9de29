import { type Assessment, assess, type Status, type Terms } from './assess.ts';
import type { Reading } from './reading.ts';

/** What the team asked for. `fail` makes the step red, `warn` and `ignore` do not. */
export type Policy = Terms & {
  readonly onUnknown: 'fail' | 'warn' | 'ignore';
  readonly onError: 'fail' | 'warn';
};

export type VerdictKind = 'pass' | 'warn' | 'fail' | 'error';

export type Verdict = {
  readonly kind: VerdictKind;
  readonly assessments: readonly Assessment[];
};

/**
 * Judges what was read. The first that applies: any shortage is `fail`; what could not be read or
 * known is `error`, unless the policy softens it; anything low, softened, or gone without a plan is
 * `warn`; `pass` needs at least one quota that was held against a minimum, if only in part.
 */
export function judge(readings: readonly Reading[], policy: Policy): Verdict {
  const assessments = readings
    .flatMap(({ quotas }) => quotas)
    .map((quota) => assess(quota, policy));
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
  if (failed || (unknown && policy.onUnknown === 'warn')) return 'warn';
  if (has('low')) return 'warn';
  if (!has('ok') && !has('partly-checked')) return 'error';
  return assessments.some(isUnplanned) ? 'warn' : 'pass';
}

/** An unreadable service is one failure, which `on-error` answers for, not many unknown quotas. */
export function isUnknownThoughRead({ status, quota: { headroom } }: Assessment): boolean {
  if (status !== 'unknown') return false;
  return headroom.kind !== 'unknown' || headroom.cause.kind !== 'unreadable';
}

/** Whether more has gone since the baseline than was planned. */
export function isUnplanned({ drift }: Assessment): boolean {
  return (drift?.unplanned ?? 0) > 0;
}
