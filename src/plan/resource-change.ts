import type { Decoded } from '../services/decoded.ts';
import { fieldOf, isJsonObject, valueAt } from '../services/fields.ts';

/** The resources that take GES quotas. */
const resourceTypes = [
  'huaweicloud_ges_graph',
  'huaweicloud_ges_backup',
  'huaweicloud_ges_metadata',
] as const;
type ResourceType = (typeof resourceTypes)[number];

/** What a plan does with one resource that takes a quota. */
export type ResourceChange = {
  readonly type: ResourceType;
  /** As the plan has it: foreign text. */
  readonly address: string;
  /** In their order: a replacement has two. */
  readonly actions: readonly string[];
  /** Of a graph, before and after; null where it has none or it is not known until apply. */
  readonly sizeBefore: string | null;
  readonly sizeAfter: string | null;
};

/** Decodes an entry of `resource_changes`; null where it takes no quota, or is only a data source. */
export function resourceChangeOf(entry: unknown, index: number): Decoded<ResourceChange | null> {
  const where = `\`resource_changes[${index}]\``;
  if (!isJsonObject(entry)) return { kind: 'malformed', problem: `${where} is not an object` };
  const named = fieldOf(entry, 'type');
  if (typeof named !== 'string') return { kind: 'malformed', problem: `${where} has no \`type\`` };
  const type = resourceTypes.find((known) => known === named);
  if (type === undefined || fieldOf(entry, 'mode') === 'data') {
    return { kind: 'decoded', found: null };
  }
  const address = fieldOf(entry, 'address');
  const actions = actionsOf(valueAt(entry, 'change', 'actions'));
  if (typeof address !== 'string' || actions.length === 0) {
    return { kind: 'malformed', problem: `${where} has no \`address\` or no \`change.actions\`` };
  }
  const size = (side: string) => textOf(valueAt(entry, 'change', side, 'graph_size_type_index'));
  const found = { type, address, actions, sizeBefore: size('before'), sizeAfter: size('after') };
  return { kind: 'decoded', found };
}

function actionsOf(value: unknown): readonly string[] {
  if (!Array.isArray(value)) return [];
  return value.every((action) => typeof action === 'string') ? value : [];
}

/** The provider has the index as text; what is unknown until apply is absent or null. */
function textOf(value: unknown): string | null {
  return typeof value === 'string' ? value : null;
}
