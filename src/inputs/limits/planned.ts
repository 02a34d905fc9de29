import type { Policy } from '../../quota/assessment.ts';
import { type ServiceKey, serviceOf, services } from '../../services/registry.ts';
import type { PlanOptions } from '../../services/service.ts';
import type { PlanResult } from '../../terraform/plan.ts';
import { type RuleTable, ruleTable } from '../../terraform/resource-rule.ts';
import { together } from '../../terraform/unchecked.ts';
import { defaults } from '../inputs.ts';

/** What plans take of the quotas that are read, null where no plan is named; and what else they take. */
export type Planned = Pick<Policy, 'planned' | 'unchecked'>;

export type DecodedPlan = Extract<PlanResult, { kind: 'decoded' }>;

export const noPlan: Planned = { planned: null, unchecked: { types: [], quotas: [] } };

const preset: readonly string[] = defaults.services.split(', ');

/**
 * The rules by which a plan is counted. Where any service was chosen beside the default ones, all that
 * there are: what is taken of others is told as well.
 */
export function rulesFor(selected: readonly ServiceKey[], options: PlanOptions): RuleTable {
  const isChosen = selected.some((key) => !preset.includes(key) && hasRules(key));
  const counted = isChosen ? services : services.filter(({ key }) => preset.includes(key));
  return ruleTable(
    counted.flatMap(({ resources }) => resources(options)),
    isChosen,
  );
}

/** Whether resources of Terraform take of the quotas of a service. */
export function hasRules(key: ServiceKey): boolean {
  return serviceOf(key).resources({ edgesPerUnit: null, flavors: new Map() }).length > 0;
}

/** What some plans come to together, where these services are read. */
export function plannedIn(plans: readonly DecodedPlan[], selected: readonly string[]): Planned {
  const usages = plans.flatMap(({ found }) => found);
  const isRead = (quota: string) => selected.includes(serviceIn(quota));
  // What is not known of a plan as a whole says nothing of quotas that nobody reads.
  const others = usages.filter(
    ({ quota, address, demand }) => address !== null && demand !== null && !isRead(quota),
  );
  return {
    planned: usages.filter(({ quota }) => isRead(quota)),
    unchecked: {
      types: together(plans.map(({ unchecked }) => unchecked)),
      quotas: [...new Set(others.map(({ quota }) => quota))],
    },
  };
}

/** The key of the service that a quota is of. */
function serviceIn(quota: string): string {
  return quota.split('.', 1).join();
}
