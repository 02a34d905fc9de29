import { fieldOf, isJsonObject, type JsonObject, listAt, valueAt } from '../json/fields.ts';
import { once } from '../text/once.ts';
import { parseAddress, withoutKeys } from './address.ts';
import { type IsKnown, knownByCall, knownInRoot, knownWith } from './references.ts';
import type { Configured } from './rules/attributes.ts';

/** Finds, by address, what the configuration sets of a resource. Null if the plan does not have it. */
export type ConfigurationLookup = (address: string) => Configured | null;

/**
 * Creates a lookup in the configuration of a plan. The changes alone do not tell an attribute that is not
 * set from one that is known only after apply. Few plans need it, so nothing is indexed before.
 */
export function createConfigurationLookup(plan: JsonObject): ConfigurationLookup {
  const byPath = once(() => configuredByPath(plan));
  return (address) => byPath().get(withoutKeys(address)) ?? null;
}

/** What the configuration sets of each resource, by its address without keys. */
function configuredByPath(plan: JsonObject): ReadonlyMap<string, Configured> {
  const byPath = new Map<string, Configured>();
  for (const { module, prefix, variables } of modulesIn(plan, undefined)) {
    if (prefix.length > maxPrefixLength) continue;
    for (const resource of listAt(module, 'resources')) {
      const address = valueAt(resource, 'address');
      const written = valueAt(resource, 'expressions');
      if (typeof address !== 'string') continue;
      const expressions = isJsonObject(written) ? written : {};
      const isKnown = knownWith(resource, variables);
      byPath.set(`${prefix}${address}`, { expressions, isKnown });
    }
  }
  return byPath;
}

/** A resource in the configuration without a change in the plan. */
export type MissingResource = {
  /** Without keys. Foreign text. */
  readonly address: string;
  readonly resource: JsonObject;
  /** Whether it certainly exists: neither it nor a module around it has `count` or `for_each`. */
  readonly isCertain: boolean;
};

/**
 * The managed resources that a plan leaves out of its configuration, as `-target` does. Data sources and
 * ephemeral resources are in no plan.
 */
export function missingResources(plan: JsonObject): readonly MissingResource[] {
  const planned = treeOf(listAt(plan, 'resource_changes'));
  const missing: MissingResource[] = [];
  for (const module of modulesIn(plan, planned)) {
    for (const resource of missingIn(module)) missing.push(resource);
  }
  return missing;
}

/** Addresses, name by name: `module`, `m`, `a`, `b`. */
type Tree = Map<string, Tree>;

/** The addresses of all changes, without keys. As a tree, deep modules do not take quadratic space. */
function treeOf(changes: readonly unknown[]): Tree {
  const tree: Tree = new Map();
  for (const change of changes) {
    const address = valueAt(change, 'address');
    if (typeof address !== 'string') continue;
    let place = tree;
    for (const name of parseAddress(address).path) {
      const inside = place.get(name) ?? new Map();
      place.set(name, inside);
      place = inside;
    }
  }
  return tree;
}

function missingIn({ module, prefix, planned, isCertain }: Module): readonly MissingResource[] {
  return listAt(module, 'resources').flatMap((resource) => {
    if (!isJsonObject(resource) || fieldOf(resource, 'mode') !== 'managed') return [];
    const address = fieldOf(resource, 'address');
    if (typeof address !== 'string' || isIn(planned, address)) return [];
    const isOne = isCertain && !isRepeated(resource);
    return [{ address: `${prefix}${address}`, resource, isCertain: isOne }];
  });
}

function isIn(tree: Tree | undefined, address: string): boolean {
  let place = tree;
  for (const name of address.split('.')) place = place?.get(name);
  return place !== undefined;
}

/** A module of the configuration. */
type Module = {
  readonly module: unknown;
  /** Goes before the addresses in it, without keys. Cut off after `maxPrefixLength`. */
  readonly prefix: string;
  /** The addresses of changes in it; undefined if there are none. */
  readonly planned: Tree | undefined;
  readonly isCertain: boolean;
  /** Whether a variable has a known value, by name. */
  readonly variables: IsKnown<string>;
};

/** Longer than any address that is shown. Modules may be thousands deep, and each makes it longer. */
const maxPrefixLength = 2048;

/** Yields the root module and all modules inside it. */
function* modulesIn(plan: JsonObject, planned: Tree | undefined): Generator<Module> {
  const module = valueAt(plan, 'configuration', 'root_module');
  const root: Module = { module, prefix: '', planned, isCertain: true, variables: knownInRoot };
  const waiting = [root];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    yield next;
    for (const called of calledIn(next)) waiting.push(called);
  }
}

function calledIn({ module, prefix, planned, isCertain, variables }: Module): readonly Module[] {
  const calls = valueAt(module, 'module_calls');
  if (!isJsonObject(calls)) return [];
  const inside = planned?.get('module');
  return Object.entries(calls).map(([name, call]) => ({
    module: valueAt(call, 'module'),
    prefix: `${prefix}module.${name}.`.slice(0, maxPrefixLength + 1),
    planned: inside?.get(name),
    isCertain: isCertain && !isRepeated(call),
    variables: knownByCall(call, variables),
  }));
}

/** Whether a resource or module call can have any number of instances, including none. */
function isRepeated(entry: unknown): boolean {
  return ['count_expression', 'for_each_expression'].some(
    (field) => valueAt(entry, field) !== undefined,
  );
}
