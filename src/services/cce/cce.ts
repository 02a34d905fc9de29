import { numberAt } from '../../terraform/rules/amounts.ts';
import { oneEach, type ResourceRule, takes } from '../../terraform/rules/resource-rule.ts';
import { camelCaseKeyFields, quotaListDecoder } from '../quota-list.ts';
import { projectAdvice, type QuotaDefinition, quota, type Service } from '../service.ts';

const quotas: readonly QuotaDefinition[] = [quota('cce.cluster')];

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
  resources: () => resources,
} as const satisfies Service;

/** What resources take of the quotas of CCE. What nodes take is of ECS, EVS and VPC. */
const resources: readonly ResourceRule[] = [takes('cce.cluster', oneEach, 'cce_cluster')];

/** How many nodes a pool begins with. What it grows by later is not in the plan. */
export const nodesOf = numberAt('initial_node_count');
