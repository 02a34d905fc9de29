// Rules for machines, which take quotas of several services: instances of ECS, nodes of CCE, and the
// machines of groups of Auto Scaling.

import { isSame, knownAmount, numberAt, unknownBy } from '../terraform/rules/amounts.ts';
import { type Attributes, attributeOf, hasValue, isUnset } from '../terraform/rules/attributes.ts';
import {
  increaseOf,
  largest,
  productOf,
  smallest,
  sumOf,
  times,
} from '../terraform/rules/combined-amounts.ts';
import { useDemandInstead } from '../terraform/rules/gap.ts';
import {
  type Amount,
  type AmountOf,
  type Growth,
  type ResourceRule,
  takes,
} from '../terraform/rules/resource-rule.ts';

/** The types of instances. The provider of Huawei Cloud Stack calls them `ecs_compute_instance`. */
export const instances = ['compute_instance', 'ecs_compute_instance', 'ecs_instance'] as const;

/** How many nodes a pool starts with. How far it grows later is not in the plan. */
const initialNodes = numberAt('initial_node_count');
const currentNodes = numberAt('current_node_count');

function hasCurrentNodes(attributes: Attributes): boolean {
  return attributeOf(attributes, 'current_node_count').kind === 'known';
}

/** How many nodes a pool has: as many as the provider saw last, or as it started with. */
function existingNodes(attributes: Attributes): Amount {
  return (hasCurrentNodes(attributes) ? currentNodes : initialNodes)(attributes);
}

/** Whether a pool ignores changes of its number, which is the default of the provider. */
function ignoresNumber(attributes: Attributes): boolean {
  return hasValue(attributes, 'ignore_initial_node_count', true);
}

/** How many nodes an update adds. The provider then sends the number, even if that stays as it is. */
const addedNodes: Growth = (before, after) => {
  if (ignoresNumber(after)) return knownAmount(0);
  const isOpen = ignoresNumber(before) && !hasCurrentNodes(before);
  return increaseOf(isOpen ? knownAmount(0) : existingNodes(before), initialNodes(after));
};

/**
 * What the deletion of machines frees. If what each takes is not known, no more are counted than there were
 * to be, so that as many made anew are seen to take the same.
 */
function freedBy(existing: AmountOf, asked: AmountOf, ofMachine: AmountOf): AmountOf {
  return (attributes) => {
    const each = ofMachine(attributes);
    const count = each.kind === 'known' ? existing : smallest(existing, asked);
    return productOf(count(attributes), each);
  };
}

/** What the machines take that an update adds. Those that are there keep what they have. */
function takenByAdded(added: Growth, ofMachine: AmountOf): Growth {
  return (before, after) => productOf(added(before, after), ofMachine(after));
}

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
    growth: takenByAdded(addedNodes, amount),
    freed: freedBy(existingNodes, initialNodes, amount),
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

/**
 * How many machines a group has: as many as the provider saw last, or else as it is to have. One that is
 * disabled starts none.
 */
function existingMachines(attributes: Attributes): Amount {
  const isSeen = attributeOf(attributes, 'current_instance_number').kind === 'known';
  return isSeen || isDisabled(attributes) ? currentSize(attributes) : groupSize(attributes);
}

function isDisabled(attributes: Attributes): boolean {
  return hasValue(attributes, 'enable', false);
}

/**
 * How many machines a group starts in an update: those that it lacked before, and more. The provider
 * disables a group only after it has told it to grow.
 */
const addedMachines: Growth = (before, after) => {
  const isTold = !isDisabled(before) && !isSame(groupSize(before), groupSize(after));
  return isTold || !isDisabled(after)
    ? increaseOf(existingMachines(before), groupSize(after))
    : knownAmount(0);
};

/** What the deletion of a group frees. By default, its machines stay. */
function freedByGroup(ofMachine: AmountOf): AmountOf {
  const freed = freedBy(existingMachines, groupSize, ofMachine);
  return (attributes) => {
    const deletes =
      hasValue(attributes, 'delete_instances', 'yes') || hasValue(attributes, 'force_delete', true);
    return deletes ? freed(attributes) : knownAmount(0);
  };
}

/** What a group takes if the plan says how much each of its machines takes, of which all may take more. */
export function groupRule(quota: string, ofMachine: AmountOf): ResourceRule {
  const ofAdded = takenByAdded(addedMachines, ofMachine);
  return {
    ...takes(quota, times(groupSize, ofMachine), 'as_group'),
    growth: (before, after) => {
      const ofExisting = increaseOf(ofMachine(before), ofMachine(after));
      return sumOf([ofAdded(before, after), productOf(existingMachines(before), ofExisting)]);
    },
    freed: freedByGroup(ofMachine),
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
  const freed = freedByGroup(sizeOfMachine);
  return {
    ...groupRule(quota, sizeOfMachine),
    growth: takenByAdded(addedMachines, sizeOfMachine),
    freed: (attributes) =>
      condition === null || hasValue(attributes, condition, true)
        ? freed(attributes)
        : knownAmount(0),
  };
}
