import type { Baseline } from './baseline.ts';
import type { DemandLine } from './demand.ts';
import type { PlannedUsage, UncheckedType } from './planned-usage.ts';
import { type Selector, selectorText } from './selector.ts';

/** What the team asks of its quotas. */
export type Policy = {
  readonly thresholds: readonly Threshold[];
  readonly warnThresholds: readonly Threshold[];
  /** What the deployment will take, as declared in `demand`. */
  readonly demand: readonly DemandLine[];
  /** What the Terraform plans take of the services that are read; null if no plan is given. */
  readonly planned: readonly PlannedUsage[] | null;
  /** The keys of the services of which plans take quotas that are not read. */
  readonly unreadServices: readonly string[];
  /** Types in the plans that have no rules, so that what they take is not known. */
  readonly unchecked: readonly UncheckedType[];
  /** Declared use of quotas whose service reports none. */
  readonly used: readonly DemandLine[];
  readonly baseline: Baseline | null;
  /** What an unknown quota makes of the step: `fail` makes it red, `warn` and `ignore` do not. */
  readonly onUnknown: 'fail' | 'warn' | 'ignore';
  /** The same for a service that cannot be read. */
  readonly onError: 'fail' | 'warn';
  /** Whether the plan was to choose the services, and needs none of their quotas. */
  readonly planNeedsNothing: boolean;
};

/** The part of a policy that comes from plans. */
export type PlanDemand = Pick<Policy, 'planned' | 'unchecked'>;

/** How much must be left: a whole number, or a whole percentage (0 to 100) of the limit. */
export type Minimum =
  | { readonly kind: 'count'; readonly count: number }
  | { readonly kind: 'percentage'; readonly percentage: number };

/** One line of `thresholds` or `warn-thresholds`. */
export type Threshold = Selector & { readonly minimum: Minimum };

/**
 * The smallest headroom that satisfies a minimum, as a whole number. Null for a percentage without a
 * limit. A percentage is rounded up, which agrees with `left * 100 >= limit * percentage` for whole
 * numbers. More than 0 % requires at least 1, because a limit of 0 has no room and must not pass.
 */
export function requiredHeadroom(minimum: Minimum, limit: number | null): number | null {
  switch (minimum.kind) {
    case 'count':
      return minimum.count;
    case 'percentage': {
      if (limit === null) return null;
      const share = (BigInt(limit) * BigInt(minimum.percentage) + 99n) / 100n;
      return minimum.percentage > 0 ? Math.max(1, Number(share)) : 0;
    }
  }
}

/** A threshold as a line of the inputs: `roma.api: 10%`. */
export function thresholdText(threshold: Threshold): string {
  return `${selectorText(threshold)}: ${minimumText(threshold.minimum)}`;
}

/** A minimum as written in the inputs: `5` or `10%`. */
function minimumText(minimum: Minimum): string {
  switch (minimum.kind) {
    case 'count':
      return String(minimum.count);
    case 'percentage':
      return `${minimum.percentage}%`;
  }
}
