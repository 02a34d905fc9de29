// What machines have in common, which take quotas of several services: instances of ECS, nodes of CCE, and
// the machines of groups of Auto Scaling.

import { productOf, smallest } from '../terraform/rules/combined-amounts.ts';
import type { AmountOf, Growth } from '../terraform/rules/resource-rule.ts';

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
