import { oneEach, type ResourceRule, takes } from '../../terraform/rules/resource-rule.ts';
import { keyFields, quotaListDecoder } from '../quota-list.ts';
import {
  limitPer,
  optionalQuota,
  projectAdvice,
  type QuotaDefinition,
  quota,
  type Service,
} from '../service.ts';

const quotas: readonly QuotaDefinition[] = [
  quota('swr.namespace'),
  optionalQuota('swr.repository'),
  limitPer('repository', 'swr.tag'),
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
  resources: () => resources,
} as const satisfies Service;

/** What resources take of the quotas of SWR. */
const resources: readonly ResourceRule[] = [takes('swr.namespace', oneEach, 'swr_organization')];
