import { one, type ResourceRule, takes } from '../../terraform/rules/resource-rule.ts';

/** What resources take of the quotas of CCE. What nodes take is of ECS, EVS and VPC. */
export const cceResources: readonly ResourceRule[] = [takes('cce.cluster', one, 'cce_cluster')];
