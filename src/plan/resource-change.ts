import type { Decoded } from '../json/decoded.ts';
import { fieldOf, isJsonObject, type JsonObject, valueAt } from '../json/fields.ts';

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

/** Whether an entry of a plan is a resource that takes a quota; what is only read is not. */
export function takesQuota(entry: JsonObject): boolean {
  return typeOf(entry) !== undefined && fieldOf(entry, 'mode') !== 'data';
}

function typeOf(entry: JsonObject): ResourceType | undefined {
  return resourceTypes.find((known) => known === fieldOf(entry, 'type'));
}

/** Decodes an entry of a list of changes, `where` for people; null where it takes no quota. */
export function resourceChangeOf(entry: unknown, where: string): Decoded<ResourceChange | null> {
  if (!isJsonObject(entry)) return { kind: 'malformed', problem: `${where} is not an object` };
  if (typeof fieldOf(entry, 'type') !== 'string') {
    return { kind: 'malformed', problem: `${where} has no \`type\`` };
  }
  const type = typeOf(entry);
  if (type === undefined || !takesQuota(entry)) return { kind: 'decoded', found: null };
  const address = fieldOf(entry, 'address');
  const actions = actionsOf(valueAt(entry, 'change', 'actions'));
  if (typeof address !== 'string' || actions.length === 0) {
    return { kind: 'malformed', problem: `${where} has no \`address\` or no \`change.actions\`` };
  }
  const sizeBefore = textOf(valueAt(entry, 'change', 'before', sizeField));
  const found = { type, address, actions, sizeBefore, sizeAfter: sizeAfter(entry) };
  return { kind: 'decoded', found };
}

const sizeField = 'graph_size_type_index';

function actionsOf(value: unknown): readonly string[] {
  if (!Array.isArray(value)) return [];
  return value.every((action) => typeof action === 'string') ? value : [];
}

function sizeAfter(entry: JsonObject): string | null {
  const unknown = valueAt(entry, 'change', 'after_unknown');
  if (unknown === true || valueAt(unknown, sizeField) === true) return null;
  return textOf(valueAt(entry, 'change', 'after', sizeField));
}

function textOf(value: unknown): string | null {
  return typeof value === 'string' ? value : null;
}
