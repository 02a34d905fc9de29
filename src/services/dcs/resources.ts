import { numberAt } from '../../terraform/rules/amounts.ts';
import { one, type ResourceRule, takes } from '../../terraform/rules/resource-rule.ts';

/** What resources take of the quotas of DCS. Memory is in GB, and need not be whole. */
export const dcsResources: readonly ResourceRule[] = [
  takes('dcs.instance', one, 'dcs_instance'),
  takes('dcs.ram', numberAt('capacity'), 'dcs_instance'),
];
