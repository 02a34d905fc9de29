import { one, type ResourceRule, takes } from '../../terraform/resource-rule.ts';

/** What resources take of the quotas of SWR. */
export const swrResources: readonly ResourceRule[] = [
  takes('swr.namespace', one, 'swr_organization'),
];
