import { numberAt } from '../../terraform/rules/amounts.ts';
import { oneEach, type ResourceRule, takes } from '../../terraform/rules/resource-rule.ts';
import { quotaListDecoder, typeFields } from '../quota-list.ts';
import { projectAdvice, type QuotaDefinition, quota, type Service } from '../service.ts';

const quotas: readonly QuotaDefinition[] = [
  quota('sfsturbo.shares'),
  quota('sfsturbo.capacity', 'GB'),
];

/** SFS Turbo: file systems and their capacity. */
export const sfsturbo = {
  key: 'sfsturbo',
  title: 'SFS Turbo',
  host: 'sfs-turbo',
  scope: 'project',
  quotas,
  path: (projectId) => `/v1/${encodeURIComponent(projectId)}/sfs-turbo/quotas`,
  decode: quotaListDecoder({ key: 'sfsturbo', quotas, fields: typeFields, minusOne: 'unknown' }),
  retryableCodes: [],
  advice: projectAdvice({ policy: 'SFS Turbo ReadOnlyAccess', action: 'sfsturbo:shares:getQuota' }),
  resources: () => resources,
} as const satisfies Service;

/** What resources take of the quotas of SFS Turbo. Capacity is in GB. */
const resources: readonly ResourceRule[] = [
  takes('sfsturbo.shares', oneEach, 'sfs_turbo'),
  takes('sfsturbo.capacity', numberAt('size'), 'sfs_turbo'),
];
