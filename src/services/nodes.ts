// Rules for the nodes of CCE, alone and in pools.

import { knownAmount, numberAt } from '../terraform/rules/amounts.ts';
import { type Attributes, attributeOf, hasValue } from '../terraform/rules/attributes.ts';
import { increaseOf, times } from '../terraform/rules/combined-amounts.ts';
import {
  type Amount,
  type AmountOf,
  type Growth,
  type ResourceRule,
  takes,
} from '../terraform/rules/resource-rule.ts';
import { freedBy, takenByAdded } from './machines.ts';

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
