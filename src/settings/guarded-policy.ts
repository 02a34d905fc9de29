import type { Baseline } from '../quota/baseline.ts';
import type { Demand, Taking } from '../quota/demand.ts';
import type { Policy } from '../quota/judge.ts';
import type { Clean } from '../text/clean.ts';
import type { Target } from './targets.ts';

/**
 * A policy whose foreign texts, of plans and baseline, hold nothing that has become confidential since.
 * The labels of instances stay as they are: the quotas of this run go by them.
 */
export function guardedPolicy(policy: Policy, targets: readonly Target[], clean: Clean): Policy {
  const { planned, baseline } = policy;
  const labels = targets.flatMap((one) =>
    one.kind === 'roma' ? (one.instance.shownAs ?? []) : [],
  );
  return {
    ...policy,
    planned: planned?.map((taking) => guardedTaking(taking, clean)) ?? null,
    baseline: baseline && guardedBaseline(baseline, labels, clean),
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

function guardedBaseline(
  { checkedAt, quotas }: Baseline,
  labels: readonly string[],
  clean: Clean,
): Baseline {
  return {
    checkedAt,
    quotas: quotas.map((quota) => {
      const { name, instance } = quota;
      const isLabel = instance === null || labels.includes(instance);
      return { ...quota, name: clean(name), instance: isLabel ? instance : clean(instance) };
    }),
  };
}
