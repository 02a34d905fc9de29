import type { SafeText, Sanitize } from '../text/sanitize.ts';
import type { Baseline, BaselineQuota } from './baseline.ts';
import type { Demand, DemandLine } from './demand.ts';
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

/** Sanitizes the foreign text in a policy again, now that more is known to be confidential. */
export function sanitizePolicy(policy: Policy, sanitize: Sanitize): Policy {
  const { planned, unchecked, baseline } = policy;
  const causes = firstCauses(planned ?? [], sanitize);
  return {
    ...policy,
    planned: planned?.map((plannedUsage) => sanitizedUsage(plannedUsage, causes, sanitize)) ?? null,
    unchecked: unchecked.map(({ type, count }) => ({ type: sanitize(type), count })),
    baseline: baseline && sanitizedBaseline(baseline, sanitize),
  };
}

/** The first cause of each quota, by its name. Only this one is shown, and a plan may have very many. */
type Causes = ReadonlyMap<string, SafeText>;

function firstCauses(planned: readonly PlannedUsage[], sanitize: Sanitize): Causes {
  const causes = new Map<string, SafeText>();
  for (const { quota, demand } of planned) {
    if (demand?.kind !== 'unknown' || causes.has(quota)) continue;
    causes.set(quota, sanitize(demand.cause));
  }
  return causes;
}

function sanitizedUsage(
  { quota, address, demand }: PlannedUsage,
  causes: Causes,
  sanitize: Sanitize,
): PlannedUsage {
  return {
    quota,
    address: address && sanitize(address),
    demand: demand && sanitizedDemand(demand, causes.get(quota), sanitize),
  };
}

function sanitizedDemand(
  demand: Demand,
  firstCause: SafeText | undefined,
  sanitize: Sanitize,
): Demand {
  switch (demand.kind) {
    case 'counted':
      return demand;
    case 'uncounted':
      return { ...demand, lookalike: demand.lookalike && sanitize(demand.lookalike) };
    case 'unknown':
      return { ...demand, cause: firstCause ?? sanitize(demand.cause) };
  }
}

function sanitizedBaseline({ quotas, ...baseline }: Baseline, sanitize: Sanitize): Baseline {
  const entries = [...quotas].map(([id, quota]) => [id, sanitizedQuota(quota, sanitize)] as const);
  return { ...baseline, quotas: new Map(entries) };
}

function sanitizedQuota(
  { name, instance, ...figures }: BaselineQuota,
  sanitize: Sanitize,
): BaselineQuota {
  return { ...figures, name: sanitize(name), instance: instance && sanitize(instance) };
}
