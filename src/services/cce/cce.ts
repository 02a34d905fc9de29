import { numberAt } from '../../terraform/rules/amounts.ts';
import { oneEach, takes } from '../../terraform/rules/resource-rule.ts';
import { camelCaseKeyFields, quotaListDecoder } from '../quota-list.ts';
import { projectAdvice, quota, type Service } from '../service.ts';

/** Cloud Container Engine: clusters. How many nodes one may have depends on the cluster itself. */
export const cce = {
  key: 'cce',
  title: 'CCE',
  host: 'cce',
  scope: 'project',
  quotas: [quota('cce.cluster')],
  path: (projectId) => `/api/v3/projects/${encodeURIComponent(projectId)}/quotas`,
  decode: quotaListDecoder({ fields: camelCaseKeyFields, minusOne: 'unknown' }),
  advice: projectAdvice({ policy: 'CCE ReadOnlyAccess', action: 'cce:quota:get' }),
  // What nodes take is of ECS, EVS and VPC.
  resources: () => [takes('cce.cluster', oneEach, 'cce_cluster')],
} as const satisfies Service;

/** How many nodes a pool begins with. What it grows by later is not in the plan. */
export const nodesOf = numberAt('initial_node_count');
