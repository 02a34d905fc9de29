import { known, numberAt, times } from '../../terraform/rules/amounts.ts';
import {
  type AmountOf,
  attributeOf,
  oneEach,
  type ResourceRule,
  takes,
} from '../../terraform/rules/resource-rule.ts';
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
const nodesOf = numberAt('initial_node_count');

/** A pool may be told not to follow the number once it is there, as it is where nothing else is set. */
const followedNodes: AmountOf = (attributes) => {
  const ignored = attributeOf(attributes, 'ignore_initial_node_count');
  return ignored.kind === 'known' && ignored.value === true ? known(0) : nodesOf(attributes);
};

/** What the nodes of a pool take, each so much. */
export function poolTakes(quota: string, amount: AmountOf): ResourceRule {
  return {
    ...takes(quota, times(nodesOf, amount), 'cce_node_pool'),
    updated: times(followedNodes, amount),
  };
}
