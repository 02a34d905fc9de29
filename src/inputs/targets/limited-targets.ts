import type { Policy } from '../../quota/assessment.ts';
import type { Target } from '../../services/quota-request.ts';
import type { Selection } from './selection.ts';

/** The targets, those that a plan chose for the quotas alone that it takes or that a line names. */
export function limitedTargets(
  targets: readonly Target[],
  { chosenByPlan }: Selection,
  { planned, thresholds, warnThresholds, demand, used }: Policy,
): readonly Target[] {
  const taken = (planned ?? []).filter((one) => one.demand !== null).map(({ quota }) => quota);
  const lines = [...thresholds, ...warnThresholds, ...demand, ...used];
  const only = new Set([...taken, ...lines.map(({ pattern }) => pattern)]);
  return targets.map((target) =>
    chosenByPlan.includes(target.service) ? { ...target, only } : target,
  );
}
