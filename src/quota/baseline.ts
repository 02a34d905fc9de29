import type { CleanText } from '../text/clean.ts';
import type { Quota } from './quota.ts';

/** What an earlier check found, to compare with. */
export type Baseline = {
  /** ISO 8601. */
  readonly checkedAt: CleanText;
  readonly quotas: readonly BaselineQuota[];
};

/** One quota then; null for a figure that was not known. */
export type BaselineQuota = {
  readonly name: CleanText;
  readonly instance: CleanText | null;
  readonly left: number | null;
  /** What the deployment after that check was going to take. */
  readonly planned: number | null;
};

/** What has become of a quota since: all null where either figure is not known. */
export type Drift = {
  readonly before: BaselineQuota;
  /** How much less is left now; negative where there is more. */
  readonly consumed: number | null;
  /** How much of that no plan accounts for; null where it was not known what was planned. */
  readonly unplanned: number | null;
};

/** Compares a quota with an earlier check; null where that one did not see it. */
export function driftOf(quota: Quota, baseline: Baseline | null): Drift | null {
  const before = baseline?.quotas.find((then) => isSame(then, quota));
  if (before === undefined) return null;
  const left = quota.headroom.kind === 'counted' ? quota.headroom.left : null;
  const consumed = before.left === null || left === null ? null : before.left - left;
  const beyond = consumed === null || before.planned === null ? null : consumed - before.planned;
  return { before, consumed, unplanned: beyond === null ? null : Math.max(0, beyond) };
}

/** What an earlier check saw and this one does not. */
export function missingFrom(
  quotas: readonly Quota[],
  baseline: Baseline,
): readonly BaselineQuota[] {
  return baseline.quotas.filter((then) => !quotas.some((quota) => isSame(then, quota)));
}

function isSame(then: BaselineQuota, now: Pick<Quota, 'name' | 'instance'>): boolean {
  return then.name === now.name && then.instance === now.instance;
}
