import { oneEach, type ResourceRule, takes } from '../../terraform/rules/resource-rule.ts';
import { quotaListDecoder, typeFields } from '../quota-list.ts';
import { projectAdvice, type QuotaDefinition, quota, type Service } from '../service.ts';

const quotas: readonly QuotaDefinition[] = [quota('rds.instance')];

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
  resources: () => resources,
} as const satisfies Service;

/** What resources take of the quotas of RDS. Whether a standby counts is not documented. */
const resources: readonly ResourceRule[] = [
  takes('rds.instance', oneEach, 'rds_instance', 'rds_read_replica_instance'),
];
