import type { Baseline } from './baseline.ts';
import type { DemandLine } from './demand.ts';
import type { PlannedUsage, UncheckedType } from './planned-usage.ts';
import type { Threshold } from './threshold.ts';

/** What the team asks of its quotas. */
export type Policy = {
  readonly thresholds: readonly Threshold[];
  readonly warnThresholds: readonly Threshold[];
  /** What the deployment will take, as declared in `demand`. */
  readonly demand: readonly DemandLine[];
  /** What the Terraform plans take; null if no plan is given. */
  readonly planned: readonly PlannedUsage[] | null;
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
