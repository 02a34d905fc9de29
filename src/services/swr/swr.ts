import { projectAdvice } from '../advice.ts';
import { limitOfEach, offeredTotal, total } from '../quota-definition.ts';
import { keyFields, quotaListDecoder } from '../quota-list.ts';
import type { QuotaDefinition, Service } from '../service.ts';
import { swrResources } from './resources.ts';

const quotas: readonly QuotaDefinition[] = [
  total('swr.namespace'),
  offeredTotal('swr.repository'),
  limitOfEach('repository', 'swr.tag'),
];

/** Software Repository for Container: organizations, and images where their quota is switched on. */
export const swr = {
  key: 'swr',
  title: 'SWR',
  host: 'swr-api',
  scope: 'project',
  quotas,
  path: (projectId) => `/v2/manage/projects/${encodeURIComponent(projectId)}/quotas`,
  decode: quotaListDecoder({ key: 'swr', quotas, fields: keyFields, minusOne: 'unknown' }),
  retryableCodes: [],
  advice: projectAdvice({ policy: null, action: null, identityAction: 'swr::listQuotas' }),
  resources: () => swrResources,
} as const satisfies Service;
