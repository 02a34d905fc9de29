// Rules for machines, which take quotas of several services: instances of ECS, nodes of CCE, and the
// machines of groups of Auto Scaling.

import { knownAmount, numberAt, unknownAmount, unknownBy } from '../terraform/rules/amounts.ts';
import { type Attributes, hasValue, isUnset } from '../terraform/rules/attributes.ts';
import { largest, times } from '../terraform/rules/combined-amounts.ts';
import { useDemandInstead } from '../terraform/rules/gap.ts';
import {
  type Amount,
  type AmountOf,
  type ResourceRule,
  takes,
} from '../terraform/rules/resource-rule.ts';

/** The types of instances. The provider of Huawei Cloud Stack calls them `ecs_compute_instance`. */
export const instances = ['compute_instance', 'ecs_compute_instance', 'ecs_instance'] as const;

/** How many nodes a pool starts with. How far it grows later is not in the plan. */
const initialNodes = numberAt('initial_node_count');

/** The number that an update compares: 0 if the pool ignores changes of it, the default of the provider. */
const updatedNodes: AmountOf = (attributes) =>
  hasValue(attributes, 'ignore_initial_node_count', true)
    ? knownAmount(0)
    : initialNodes(attributes);

/** The rule of single nodes. One that is deleted can leave its machine behind. */
export function nodeRule(quota: string, amount: AmountOf): ResourceRule {
  const freed: AmountOf = (attributes) =>
    hasValue(attributes, 'keep_ecs', true) ? knownAmount(0) : amount(attributes);
  return { ...takes(quota, amount, 'cce_node'), freed };
}

/** The rule of node pools in which each node takes an amount of a quota. */
export function nodePoolRule(quota: string, amount: AmountOf): ResourceRule {
  return {
    ...takes(quota, times(initialNodes, amount), 'cce_node_pool'),
    updated: times(updatedNodes, amount),
  };
}

const minimum = numberAt('min_instance_number', 'nothing');
const startSize = largest(numberAt('desire_instance_number'), minimum);

/**
 * How many machines a group starts with: the minimum, or the desired number if that is larger. How far
 * the group grows later is not in the plan.
 */
function groupSize(attributes: Attributes): Amount {
  const isDesired = !isUnset(attributes, 'desire_instance_number');
  return isDesired ? startSize(attributes) : minimum(attributes);
}

const currentSize = numberAt('current_instance_number', 'nothing');

/** How many machines a group has. One that is disabled keeps those that it has, whatever is desired. */
function runningSize(attributes: Attributes): Amount {
  return hasValue(attributes, 'enable', false) ? currentSize(attributes) : groupSize(attributes);
}

/** How many machines the deletion of a group deletes. By default, the machines stay. */
function freedSize(attributes: Attributes): Amount {
  const deletes =
    hasValue(attributes, 'delete_instances', 'yes') || hasValue(attributes, 'force_delete', true);
  return deletes ? runningSize(attributes) : knownAmount(0);
}

/** What a group takes if the plan says how much each of its machines takes. */
export function groupRule(quota: string, ofMachine: AmountOf): ResourceRule {
  return {
    ...takes(quota, times(groupSize, ofMachine), 'as_group'),
    updated: times(runningSize, ofMachine),
    freed: times(freedSize, ofMachine),
  };
}

const notInPlan = {
  cause: 'the size of its instances, and whether they have addresses, is not in the plan',
  remedy: useDemandInstead,
};

const sizeOfMachine = unknownBy('scaling_configuration_id', notInPlan);

/**
 * What the machines of a group take by their size, which is not in the plan. An update does not change the
 * size of existing machines. Deleting machines frees it only if the attribute `condition` is true; always
 * if `condition` is null.
 */
export function scalingGroupRule(quota: string, condition: string | null = null): ResourceRule {
  const freed = times(freedSize, sizeOfMachine);
  return {
    ...groupRule(quota, sizeOfMachine),
    updated: times(runningSize, () => unknownAmount(notInPlan, 'kept')),
    freed: (attributes) =>
      condition === null || hasValue(attributes, condition, true)
        ? freed(attributes)
        : knownAmount(0),
  };
}
