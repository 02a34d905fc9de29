import { oneEach, takes } from '../../terraform/rules/resource-rule.ts';
import { keyFields, quotaListDecoder } from '../quota-list.ts';
import { limitPer, partQuota, projectAdvice, quota, type Service } from '../service.ts';

/** Software Repository for Container: organizations, and images if their quota is switched on. */
export const swr = {
  key: 'swr',
  title: 'SWR',
  host: 'swr-api',
  scope: 'project',
  quotas: [quota('swr.namespace'), partQuota('swr.repository'), limitPer('repository', 'swr.tag')],
  path: (projectId) => `/v2/manage/projects/${projectId}/quotas`,
  decode: quotaListDecoder({ fields: keyFields }),
  advice: projectAdvice({ policy: null, action: null, identityAction: 'swr::listQuotas' }),
  resources: () => [
    takes('swr.namespace', oneEach, 'swr_organization'),
    takes('swr.repository', oneEach, 'swr_repository'),
  ],
} as const satisfies Service;
