import type { Policy } from '../../quota/assessment.ts';
import type { Baseline, BaselineQuota } from '../../quota/baseline.ts';
import type { Demand, PlannedUsage } from '../../quota/demand.ts';
import { remembering, type Sanitize } from '../../text/sanitize.ts';

/** A policy whose foreign texts, of plans and baseline, hold nothing that has become confidential since. */
export function sanitizePolicy(policy: Policy, sanitizeAnew: Sanitize): Policy {
  const sanitize = remembering(sanitizeAnew);
  const { planned, unchecked, baseline } = policy;
  return {
    ...policy,
    planned: planned?.map((plannedUsage) => guardedTaking(plannedUsage, sanitize)) ?? null,
    unchecked: unchecked.map(({ type, count }) => ({ type: sanitize(type), count })),
    baseline: baseline && guardedBaseline(baseline, sanitize),
  };
}

function guardedTaking({ quota, address, demand }: PlannedUsage, sanitize: Sanitize): PlannedUsage {
  return {
    quota,
    address: address && sanitize(address),
    demand: demand && guardedDemand(demand, sanitize),
  };
}

function guardedDemand(demand: Demand, sanitize: Sanitize): Demand {
  switch (demand.kind) {
    case 'counted':
      return demand;
    case 'left-out':
      return { ...demand, lookalike: demand.lookalike && sanitize(demand.lookalike) };
    case 'unknown':
      return { ...demand, cause: sanitize(demand.cause) };
  }
}

function guardedBaseline({ quotas, ...baseline }: Baseline, sanitize: Sanitize): Baseline {
  const sanitizeProblem = [...quotas].map(
    ([id, quota]) => [id, guardedQuota(quota, sanitize)] as const,
  );
  return { ...baseline, quotas: new Map(sanitizeProblem) };
}

function guardedQuota(
  { name, instance, ...figures }: BaselineQuota,
  sanitize: Sanitize,
): BaselineQuota {
  return { ...figures, name: sanitize(name), instance: instance && sanitize(instance) };
}
