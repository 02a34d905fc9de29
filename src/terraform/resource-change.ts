import { type Decoded, fieldOf, isJsonObject, type JsonObject, valueAt } from '../json/fields.ts';
import type { ConfigurationLookup } from './configuration.ts';
import { type ChangeExtent, extentOfChange, extentOfDeferred } from './extent.ts';
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

/** Says which entry of a plan is malformed; called only then, because a plan has many entries. */
type Path = () => string;

/** Decodes an entry of `resource_changes`; null if it takes no quota. */
export function parseResourceChange(
  entry: unknown,
  path: Path,
  table: RuleTable,
  configuredOf: ConfigurationLookup,
): Decoded<ResourceChange | null> {
  return parseChange(entry, extentOfChange, path, table, configuredOf);
}

/** Decodes an entry of `deferred_changes`, which holds a change and says why it is deferred. */
export function parseDeferredChange(
  entry: unknown,
  path: Path,
  table: RuleTable,
  configuredOf: ConfigurationLookup,
): Decoded<ResourceChange | null> {
  const change = valueAt(entry, 'resource_change');
  if (!isJsonObject(entry) || change === undefined) {
    return { kind: 'malformed', problem: `\`${path()}\` has no \`resource_change\`` };
  }
  const extentOf: ExtentOf = (known, address) => extentOfDeferred(entry, known, address);
  return parseChange(change, extentOf, () => `${path()}.resource_change`, table, configuredOf);
}

type ExtentOf = (change: JsonObject, address: string) => ChangeExtent;

function parseChange(
  change: unknown,
  extentOf: ExtentOf,
  path: Path,
  table: RuleTable,
  configuredOf: ConfigurationLookup,
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
  const extent = extentOf(change, address);
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
