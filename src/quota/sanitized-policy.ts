import type { SafeText, Sanitize } from '../text/sanitize.ts';
import type { Policy } from './assessment.ts';
import type { Baseline, BaselineQuota } from './baseline.ts';
import type { Demand, PlannedUsage } from './demand.ts';

/** A policy whose foreign texts, of plans and baseline, hold nothing that has become confidential since. */
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

/** By quota: of all causes why it is unknown, only the first is told, and a plan may have very many. */
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
