import { oneEach, takes } from '../../terraform/rules/resource-rule.ts';
import { quotaListDecoder, typeFields } from '../quota-list.ts';
import { projectAdvice, quota, type Service } from '../service.ts';

/** VPC Endpoint: endpoints, and services behind them. */
export const vpcep = {
  key: 'vpcep',
  title: 'VPC Endpoint',
  host: 'vpcep',
  scope: 'project',
  quotas: [quota('vpcep.endpoint_service'), quota('vpcep.endpoint')],
  path: (projectId) => `/v1/${projectId}/quotas`,
  decode: quotaListDecoder({ fields: typeFields }),
  advice: projectAdvice({
    policy: 'VPCEndpoint ReadOnlyAccess',
    action: 'vpcep:quotas:get',
    identityAction: 'vpcep::listQuotas',
  }),
  resources: () => [
    takes('vpcep.endpoint', oneEach, 'vpcep_endpoint'),
    takes('vpcep.endpoint_service', oneEach, 'vpcep_service'),
  ],
} as const satisfies Service;
