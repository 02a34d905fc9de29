import {
  isSame,
  knownAmount,
  missingAttribute,
  numberAt,
  whenEqual,
} from '../../terraform/rules/amounts.ts';
import { type Attributes, attributeOf, blocksOf } from '../../terraform/rules/attributes.ts';
import { sumOver } from '../../terraform/rules/combined-amounts.ts';
import type { AmountOf } from '../../terraform/rules/resource-rule.ts';

/** The documented types of disks. Each has quotas of its own. A region may have other types. */
export const diskTypes = ['SATA', 'SAS', 'SSD', 'GPSSD', 'ESSD', 'GPSSD2', 'ESSD2'] as const;

/** Where a resource says what its disks are. */
export type DiskPlace = {
  /** The blocks that describe a disk each; null if the resource does itself. */
  readonly block: string | null;
  /** The names of the attributes with its type and its size. */
  readonly type: string;
  readonly size: string;
  /** The type of a disk without one. Null if every disk has one. */
  readonly preset: string | null;
};

/** All places. What is counted and which types there are is read from here alone. */
export const diskPlaces = {
  single: { block: null, type: 'volume_type', size: 'size', preset: null },
  // The provider requests this type for a system disk without one. It is not in the plan.
  system: { block: null, type: 'system_disk_type', size: 'system_disk_size', preset: 'GPSSD' },
  data: { block: 'data_disks', type: 'type', size: 'size', preset: null },
  rootOfNode: { block: 'root_volume', type: 'volumetype', size: 'size', preset: null },
  dataOfNode: { block: 'data_volumes', type: 'volumetype', size: 'size', preset: null },
} as const satisfies Readonly<Record<string, DiskPlace>>;

/** The place of a system disk for the provider of Huawei Cloud Stack, which requests another type. */
export const systemOnStack = { ...diskPlaces.system, preset: 'business_type_01' };

/** The types of a resource's disks that are not documented: before, after, and by preset. */
export function undocumentedTypes(
  before: Attributes,
  after: Attributes,
  presets: readonly string[],
): readonly string[] {
  const found = [...typesIn(before), ...typesIn(after), ...presets];
  const distinct = new Map(found.map((type) => [type.toLowerCase(), type]));
  return [...distinct.values()].filter((type) => !documentedTypes.has(type.toUpperCase()));
}

function typesIn(attributes: Attributes): readonly string[] {
  return Object.values(diskPlaces)
    .flatMap(({ block, type }) => {
      const disks = block === null ? [attributes] : (blocksOf(attributes, block) ?? []);
      return disks.map((disk) => attributeOf(disk, type));
    })
    .flatMap((one) => (one.kind === 'known' && typeof one.value === 'string' ? one.value : []));
}

const documentedTypes: ReadonlySet<string> = new Set(diskTypes);

/** What to count of disks. */
export type DiskCount = {
  /** The amount of a disk, by the name of the attribute with its size. */
  readonly amount: (size: string) => AmountOf;
  /** The type to count; null for all. */
  readonly type: string | null;
};

/**
 * The size of a disk. The provider does not send a size of 0: then the image, the backup or the snapshot that
 * the disk is made of decides.
 */
export function sizeAt(name: string): AmountOf {
  return (attributes) => {
    const size = numberAt(name)(attributes);
    return isSame(size, knownAmount(0)) ? missingAttribute(name) : size;
  };
}

/** What a resource takes of disks that it has in a place. `ofDisk` may leave out some. */
export function disksIn(
  { block, type: typeName, size, preset }: DiskPlace,
  { amount, type }: DiskCount,
  ofDisk = (disk: AmountOf): AmountOf => disk,
): AmountOf {
  const counted = amount(size);
  const each = ofDisk(type === null ? counted : whenEqual(typeName, type, counted, preset));
  return block === null ? each : sumOver(block, each);
}
