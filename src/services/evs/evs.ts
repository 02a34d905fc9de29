import {
  missingAttribute,
  numberAt,
  plus,
  sumOver,
  unknownBy,
  whenEqual,
} from '../../terraform/rules/amounts.ts';
import { byHand } from '../../terraform/rules/gap.ts';
import {
  type AmountOf,
  type Attributes,
  attributeOf,
  blocksOf,
  oneEach,
  type ResourceRule,
  takes,
} from '../../terraform/rules/resource-rule.ts';
import { groupTakes } from '../as/as.ts';
import { poolTakes } from '../cce/cce.ts';
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
  return amountOf('volume_type', type, amount('size'));
}

/** Of an instance: its system disk, and its data disks. */
function disksOfInstance({ amount, type }: DiskCount): AmountOf {
  return plus(
    amountOf('system_disk_type', type, amount('system_disk_size'), systemDiskType),
    sumOver('data_disks', amountOf('type', type, amount('size'))),
  );
}

/** Of a node of CCE, which always has a root disk. */
function disksOfNode({ amount, type }: DiskCount): AmountOf {
  const disk = amountOf('volumetype', type, amount('size'));
  const all = plus(sumOver('root_volume', disk), sumOver('data_volumes', disk));
  return (attributes) => {
    const isMissing = attributeOf(attributes, 'root_volume').kind === 'absent';
    return isMissing ? missingAttribute('root_volume') : all(attributes);
  };
}

function amountOf(
  name: string,
  type: string | null,
  amount: AmountOf,
  preset: string | null = null,
): AmountOf {
  return type === null ? amount : whenEqual(name, type, amount, preset);
}

const number = () => oneEach;

const snapshots = ['evs_snapshot', 'evsv3_snapshot', 'evsv5_snapshot'] as const;

const snapshotSize = unknownBy('volume_id', {
  cause: 'the size of its disk is not in the plan',
  remedy: byHand,
});

/** What resources take of the quotas of EVS. */
function resources(): readonly ResourceRule[] {
  return [
    ...ofAnyType('volumes', number),
    ...ofAnyType('gigabytes', numberAt),
    groupTakes('evs.volumes'),
    groupTakes('evs.gigabytes'),
    takes('evs.snapshots', oneEach, ...snapshots),
    takes('evs.gigabytes', snapshotSize, ...snapshots),
    ...diskTypes.flatMap((type) => [
      ...ofType('volumes', number, type),
      ...ofType('gigabytes', numberAt, type),
    ]),
  ];
}

/** Disks as a whole; and by their type as well, where no page names that. */
function ofAnyType(what: string, amount: DiskCount['amount']): readonly ResourceRule[] {
  return disks(`evs.${what}`, { amount, type: null }).map((rule, index) => ({
    ...rule,
    variants: (attributes: Attributes) =>
      otherTypesIn(attributes).flatMap((type) =>
        ofType(what, amount, type).slice(index, index + 1),
      ),
  }));
}

function ofType(what: string, amount: DiskCount['amount'], type: string): readonly ResourceRule[] {
  return disks(`evs.${what}_${type}`, { amount, type });
}

/** Where resources have the types of their disks: by itself, or in blocks of a name. */
const typeFields = ['volume_type', 'system_disk_type'] as const;
const typeBlocks = [
  ['data_disks', 'type'],
  ['root_volume', 'volumetype'],
  ['data_volumes', 'volumetype'],
] as const;

/** The types of a resource's disks that are not documented, in a form that a name can have. */
function otherTypesIn(attributes: Attributes): readonly string[] {
  const found = [
    ...typeFields.map((name) => attributeOf(attributes, name)),
    ...typeBlocks.flatMap(([name, field]) =>
      (blocksOf(attributes, name) ?? []).map((block) => attributeOf(block, field)),
    ),
  ].flatMap((one) => (one.kind === 'known' && typeof one.value === 'string' ? one.value : []));
  return [...new Set(found)].filter(
    (type) => /^[a-z\d][\w.-]{0,39}$/i.test(type) && !documented.has(type.toUpperCase()),
  );
}

const documented: ReadonlySet<string> = new Set(diskTypes);

function disks(quota: string, count: DiskCount): readonly ResourceRule[] {
  return [
    takes(quota, diskAlone(count), 'evs_volume', 'evsv3_volume', 'blockstorage_volume'),
    takes(quota, disksOfInstance(count), 'compute_instance', 'ecs_instance'),
    takes(quota, disksOfNode(count), 'cce_node'),
    poolTakes(quota, disksOfNode(count)),
  ];
}
