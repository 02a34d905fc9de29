import type { SafeText } from '../text/sanitize.ts';
import { leftOrNull, limitOrNull, type Quota, reportedUse } from './quota.ts';

/** What an earlier check found, to compare with. */
export type Baseline = {
  /** ISO 8601. */
  readonly checkedAt: SafeText;
  /** The salt of its ids. This check uses the same, so that ids can be compared. */
  readonly salt: string;
  /** By id. */
  readonly quotas: ReadonlyMap<string, BaselineQuota>;
};

/** One quota as the earlier check reported it. A figure is null if it was not known. */
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

/** How a quota has changed since the baseline. */
export type Drift = {
  readonly before: BaselineQuota;
  /** How much more is in use, or how much less is left if no use is reported. Null if unknown. */
  readonly consumed: number | null;
  /** How much of what is gone no plan accounts for. Null if the baseline does not say what was planned. */
  readonly unplanned: number | null;
  /** By how much the limit was lowered. */
  readonly lowered: number;
};

/** Compares a quota with the baseline. Null if the baseline does not have it. */
export function compareWithBaseline(quota: Quota, baseline: Baseline | null): Drift | null {
  const before = baseline?.quotas.get(quota.id);
  if (before === undefined) return null;
  const { headroom } = quota;
  const left = leftOrNull(headroom);
  const fallen = difference(before.left, left);
  const taken = difference(reportedUse(headroom), before.used);
  const consumed = taken ?? fallen;
  const gone = consumed === null ? null : Math.max(consumed, fallen ?? consumed);
  const beyond = difference(gone, before.planned);
  const unplanned = beyond === null ? null : Math.max(0, beyond);
  return {
    before,
    consumed,
    unplanned,
    lowered: Math.max(0, difference(before.limit, limitOrNull(headroom)) ?? 0),
  };
}

function difference(from: number | null, subtracted: number | null): number | null {
  return from === null || subtracted === null ? null : from - subtracted;
}

/** The quotas of the baseline that this check did not see. */
export function onlyInBaseline(
  quotas: readonly Quota[],
  baseline: Baseline,
): readonly BaselineQuota[] {
  const seen = new Set(quotas.map(({ id }) => id));
  return [...baseline.quotas].flatMap(([id, before]) => (seen.has(id) ? [] : [before]));
}
