import { projectAdvice } from '../advice.ts';
import { total } from '../quota-definition.ts';
import { quotaListDecoder, typeFields } from '../quota-list.ts';
import type { QuotaDefinition, Service } from '../service.ts';
import { vpcepResources } from './resources.ts';

const quotas: readonly QuotaDefinition[] = [
  total('vpcep.endpoint_service'),
  total('vpcep.endpoint'),
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
  resources: () => vpcepResources,
} as const satisfies Service;
