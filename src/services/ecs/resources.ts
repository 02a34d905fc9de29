import { known, times, unknown, whenEqual, whyLater } from '../../terraform/rules/amounts.ts';
import { attributeOf } from '../../terraform/rules/attribute.ts';
import {
  type Amount,
  type AmountOf,
  type Attributes,
  one,
  type ResourceRule,
  takes,
} from '../../terraform/rules/resource-rule.ts';
import { machinesOf, sizeOfMachine } from '../as/machines.ts';
import { nodesOf } from '../cce/node-pool.ts';
import type { PlanOptions } from '../service.ts';
import { coresIn, memoryIn } from './flavor-size.ts';

/** What resources take of the quotas of ECS. */
export function ecsResources({ flavors }: PlanOptions): readonly ResourceRule[] {
  return [
    takes('ecs.instances', one, 'compute_instance', 'cce_node'),
    takes('ecs.instances', nodesOf, 'cce_node_pool'),
    takes('ecs.instances', machinesOf, 'as_group'),
    takes('ecs.spotInstances', spotOf, 'compute_instance'),
    ...sized('ecs.cores', coresIn(flavors)),
    ...sized('ecs.ram', memoryIn(flavors)),
    takes('ecs.serverGroups', one, 'compute_servergroup'),
  ];
}

/** What machines take by their size, one by one and by the number. */
function sized(quota: string, amount: AmountOf): readonly ResourceRule[] {
  return [
    takes(quota, amount, 'compute_instance', 'cce_node'),
    takes(quota, times(nodesOf, amount), 'cce_node_pool'),
    takes(quota, times(machinesOf, sizeOfMachine), 'as_group'),
  ];
}

const charged = whenEqual('charging_mode', 'spot');

/** A mode that is left out is in the plan as known only after apply. It is not that of a spot instance. */
function spotOf(attributes: Attributes): Amount {
  const isOpen = attributeOf(attributes, 'charging_mode').kind !== 'known';
  const isSpot = ['spot_maximum_price', 'spot_duration'].some(
    (name) => attributeOf(attributes, name).kind !== 'absent',
  );
  if (!isOpen) return charged(attributes);
  return isSpot ? unknown(whyLater('charging_mode')) : known(0);
}
