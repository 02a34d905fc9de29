import { oneEach, takes } from '../../terraform/rules/resource-rule.ts';
import { quotaListDecoder, typeFields } from '../quota-list.ts';
import { projectAdvice, quota, type Service } from '../service.ts';

/** Relational Database Service: instances. */
export const rds = {
  key: 'rds',
  title: 'RDS',
  host: 'rds',
  scope: 'project',
  quotas: [quota('rds.instance')],
  path: (projectId) => `/v3/${projectId}/quotas`,
  decode: quotaListDecoder({ fields: typeFields }),
  advice: projectAdvice({
    policy: 'RDS ReadOnlyAccess',
    action: 'rds:instance:list',
    identityAction: 'rds:instance:listQuotas',
  }),
  // No page says whether a standby counts.
  resources: () => [takes('rds.instance', oneEach, 'rds_instance', 'rds_read_replica_instance')],
} as const satisfies Service;
