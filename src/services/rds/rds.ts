import { projectAdvice } from '../advice.ts';
import { total } from '../quota-definition.ts';
import { quotaListDecoder, typeFields } from '../quota-list.ts';
import type { QuotaDefinition, Service } from '../service.ts';
import { rdsResources } from './resources.ts';

const quotas: readonly QuotaDefinition[] = [total('rds.instance')];

/** Relational Database Service: instances. */
export const rds = {
  key: 'rds',
  title: 'RDS',
  host: 'rds',
  scope: 'project',
  quotas,
  path: (projectId) => `/v3/${encodeURIComponent(projectId)}/quotas`,
  decode: quotaListDecoder({ key: 'rds', quotas, fields: typeFields, minusOne: 'unknown' }),
  retryableCodes: [],
  advice: projectAdvice({
    policy: 'RDS ReadOnlyAccess',
    action: 'rds:instance:list',
    identityAction: 'rds:instance:listQuotas',
  }),
  resources: () => rdsResources,
} as const satisfies Service;
