import { one, type ResourceRule, takes } from '../../terraform/rules/resource-rule.ts';

/** What resources take of the quotas of VPC Endpoint. */
export const vpcepResources: readonly ResourceRule[] = [
  takes('vpcep.endpoint', one, 'vpcep_endpoint'),
  takes('vpcep.endpoint_service', one, 'vpcep_service'),
];
