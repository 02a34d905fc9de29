import { oneEach, takes } from '../../terraform/rules/resource-rule.ts';
import { camelCaseKeyFields, quotaListDecoder } from '../quota-list.ts';
import { projectAdvice, quota, type Service } from '../service.ts';

/** Cloud Container Engine: clusters. The maximum number of nodes depends on each cluster. */
export const cce = {
  key: 'cce',
  title: 'CCE',
  host: 'cce',
  scope: 'project',
  quotas: [quota('cce.cluster')],
  path: (projectId) => `/api/v3/projects/${projectId}/quotas`,
  decode: quotaListDecoder({ fields: camelCaseKeyFields }),
  advice: projectAdvice({ policy: 'CCE ReadOnlyAccess', action: 'cce:quota:get' }),
  // Nodes take quotas of ECS, EVS and VPC.
  resources: () => [takes('cce.cluster', oneEach, 'cce_cluster')],
} as const satisfies Service;
