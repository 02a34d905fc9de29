import { larger, notTold, numberAt } from '../../terraform/rules/amounts.ts';
import { isLeftOut } from '../../terraform/rules/attribute.ts';
import type { Amount, Attributes } from '../../terraform/rules/resource-rule.ts';

const desired = numberAt('desire_instance_number');
const least = numberAt('min_instance_number', 'nothing');

/**
 * How many machines a group begins with: the least, unless more are desired. What the group grows by
 * later is not in the plan.
 */
export function machinesOf(attributes: Attributes): Amount {
  return isLeftOut(attributes, 'desire_instance_number')
    ? least(attributes)
    : larger(desired(attributes), least(attributes));
}

/** How large each of them is, which is up to another resource, or to none that is in the plan. */
export const sizeOfMachine = notTold(
  'the plan does not say what size its instances have: remove the plan, and set in demand what it needs',
);
