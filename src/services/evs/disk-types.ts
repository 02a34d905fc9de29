import { type Attributes, attributeOf, blocksOf } from '../../terraform/rules/attributes.ts';
import { diskTypes } from './quotas.ts';

/** Where resources have the types of their disks: in attributes, or in the attributes of blocks. */
const typeAttributes = ['volume_type', 'system_disk_type'] as const;
const typeBlocks = [
  ['data_disks', 'type'],
  ['root_volume', 'volumetype'],
  ['data_volumes', 'volumetype'],
] as const;

/** The types of a resource's disks that are not documented and can be part of a name. */
export function undocumentedTypes(attributes: Attributes): readonly string[] {
  const found = [
    ...typeAttributes.map((name) => attributeOf(attributes, name)),
    ...typeBlocks.flatMap(([name, field]) =>
      (blocksOf(attributes, name) ?? []).map((block) => attributeOf(block, field)),
    ),
  ].flatMap((one) => (one.kind === 'known' && typeof one.value === 'string' ? one.value : []));
  const distinct = new Map(found.map((type) => [type.toLowerCase(), type]));
  return [...distinct.values()].filter(
    (type) => /^[a-z\d][\w.-]{0,39}$/i.test(type) && !documentedTypes.has(type.toUpperCase()),
  );
}

const documentedTypes: ReadonlySet<string> = new Set(diskTypes);
