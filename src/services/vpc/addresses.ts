// The addresses that resources of other services create for themselves.

import {
  knownAmount,
  numberAt,
  unknownAmount,
  whenEqual,
  whenSet,
} from '../../terraform/rules/amounts.ts';
import {
  type Attributes,
  attributeOf,
  blocksOf,
  hasValue,
  isUnset,
} from '../../terraform/rules/attributes.ts';
import { plus, sumOverConfigured } from '../../terraform/rules/combined-amounts.ts';
import {
  type Amount,
  type AmountOf,
  knownAfterApply,
  oneEach,
} from '../../terraform/rules/resource-rule.ts';

/**
 * Machines create an address if either of two attributes asks for one, or use an existing one (`eip_id`),
 * but never both.
 */
function addressBy(...parts: readonly AmountOf[]): AmountOf {
  const newAddresses = plus(...parts);
  return (attributes) => {
    const made = newAddresses(attributes);
    const given = attributeOf(attributes, 'eip_id').kind;
    if (given === 'known' || (made.kind === 'known' && made.count === 0)) return knownAmount(0);
    if (made.kind === 'unknown') return unknownAmount(made.gap);
    return given === 'known-after-apply' ? unknownAmount(knownAfterApply('eip_id')) : oneEach();
  };
}

/** The address of an instance of ECS. */
export const addressOfInstance = addressBy(whenSet('eip_type'), whenSet('bandwidth'));

/**
 * What the deletion of an instance frees. It can leave its address behind: if it is set to, or if it is
 * prepaid and the address has a shared bandwidth.
 */
export function addressFreedByInstance(attributes: Attributes): Amount {
  const bandwidths = blocksOf(attributes, 'bandwidth') ?? [];
  const isShared = bandwidths.some((block) => attributeOf(block, 'id').kind !== 'absent');
  const stays =
    hasValue(attributes, 'delete_eip_on_termination', false) ||
    (isShared && hasValue(attributes, 'charging_mode', 'prePaid'));
  return stays ? knownAmount(0) : addressOfInstance(attributes);
}

/** The address of a node of CCE. The provider requests one if a bandwidth is set and is not 0. */
export const addressOfNode = addressBy(whenSet('iptype'), numberAt('bandwidth_size', 'nothing'));

/** A graph can have an address of its own. No page says that it goes with the graph. */
export const addressOfGraph = sumOverConfigured(
  'public_ip',
  whenEqual('public_bind_type', 'auto_assign', oneEach, 'bind_existing'),
);

/** A load balancer creates an address if the type of the address is set. */
export function addressOfLoadBalancer(attributes: Attributes): Amount {
  return isUnset(attributes, 'iptype') ? knownAmount(0) : whenSet('iptype')(attributes);
}
