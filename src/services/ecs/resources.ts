import { times, whenEqual } from '../../terraform/rules/amounts.ts';
import {
  type AmountOf,
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
    takes('ecs.spotInstances', charged, 'compute_instance'),
    takes('ecs.spotCores', spot(coresIn(flavors)), 'compute_instance'),
    takes('ecs.spotRam', spot(memoryIn(flavors)), 'compute_instance'),
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

const charged = whenEqual('charging_mode', 'spot', one, 'postPaid');

/** An instance whose mode is left out is none that is charged as a spot instance. */
function spot(amount: AmountOf): AmountOf {
  return times(charged, amount);
}
