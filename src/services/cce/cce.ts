import { oneEach, takes } from '../../terraform/rules/resource-rule.ts';
import { projectService } from '../project-service.ts';
import { camelCaseKeyFields, quotaListDecoder } from '../quota-list.ts';
import { quota } from '../service.ts';

/** Cloud Container Engine: clusters. The maximum number of nodes depends on each cluster. */
export const cce = projectService({
  key: 'cce',
  title: 'CCE',
  quotas: [quota('cce.cluster')],
  path: (projectId) => `/api/v3/projects/${projectId}/quotas`,
  decode: quotaListDecoder({ fields: camelCaseKeyFields }),
  grant: { policy: 'CCE ReadOnlyAccess', action: 'cce:quota:get' },
  // Nodes take quotas of ECS, EVS and VPC.
  resources: () => [takes('cce.cluster', oneEach, 'cce_cluster')],
});
