import { fieldOf, isJsonObject, type JsonObject, listAt, valueAt } from '../json/fields.ts';
import { parseAddress, withoutKeys } from './address.ts';
import { type IsKnown, knownByCall, knownInRoot, knownWith } from './references.ts';
import type { Configured } from './rules/attributes.ts';

/**
 * Finds what the configuration in a plan sets of a resource, by its address; null where that is not
 * known. In the changes, what is not set looks like what is known only after apply.
 */
export function configuredIn(plan: JsonObject): (address: string) => Configured | null {
  const byPath = new Map<string, Configured>();
  for (const { module, prefix, variables } of modulesIn(plan, undefined)) {
    if (prefix.length > longestPrefix) continue;
    for (const resource of listAt(module, 'resources')) {
      const address = valueAt(resource, 'address');
      const written = valueAt(resource, 'expressions');
      if (typeof address !== 'string') continue;
      const expressions = isJsonObject(written) ? written : {};
      const isKnown = knownWith(resource, variables);
      byPath.set(`${prefix}${address}`, { expressions, isKnown });
    }
  }
  return (address) => byPath.get(withoutKeys(address)) ?? null;
}

/** A resource of the configuration that no change of the plan names. */
export type MissingResource = {
  /** Without keys: foreign text. */
  readonly address: string;
  readonly resource: JsonObject;
  /** Whether there is one for certain: neither it nor a module around it has `count` or `for_each`. */
  readonly isCertain: boolean;
};

/**
 * The resources of its configuration that a plan leaves out, as one that was made with `-target` does.
 * What is only read or lives for the run alone is in no plan.
 */
export function missingResources(plan: JsonObject): readonly MissingResource[] {
  const planned = treeOf(listAt(plan, 'resource_changes'));
  const missing: MissingResource[] = [];
  for (const module of modulesIn(plan, planned)) {
    for (const resource of missingIn(module)) missing.push(resource);
  }
  return missing;
}

/** What a plan tells to be done, name by name: `module`, `m`, `a`, `b`. */
type Tree = Map<string, Tree>;

/** The addresses of all changes, without keys. A tree, since each address names all modules around it. */
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
  /** Before the addresses in it, without keys; cut off where it is longer than the longest. */
  readonly prefix: string;
  /** What is planned in it. */
  readonly planned: Tree | undefined;
  readonly isCertain: boolean;
  readonly variables: IsKnown<string>;
};

/** More than is shown of an address. Modules may be thousands deep, and a prefix grows with each. */
const longestPrefix = 2048;

/** The root module, and all within it. */
function* modulesIn(plan: JsonObject, planned: Tree | undefined): Generator<Module> {
  const module = valueAt(plan, 'configuration', 'root_module');
  const open: Module[] = [{ module, prefix: '', planned, isCertain: true, variables: knownInRoot }];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    yield next;
    for (const called of calledIn(next)) open.push(called);
  }
}

function calledIn({ module, prefix, planned, isCertain, variables }: Module): readonly Module[] {
  const calls = valueAt(module, 'module_calls');
  if (!isJsonObject(calls)) return [];
  const inside = planned?.get('module');
  return Object.entries(calls).map(([name, call]) => ({
    module: valueAt(call, 'module'),
    prefix: `${prefix}module.${name}.`.slice(0, longestPrefix + 1),
    planned: inside?.get(name),
    isCertain: isCertain && !isRepeated(call),
    variables: knownByCall(call, variables),
  }));
}

/** Whether there may be any number of what an entry of the configuration stands for, also none. */
function isRepeated(entry: unknown): boolean {
  return ['count_expression', 'for_each_expression'].some(
    (field) => valueAt(entry, field) !== undefined,
  );
}
