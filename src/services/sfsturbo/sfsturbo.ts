import { numberAt } from '../../terraform/rules/amounts.ts';
import { oneEach, takes } from '../../terraform/rules/resource-rule.ts';
import { quotaListDecoder, typeFields } from '../quota-list.ts';
import { projectAdvice, quota, type Service } from '../service.ts';

/** SFS Turbo: file systems and their capacity. */
export const sfsturbo = {
  key: 'sfsturbo',
  title: 'SFS Turbo',
  host: 'sfs-turbo',
  scope: 'project',
  quotas: [quota('sfsturbo.shares'), quota('sfsturbo.capacity', 'GB')],
  path: (projectId) => `/v1/${projectId}/sfs-turbo/quotas`,
  decode: quotaListDecoder({ fields: typeFields }),
  advice: projectAdvice({ policy: 'SFS Turbo ReadOnlyAccess', action: 'sfsturbo:shares:getQuota' }),
  // Capacity is in GB.
  resources: () => [
    takes('sfsturbo.shares', oneEach, 'sfs_turbo'),
    takes('sfsturbo.capacity', numberAt('size'), 'sfs_turbo'),
  ],
} as const satisfies Service;
