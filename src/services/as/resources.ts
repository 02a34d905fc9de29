import { one, type ResourceRule, takes } from '../../terraform/rules/resource-rule.ts';

/** What resources take of the quotas of AS. What the machines of a group take is of ECS and EVS. */
export const asResources: readonly ResourceRule[] = [
  takes('as.scaling_Group', one, 'as_group'),
  takes('as.scaling_Config', one, 'as_configuration'),
  takes('as.bandwidth_scaling_policy', one, 'as_bandwidth_policy'),
];
