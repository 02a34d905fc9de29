import {
  type Decoded,
  fieldOf,
  isJsonObject,
  type JsonObject,
  listAt,
  valueAt,
} from '../json/fields.ts';
import { type ConfigurationLookup, createConfigurationLookup } from './configuration.ts';
import { type ChangeExtent, extentOf } from './extent.ts';
import type { Attributes } from './rules/attributes.ts';
import type { ResourceMatch, RuleTable } from './rules/rule-table.ts';

/** What a plan does with one resource that takes a quota, or that looks like one that does. */
export type ResourceChange = {
  /** As in the plan. Foreign text, like `address`. */
  readonly type: string;
  readonly address: string;
  readonly match: ResourceMatch;
  readonly extent: ChangeExtent;
  /** In the order of the plan. A replacement has two. */
  readonly actions: readonly string[];
  readonly before: Attributes;
  readonly after: Attributes;
};

/** The rules for an entry of a plan. Null if it takes no quota, like a data source. */
export function matchIn(entry: JsonObject, table: RuleTable): ResourceMatch | null {
  const type = fieldOf(entry, 'type');
  if (typeof type !== 'string' || fieldOf(entry, 'mode') === 'data') return null;
  return table.match(type, fieldOf(entry, 'provider_name'));
}

/**
 * The changes of a plan to resources that take a quota: those of this run, and those that Terraform
 * defers to a later one. Malformed if a planned resource has no change: Terraform also lists the
 * resources that stay as they are.
 */
export function resourceChangesIn(
  plan: JsonObject,
  table: RuleTable,
): Decoded<readonly ResourceChange[]> {
  const changes: ResourceChange[] = [];
  const context = { table, configuredOf: createConfigurationLookup(plan) };
  for (const list of ['resource_changes', 'deferred_changes'] as const) {
    const entries = listOf(plan, list);
    if (entries.kind === 'malformed') return entries;
    for (const [index, entry] of entries.value.entries()) {
      const path = () => `${list}[${index}]`;
      const decoded =
        list === 'resource_changes'
          ? parseChange(entry, null, path, context)
          : parseDeferredChange(entry, path, context);
      if (decoded.kind === 'malformed') return decoded;
      if (decoded.value !== null) changes.push(decoded.value);
    }
  }
  return coversPlannedResources(changes, plan, table)
    ? { kind: 'decoded', value: changes }
    : { kind: 'malformed', problem: 'it plans a resource and does not say what is done with it' };
}

/** A list of the plan. It is missing if it would be empty, and null after some jq filters. */
function listOf(plan: JsonObject, name: string): Decoded<readonly unknown[]> {
  const list = fieldOf(plan, name) ?? null;
  if (list === null) return { kind: 'decoded', value: [] };
  return Array.isArray(list)
    ? { kind: 'decoded', value: list }
    : { kind: 'malformed', problem: `\`${name}\` is not a list` };
}

/** What decoding a change needs of its plan. */
type PlanContext = { readonly table: RuleTable; readonly configuredOf: ConfigurationLookup };

/** Says which entry of a plan is malformed; called only then, because a plan has many entries. */
type Path = () => string;

/** Decodes an entry of `deferred_changes`, which holds a change and says why it is deferred. */
function parseDeferredChange(
  entry: unknown,
  path: Path,
  context: PlanContext,
): Decoded<ResourceChange | null> {
  const change = valueAt(entry, 'resource_change');
  if (!isJsonObject(entry) || change === undefined) {
    return { kind: 'malformed', problem: `\`${path()}\` has no \`resource_change\`` };
  }
  return parseChange(change, entry, () => `${path()}.resource_change`, context);
}

/** Decodes a change; null if it takes no quota. `deferral` is the entry that defers it, if any. */
function parseChange(
  change: unknown,
  deferral: JsonObject | null,
  path: Path,
  { table, configuredOf }: PlanContext,
): Decoded<ResourceChange | null> {
  const malformed = (what: string) => {
    return { kind: 'malformed', problem: `\`${path()}\` ${what}` } as const;
  };
  if (!isJsonObject(change)) return malformed('is not an object');
  const type = fieldOf(change, 'type');
  if (typeof type !== 'string') return malformed('has no `type`');
  const match = matchIn(change, table);
  if (match === null) return { kind: 'decoded', value: null };
  const address = fieldOf(change, 'address');
  const actions = actionsOf(valueAt(change, 'change', 'actions'));
  if (typeof address !== 'string' || actions.length === 0) {
    return malformed('has no `address` or no `change.actions`');
  }
  const extent = extentOf(change, address, deferral);
  const attributes = attributesIn(change, () => configuredOf(address));
  return { kind: 'decoded', value: { type, address, match, extent, actions, ...attributes } };
}

function attributesIn(
  change: JsonObject,
  configured: Attributes['configured'],
): Pick<ResourceChange, 'before' | 'after'> {
  const valuesAt = (name: string) => valueAt(change, 'change', name);
  return {
    before: { values: valuesAt('before'), afterUnknown: null, configured: () => null },
    after: { values: valuesAt('after'), afterUnknown: valuesAt('after_unknown'), configured },
  };
}

function actionsOf(value: unknown): readonly string[] {
  if (!Array.isArray(value)) return [];
  return value.every((action) => typeof action === 'string') ? value : [];
}

/** Whether there is a change for every planned resource that may take a quota, in any module. */
function coversPlannedResources(
  changes: readonly ResourceChange[],
  plan: JsonObject,
  table: RuleTable,
): boolean {
  const changed = new Set<unknown>(changes.map(({ address }) => address));
  const isCovered = (resource: unknown) =>
    !isJsonObject(resource) ||
    matchIn(resource, table) === null ||
    changed.has(fieldOf(resource, 'address'));
  const waiting = [valueAt(plan, 'planned_values', 'root_module')];
  while (waiting.length > 0) {
    const module = waiting.pop();
    if (!listAt(module, 'resources').every(isCovered)) return false;
    for (const child of listAt(module, 'child_modules')) waiting.push(child);
  }
  return true;
}
