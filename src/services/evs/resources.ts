import { notTold, numberAt, times } from '../../terraform/rules/amounts.ts';
import { one, type ResourceRule, takes } from '../../terraform/rules/resource-rule.ts';
import { machinesOf, sizeOfMachine } from '../as/machines.ts';
import { nodesOf } from '../cce/node-pool.ts';
import { type DiskCount, diskAlone, disksOfInstance, disksOfNode, diskTypes } from './disks.ts';

const number = () => one;

const snapshotSize = notTold(
  'the plan does not say how large the disk of the snapshot is: remove the plan, and set in demand what it needs',
);

/** What resources take of the quotas of EVS. */
export const evsResources: readonly ResourceRule[] = [
  ...disks('evs.volumes', { amount: number, type: null }),
  ...disks('evs.gigabytes', { amount: numberAt, type: null }),
  takes('evs.volumes', times(machinesOf, sizeOfMachine), 'as_group'),
  takes('evs.gigabytes', times(machinesOf, sizeOfMachine), 'as_group'),
  takes('evs.snapshots', one, 'evs_snapshot'),
  takes('evs.gigabytes', snapshotSize, 'evs_snapshot'),
  ...diskTypes.flatMap((type) => [
    ...disks(`evs.volumes_${type}`, { amount: number, type }),
    ...disks(`evs.gigabytes_${type}`, { amount: numberAt, type }),
  ]),
];

function disks(quota: string, count: DiskCount): readonly ResourceRule[] {
  return [
    takes(quota, diskAlone(count), 'evs_volume', 'evsv3_volume'),
    takes(quota, disksOfInstance(count), 'compute_instance'),
    takes(quota, disksOfNode(count), 'cce_node'),
    takes(quota, times(nodesOf, disksOfNode(count)), 'cce_node_pool'),
  ];
}
