import type { SafeText } from '../text/sanitize.ts';
import { countedLeft, limitOf, type Quota, usedOf } from './quota.ts';

/** What an earlier check found, to compare with. */
export type Baseline = {
  /** ISO 8601. */
  readonly checkedAt: SafeText;
  /** What its ids were made with: those that are compared with them are made with it again. */
  readonly salt: string;
  /** By id. */
  readonly quotas: ReadonlyMap<string, BaselineQuota>;
};

/** One quota as it was shown then; null for a figure that was not known. */
export type BaselineQuota = {
  readonly name: SafeText;
  readonly instance: SafeText | null;
  readonly limit: number | null;
  /** As the service reported it. */
  readonly used: number | null;
  readonly left: number | null;
  /** What the deployment after that check was going to take. */
  readonly planned: number | null;
};

/** What has become of a quota since. */
export type Drift = {
  readonly before: BaselineQuota;
  /** How much more is in use, or where no use is reported how much less is left; null where unknown. */
  readonly consumed: number | null;
  /** How much of what is gone no plan accounts for; null where it was not known what was planned. */
  readonly unplanned: number | null;
  /** By how much the limit was lowered. */
  readonly lowered: number;
};

/** Compares a quota with an earlier check; null where that one did not see it. */
export function driftOf(quota: Quota, baseline: Baseline | null): Drift | null {
  const before = baseline?.quotas.get(quota.id);
  if (before === undefined) return null;
  const { headroom } = quota;
  const left = countedLeft(headroom);
  const fallen = difference(before.left, left);
  const taken = difference(usedOf(headroom), before.used);
  const consumed = taken ?? fallen;
  const gone = consumed === null ? null : Math.max(consumed, fallen ?? consumed);
  const beyond = difference(gone, before.planned);
  const unplanned = beyond === null ? null : Math.max(0, beyond);
  return {
    before,
    consumed,
    unplanned,
    lowered: Math.max(0, difference(before.limit, limitOf(headroom)) ?? 0),
  };
}

function difference(from: number | null, taken: number | null): number | null {
  return from === null || taken === null ? null : from - taken;
}

/** What an earlier check saw and this one does not. */
export function missingFrom(
  quotas: readonly Quota[],
  baseline: Baseline,
): readonly BaselineQuota[] {
  const seen = new Set(quotas.map(({ id }) => id));
  return [...baseline.quotas].flatMap(([id, then]) => (seen.has(id) ? [] : [then]));
}
