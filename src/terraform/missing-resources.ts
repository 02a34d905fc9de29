import { fieldOf, isJsonObject, type JsonObject, listAt, valueAt } from '../json/fields.ts';
import { parseAddress } from './configuration.ts';

/** A resource of the configuration that no change of the plan names. */
export type MissingResource = {
  /** Without keys: foreign text. */
  readonly address: string;
  readonly resource: JsonObject;
  /** Whether there is one for certain: neither it nor a module around it has `count` or `for_each`. */
  readonly isCertain: boolean;
};

/** What a plan tells to be done, name by name: `module`, `m`, `a`, `b`. */
type Tree = Map<string, Tree>;

/** A module of the configuration, and what is planned in it. */
type Place = {
  readonly module: unknown;
  readonly prefix: string;
  readonly planned: Tree | undefined;
  readonly isCertain: boolean;
};

/**
 * The resources of its configuration that a plan leaves out, as one that was made with `-target` does.
 * What is only read or lives for the run alone is in no plan.
 */
export function missingResources(plan: JsonObject): readonly MissingResource[] {
  const module = valueAt(plan, 'configuration', 'root_module');
  const planned = treeOf(listAt(plan, 'resource_changes'));
  const missing: MissingResource[] = [];
  const open: Place[] = [{ module, prefix: '', planned, isCertain: true }];
  for (let place = open.pop(); place !== undefined; place = open.pop()) {
    for (const one of missingIn(place)) missing.push(one);
    for (const inside of modulesIn(place)) open.push(inside);
  }
  return missing;
}

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

function missingIn({ module, prefix, planned, isCertain }: Place): readonly MissingResource[] {
  return listAt(module, 'resources').flatMap((resource) => {
    if (!isJsonObject(resource) || fieldOf(resource, 'mode') !== 'managed') return [];
    const address = fieldOf(resource, 'address');
    if (typeof address !== 'string' || isIn(planned, address)) return [];
    const isOne = isCertain && !isRepeated(resource);
    return [{ address: `${prefix}${address}`, resource, isCertain: isOne }];
  });
}

/** More than is shown of an address: modules may be thousands deep. */
const longestPrefix = 2048;

function modulesIn({ module, prefix, planned, isCertain }: Place): readonly Place[] {
  const calls = valueAt(module, 'module_calls');
  if (!isJsonObject(calls)) return [];
  const inside = planned?.get('module');
  return Object.entries(calls).map(([name, call]) => ({
    module: valueAt(call, 'module'),
    prefix: `${prefix}module.${name}.`.slice(0, longestPrefix),
    planned: inside?.get(name),
    isCertain: isCertain && !isRepeated(call),
  }));
}

/** Whether there may be any number of what an entry of the configuration stands for, also none. */
function isRepeated(entry: unknown): boolean {
  return ['count_expression', 'for_each_expression'].some(
    (field) => valueAt(entry, field) !== undefined,
  );
}

function isIn(tree: Tree | undefined, address: string): boolean {
  let place = tree;
  for (const name of address.split('.')) place = place?.get(name);
  return place !== undefined;
}
