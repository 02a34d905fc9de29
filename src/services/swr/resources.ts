import { one, type ResourceRule, takes } from '../../terraform/rules/resource-rule.ts';

/** What resources take of the quotas of SWR. */
export const swrResources: readonly ResourceRule[] = [
  takes('swr.namespace', one, 'swr_organization'),
];
