// Rules for the machines of groups of Auto Scaling.

import { isSame, knownAmount, numberAt, unknownAmount } from '../terraform/rules/amounts.ts';
import {
  type Attributes,
  attributeOf,
  hasValue,
  isConstant,
  isUnset,
} from '../terraform/rules/attributes.ts';
import {
  increaseOf,
  largest,
  productOf,
  sumOf,
  times,
} from '../terraform/rules/combined-amounts.ts';
import {
  type Amount,
  type AmountOf,
  type Growth,
  type ResourceRule,
  takes,
  useDemandInstead,
} from '../terraform/rules/resource-rule.ts';
import { freedBy, takenByAdded } from './machines.ts';

const minimum = numberAt('min_instance_number', 'nothing');
const startSize = largest(numberAt('desire_instance_number'), minimum);

/**
 * How many machines a group starts with: the minimum, or the desired number if that is larger. How far
 * the group grows later is not in the plan.
 */
function groupSize(attributes: Attributes): Amount {
  const isDesired = !isUnset(attributes, 'desire_instance_number', isConstant);
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

/** What a group takes if the plan says how much each of its machines takes, of which all may take more. */
export function groupRule(quota: string, ofMachine: AmountOf): ResourceRule {
  const ofAdded = takenByAdded(addedMachines, ofMachine);
  const freed = freedBy(existingMachines, groupSize, ofMachine);
  return {
    ...takes(quota, times(groupSize, ofMachine), 'as_group'),
    growth: (before, after) => {
      const ofExisting = increaseOf(ofMachine(before), ofMachine(after));
      return sumOf([ofAdded(before, after), productOf(existingMachines(before), ofExisting)]);
    },
    // By default, its machines stay.
    freed: (attributes) =>
      hasValue(attributes, 'delete_instances', 'yes') || hasValue(attributes, 'force_delete', true)
        ? freed(attributes)
        : knownAmount(0),
    catchesUp: true,
  };
}

const notInPlan = {
  cause: 'the size of its instances, and whether they have addresses, is not in the plan',
  remedy: useDemandInstead,
};

const sizeOfMachine = () => unknownAmount(notInPlan);

/**
 * What the machines of a group take by their size, which is not in the plan. An update does not change the
 * size of existing machines, so they may be of an earlier configuration: what they free is not known.
 */
export function scalingGroupRule(quota: string): ResourceRule {
  return {
    ...takes(quota, times(groupSize, sizeOfMachine), 'as_group'),
    growth: takenByAdded(addedMachines, sizeOfMachine),
    freed: () => knownAmount(0),
    catchesUp: true,
  };
}
