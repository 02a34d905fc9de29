import { projectAdvice } from '../advice.ts';
import { total } from '../quota-definition.ts';
import { quotaListDecoder, typeFields } from '../quota-list.ts';
import type { QuotaDefinition, Service } from '../service.ts';
import { sfsturboResources } from './resources.ts';

const quotas: readonly QuotaDefinition[] = [
  total('sfsturbo.shares'),
  total('sfsturbo.capacity', 'GB'),
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
  resources: () => sfsturboResources,
} as const satisfies Service;
