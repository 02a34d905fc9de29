// What machines have in common, which take quotas of several services: instances of ECS, nodes of CCE, and
// the machines of groups of Auto Scaling.

import { knownAmount, numberAt } from '../terraform/rules/amounts.ts';
import { type Attributes, attributeOf, hasValue, isUnset } from '../terraform/rules/attributes.ts';
import { increaseOf, productOf, smallest, times } from '../terraform/rules/combined-amounts.ts';
import {
  type Amount,
  type AmountOf,
  type Growth,
  type ResourceRule,
  takes,
} from '../terraform/rules/resource-rule.ts';

/** The types of instances. The provider of Huawei Cloud Stack calls them `ecs_compute_instance`. */
export const instances = ['compute_instance', 'ecs_compute_instance', 'ecs_instance'] as const;

/**
 * What the deletion of machines frees. If what each takes is not known, no more are counted than there were
 * to be, so that as many made anew are seen to take the same.
 */
export function freedBy(existing: AmountOf, asked: AmountOf, ofMachine: AmountOf): AmountOf {
  return (attributes) => {
    const each = ofMachine(attributes);
    const count = each.kind === 'known' ? existing : smallest(existing, asked);
    return productOf(count(attributes), each);
  };
}

/** What the machines take that an update adds. Those that are there keep what they have. */
export function takenByAdded(added: Growth, ofMachine: AmountOf): Growth {
  return (before, after) => productOf(added(before, after), ofMachine(after));
}

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
  const isUnknown = ignoresNumber(before) && !hasCurrentNodes(before);
  return increaseOf(isUnknown ? knownAmount(0) : existingNodes(before), initialNodes(after));
};

/** The rule of single nodes. One that is deleted can leave its machine behind. */
export function nodeRule(quota: string, amount: AmountOf): ResourceRule {
  const freed: AmountOf = (attributes) =>
    hasValue(attributes, 'keep_ecs', true) ? knownAmount(0) : amount(attributes);
  return { ...takes(quota, amount, 'cce_node'), freed };
}

/**
 * The rule of node pools in which each node takes an amount of a quota. Prepaid machines outlast a pool. If
 * that amount is by flavor, nodes of other scale groups can have taken less.
 */
export function nodePoolRule(quota: string, amount: AmountOf, isByFlavor = false): ResourceRule {
  const freed = freedBy(existingNodes, initialNodes, amount);
  return {
    ...takes(quota, times(initialNodes, amount), 'cce_node_pool'),
    growth: takenByAdded(addedNodes, amount),
    catchesUp: true,
    freed: (attributes) =>
      hasValue(attributes, 'charging_mode', 'prePaid') ||
      (isByFlavor && !isUnset(attributes, 'extension_scale_groups'))
        ? knownAmount(0)
        : freed(attributes),
  };
}
