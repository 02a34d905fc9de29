import { projectAdvice } from '../advice.ts';
import { total } from '../quota-definition.ts';
import { camelCaseKeyFields, quotaListDecoder } from '../quota-list.ts';
import type { QuotaDefinition, Service } from '../service.ts';
import { cceResources } from './resources.ts';

const quotas: readonly QuotaDefinition[] = [total('cce.cluster')];

/** Cloud Container Engine: clusters. How many nodes one may have depends on the cluster itself. */
export const cce = {
  key: 'cce',
  title: 'CCE',
  host: 'cce',
  scope: 'project',
  quotas,
  path: (projectId) => `/api/v3/projects/${encodeURIComponent(projectId)}/quotas`,
  decode: quotaListDecoder({ key: 'cce', quotas, fields: camelCaseKeyFields, minusOne: 'unknown' }),
  retryableCodes: [],
  advice: projectAdvice({ policy: 'CCE ReadOnlyAccess', action: 'cce:quota:get' }),
  resources: () => cceResources,
} as const satisfies Service;
