import { notTold, numberAt } from '../../terraform/rules/amounts.ts';
import { attributeOf } from '../../terraform/rules/attribute.ts';
import type { Amount, Attributes } from '../../terraform/rules/resource-rule.ts';

const desired = numberAt('desire_instance_number');
const least = numberAt('min_instance_number', 'nothing');

/**
 * How many machines a group begins with: the least, where nobody desires more. What is left out is in
 * the plan as known only after apply. What the group grows by later is not in the plan.
 */
export function machinesOf(attributes: Attributes): Amount {
  const { kind } = attributeOf(attributes, 'desire_instance_number');
  return kind === 'known' ? desired(attributes) : least(attributes);
}

/** How large each of them is, which is up to another resource, or to none that is in the plan. */
export const sizeOfMachine = notTold(
  'the plan does not tell what its machines are: leave the plan out, and write into demand what it takes',
);
