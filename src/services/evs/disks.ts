import { plus, sumOver, untold, whenEqual } from '../../terraform/rules/amounts.ts';
import { attributeOf } from '../../terraform/rules/attribute.ts';
import type { AmountOf } from '../../terraform/rules/resource-rule.ts';

/** Types of disks that are documented, each with quotas of its own; a region may have others. */
export const diskTypes = ['SATA', 'SAS', 'SSD', 'GPSSD', 'ESSD', 'GPSSD2', 'ESSD2'] as const;

/** What is counted of a disk: by the attribute that has its size; of one type alone, or of any. */
export type DiskCount = {
  readonly amount: (size: string) => AmountOf;
  readonly type: string | null;
};

/** The type that the provider asks for where a system disk has none, which a plan does not tell. */
const systemDiskType = 'GPSSD';

/** Of a disk that is a resource of its own. */
export function diskAlone({ amount, type }: DiskCount): AmountOf {
  return ofType('volume_type', type, amount('size'));
}

/** Of an instance: its system disk, and its data disks. */
export function disksOfInstance({ amount, type }: DiskCount): AmountOf {
  return plus(
    ofType('system_disk_type', type, amount('system_disk_size'), systemDiskType),
    sumOver('data_disks', ofType('type', type, amount('size'))),
  );
}

/** Of a node of CCE, which always has a root disk. */
export function disksOfNode({ amount, type }: DiskCount): AmountOf {
  const disk = ofType('volumetype', type, amount('size'));
  const all = plus(sumOver('root_volume', disk), sumOver('data_volumes', disk));
  return (attributes) => {
    const isUntold = attributeOf(attributes, 'root_volume').kind === 'absent';
    return isUntold ? untold('root_volume') : all(attributes);
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
