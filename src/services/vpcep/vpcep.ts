import { oneEach, type ResourceRule, takes } from '../../terraform/rules/resource-rule.ts';
import { quotaListDecoder, typeFields } from '../quota-list.ts';
import { projectAdvice, type QuotaDefinition, quota, type Service } from '../service.ts';

const quotas: readonly QuotaDefinition[] = [
  quota('vpcep.endpoint_service'),
  quota('vpcep.endpoint'),
];

/** VPC Endpoint: endpoints, and services behind them. */
export const vpcep = {
  key: 'vpcep',
  title: 'VPC Endpoint',
  host: 'vpcep',
  scope: 'project',
  quotas,
  path: (projectId) => `/v1/${encodeURIComponent(projectId)}/quotas`,
  decode: quotaListDecoder({ key: 'vpcep', quotas, fields: typeFields, minusOne: 'unknown' }),
  retryableCodes: [],
  advice: projectAdvice({
    policy: 'VPCEndpoint ReadOnlyAccess',
    action: 'vpcep:quotas:get',
    identityAction: 'vpcep::listQuotas',
  }),
  resources: () => resources,
} as const satisfies Service;

/** What resources take of the quotas of VPC Endpoint. */
const resources: readonly ResourceRule[] = [
  takes('vpcep.endpoint', oneEach, 'vpcep_endpoint'),
  takes('vpcep.endpoint_service', oneEach, 'vpcep_service'),
];
