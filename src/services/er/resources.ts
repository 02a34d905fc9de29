import { one, type ResourceRule, takes } from '../../terraform/rules/resource-rule.ts';

/** What resources take of the quotas of Enterprise Router. */
export const erResources: readonly ResourceRule[] = [takes('er.er_instance', one, 'er_instance')];
