import { oneEach, takes } from '../../terraform/rules/resource-rule.ts';
import { projectService } from '../project-service.ts';
import { keyFields, quotaListDecoder } from '../quota-list.ts';
import { limitPer, partQuota, quota } from '../service.ts';

/** Software Repository for Container: organizations, and images if their quota is switched on. */
export const swr = projectService({
  key: 'swr',
  title: 'SWR',
  host: 'swr-api',
  quotas: [quota('swr.namespace'), partQuota('swr.repository'), limitPer('repository', 'swr.tag')],
  path: (projectId) => `/v2/manage/projects/${projectId}/quotas`,
  decode: quotaListDecoder({ fields: keyFields }),
  grant: { policy: null, action: null, identityAction: 'swr::listQuotas' },
  resources: () => [
    takes('swr.namespace', oneEach, 'swr_organization'),
    takes('swr.repository', oneEach, 'swr_repository'),
  ],
});
