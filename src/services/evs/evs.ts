import {
  alwaysUnknown,
  missingAttribute,
  numberAt,
  plus,
  sumOver,
  times,
  whenEqual,
} from '../../terraform/rules/amounts.ts';
import {
  type AmountOf,
  attributeOf,
  oneEach,
  type ResourceRule,
  takes,
} from '../../terraform/rules/resource-rule.ts';
import { machinesOf, sizeOfMachine } from '../as/as.ts';
import { nodesOf } from '../cce/cce.ts';
import { projectAdvice, type Service } from '../service.ts';
import { decodeEvs, diskTypes, evsQuotas } from './quotas.ts';

/** Elastic Volume Service: disks, snapshots and backups of a project, and their sizes. */
export const evs = {
  key: 'evs',
  title: 'EVS',
  host: 'evs',
  scope: 'project',
  quotas: evsQuotas,
  path: (projectId) => {
    const project = encodeURIComponent(projectId);
    // Without `usage`, the answer tells no use.
    return `/v2/${project}/os-quota-sets/${project}?usage=True`;
  },
  decode: decodeEvs,
  advice: projectAdvice({ policy: 'EVS ReadOnlyAccess', action: 'evs:quotas:get' }),
  resources,
} as const satisfies Service;

/** What is counted of a disk: by the attribute that has its size; of one type alone, or of any. */
type DiskCount = {
  readonly amount: (size: string) => AmountOf;
  readonly type: string | null;
};

/** The type that the provider asks for where a system disk has none, which a plan does not tell. */
const systemDiskType = 'GPSSD';

/** Of a disk that is a resource of its own. */
function diskAlone({ amount, type }: DiskCount): AmountOf {
  return ofType('volume_type', type, amount('size'));
}

/** Of an instance: its system disk, and its data disks. */
function disksOfInstance({ amount, type }: DiskCount): AmountOf {
  return plus(
    ofType('system_disk_type', type, amount('system_disk_size'), systemDiskType),
    sumOver('data_disks', ofType('type', type, amount('size'))),
  );
}

/** Of a node of CCE, which always has a root disk. */
function disksOfNode({ amount, type }: DiskCount): AmountOf {
  const disk = ofType('volumetype', type, amount('size'));
  const all = plus(sumOver('root_volume', disk), sumOver('data_volumes', disk));
  return (attributes) => {
    const isMissing = attributeOf(attributes, 'root_volume').kind === 'absent';
    return isMissing ? missingAttribute('root_volume') : all(attributes);
  };
}

function ofType(
  name: string,
  type: string | null,
  amount: AmountOf,
  preset: string | null = null,
): AmountOf {
  return type === null ? amount : whenEqual(name, type, amount, preset);
}

const number = () => oneEach;

const snapshotSize = alwaysUnknown(
  'the plan does not say how large the disk of the snapshot is: remove the plan, and set in demand what it needs',
);

/** What resources take of the quotas of EVS. */
function resources(): readonly ResourceRule[] {
  return [
    ...disks('evs.volumes', { amount: number, type: null }),
    ...disks('evs.gigabytes', { amount: numberAt, type: null }),
    takes('evs.volumes', times(machinesOf, sizeOfMachine), 'as_group'),
    takes('evs.gigabytes', times(machinesOf, sizeOfMachine), 'as_group'),
    takes('evs.snapshots', oneEach, 'evs_snapshot'),
    takes('evs.gigabytes', snapshotSize, 'evs_snapshot'),
    ...diskTypes.flatMap((type) => [
      ...disks(`evs.volumes_${type}`, { amount: number, type }),
      ...disks(`evs.gigabytes_${type}`, { amount: numberAt, type }),
    ]),
  ];
}

function disks(quota: string, count: DiskCount): readonly ResourceRule[] {
  return [
    takes(quota, diskAlone(count), 'evs_volume', 'evsv3_volume'),
    takes(quota, disksOfInstance(count), 'compute_instance'),
    takes(quota, disksOfNode(count), 'cce_node'),
    takes(quota, times(nodesOf, disksOfNode(count)), 'cce_node_pool'),
  ];
}
