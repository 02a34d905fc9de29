import type { Baseline, BaselineQuota } from '../quota/baseline.ts';
import type { Demand, Taking } from '../quota/demand.ts';
import type { Policy } from '../quota/judge.ts';
import type { Clean } from '../text/clean.ts';

/** A policy whose foreign texts, of plans and baseline, hold nothing that has become confidential since. */
export function guardedPolicy(policy: Policy, clean: Clean): Policy {
  const { planned, baseline } = policy;
  return {
    ...policy,
    planned: planned?.map((taking) => guardedTaking(taking, clean)) ?? null,
    baseline: baseline && guardedBaseline(baseline, clean),
  };
}

function guardedTaking({ quota, address, demand }: Taking, clean: Clean): Taking {
  return {
    quota,
    address: address && clean(address),
    demand: demand && guardedDemand(demand, clean),
  };
}

function guardedDemand(demand: Demand, clean: Clean): Demand {
  switch (demand.kind) {
    case 'counted':
      return demand;
    case 'left-out':
      return { ...demand, lookalike: demand.lookalike && clean(demand.lookalike) };
    case 'unknown':
      return { ...demand, cause: clean(demand.cause) };
  }
}

function guardedBaseline({ quotas, ...baseline }: Baseline, clean: Clean): Baseline {
  const guarded = [...quotas].map(([id, quota]) => [id, guardedQuota(quota, clean)] as const);
  return { ...baseline, quotas: new Map(guarded) };
}

function guardedQuota({ name, instance, ...figures }: BaselineQuota, clean: Clean): BaselineQuota {
  return { ...figures, name: clean(name), instance: instance && clean(instance) };
}
