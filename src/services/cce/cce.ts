import { known, numberAt } from '../../terraform/rules/amounts.ts';
import { hasValue } from '../../terraform/rules/attributes.ts';
import { times } from '../../terraform/rules/combined-amounts.ts';
import {
  type AmountOf,
  oneEach,
  type ResourceRule,
  takes,
} from '../../terraform/rules/resource-rule.ts';
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

/** How many nodes a pool starts with. How far it grows later is not in the plan. */
const initialNodes = numberAt('initial_node_count');

/** The number that an update compares: 0 if the pool ignores changes of it, the default of the provider. */
const updatedNodes: AmountOf = (attributes) =>
  hasValue(attributes, 'ignore_initial_node_count', true) ? known(0) : initialNodes(attributes);

/** The rule of single nodes. One that is deleted can leave its machine behind. */
export function nodeRule(quota: string, amount: AmountOf): ResourceRule {
  const freed: AmountOf = (attributes) =>
    hasValue(attributes, 'keep_ecs', true) ? known(0) : amount(attributes);
  return { ...takes(quota, amount, 'cce_node'), freed };
}

/** The rule of node pools in which each node takes an amount of a quota. */
export function nodePoolRule(quota: string, amount: AmountOf): ResourceRule {
  return {
    ...takes(quota, times(initialNodes, amount), 'cce_node_pool'),
    updated: times(updatedNodes, amount),
  };
}
