import { type Decoded, fieldOf, isJsonObject, type JsonObject, valueAt } from '../json/fields.ts';
import { type ChangeExtent, extentOfChange, extentOfDeferred } from './extent.ts';
import type { Attributes, Configured } from './rules/attributes.ts';
import type { ResourceMatch, RuleTable } from './rules/rule-table.ts';

/** What a plan does with one resource that takes a quota, or with what looks like one. */
export type ResourceChange = {
  /** As the plan has them: foreign text. */
  readonly type: string;
  readonly address: string;
  readonly match: ResourceMatch;
  readonly extent: ChangeExtent;
  /** In their order: a replacement has two. */
  readonly actions: readonly string[];
  readonly before: Attributes;
  readonly after: Attributes;
};

/** An entry of one of a plan's lists of changes. */
export type ChangeEntry = {
  readonly change: unknown;
  /** What holds the change in `deferred_changes`; null for an entry of `resource_changes`. */
  readonly deferral: JsonObject | null;
  /** For people. */
  readonly where: string;
};

/** Whether an entry of a plan may be a resource that takes a quota. */
export function mayTakeQuota(entry: JsonObject, table: RuleTable): boolean {
  return matchIn(entry, table) !== null;
}

/** What the type of an entry of a plan says; null where it takes no quota, as what is only read. */
export function matchIn(entry: JsonObject, table: RuleTable): ResourceMatch | null {
  const type = fieldOf(entry, 'type');
  if (typeof type !== 'string' || fieldOf(entry, 'mode') === 'data') return null;
  return table.match(type, fieldOf(entry, 'provider_name'));
}

/** Decodes an entry of a list of changes; null where it takes no quota. */
export function parseResourceChange(
  entry: ChangeEntry,
  table: RuleTable,
  configuredOf: (address: string) => Configured | null,
): Decoded<ResourceChange | null> {
  const { change, where } = entry;
  if (!isJsonObject(change)) return { kind: 'malformed', problem: `${where} is not an object` };
  const type = fieldOf(change, 'type');
  if (typeof type !== 'string') return { kind: 'malformed', problem: `${where} has no \`type\`` };
  const match = matchIn(change, table);
  if (match === null) return { kind: 'decoded', value: null };
  const address = fieldOf(change, 'address');
  const actions = actionsOf(valueAt(change, 'change', 'actions'));
  if (typeof address !== 'string' || actions.length === 0) {
    return { kind: 'malformed', problem: `${where} has no \`address\` or no \`change.actions\`` };
  }
  const extent = extentOf(entry, change, address);
  const attributes = attributesIn(change, configuredOf(address));
  const value = { type, address, match, extent, actions, ...attributes };
  return { kind: 'decoded', value };
}

function extentOf({ deferral }: ChangeEntry, change: JsonObject, address: string): ChangeExtent {
  return deferral === null
    ? extentOfChange(change, address)
    : extentOfDeferred(deferral, change, address);
}

function attributesIn(
  change: JsonObject,
  configured: Configured | null,
): Pick<ResourceChange, 'before' | 'after'> {
  const valuesAt = (name: string) => valueAt(change, 'change', name);
  return {
    before: { values: valuesAt('before'), unknown: null, configured: null },
    after: { values: valuesAt('after'), unknown: valuesAt('after_unknown'), configured },
  };
}

function actionsOf(value: unknown): readonly string[] {
  if (!Array.isArray(value)) return [];
  return value.every((action) => typeof action === 'string') ? value : [];
}
