import type { Baseline } from '../quota/baseline.ts';
import type { Demand, Planned } from '../quota/demand.ts';
import type { Policy } from '../quota/judge.ts';
import type { Clean } from '../text/clean.ts';

/** A policy whose foreign texts, of plans and baseline, hold nothing that has become confidential since. */
export function guardedPolicy(policy: Policy, clean: Clean): Policy {
  const { planned, baseline } = policy;
  return {
    ...policy,
    planned: planned && guardedPlan(planned, clean),
    baseline: baseline && guardedBaseline(baseline, clean),
  };
}

function guardedPlan({ takings, edges }: Planned, clean: Clean): Planned {
  return {
    edges,
    takings: takings.map(({ quota, address, demand }) => ({
      quota,
      address: address && clean(address),
      demand: guardedDemand(demand, clean),
    })),
  };
}

function guardedDemand(demand: Demand, clean: Clean): Demand {
  return demand.kind === 'unknown' ? { ...demand, cause: clean(demand.cause) } : demand;
}

function guardedBaseline({ checkedAt, quotas }: Baseline, clean: Clean): Baseline {
  return {
    checkedAt,
    quotas: quotas.map((quota) => ({
      ...quota,
      name: clean(quota.name),
      instance: quota.instance && clean(quota.instance),
    })),
  };
}
