import { numberAt } from '../../terraform/rules/amounts.ts';
import { one, type ResourceRule, takes } from '../../terraform/rules/resource-rule.ts';

/** What resources take of the quotas of SFS Turbo. Capacity is in GB. */
export const sfsturboResources: readonly ResourceRule[] = [
  takes('sfsturbo.shares', one, 'sfs_turbo'),
  takes('sfsturbo.capacity', numberAt('size'), 'sfs_turbo'),
];
