import { fieldOf, isJsonObject, type JsonObject, listAt, valueAt } from '../json/fields.ts';
import { parseAddress } from './address.ts';

/** What a plan tells to be done, name by name: `module`, `m`, `a`, `b`. */
type Tree = Map<string, Tree>;

type Open = { readonly module: unknown; readonly planned: Tree | undefined };

/**
 * Whether a plan leaves out a resource of its configuration, as one that was made with `-target` does.
 * What is only read or lives for the run alone is in no plan.
 */
export function isTargeted(plan: JsonObject): boolean {
  const root = valueAt(plan, 'configuration', 'root_module');
  const open: Open[] = [{ module: root, planned: treeOf(listAt(plan, 'resource_changes')) }];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const { module, planned } = next;
    if (managedIn(module).some((address) => !isIn(planned, address))) return true;
    const calls = valueAt(module, 'module_calls');
    if (!isJsonObject(calls)) continue;
    const inside = planned?.get('module');
    for (const name of Object.keys(calls)) {
      open.push({ module: valueAt(calls, name, 'module'), planned: inside?.get(name) });
    }
  }
  return false;
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

/** The addresses in a module of the configuration that Terraform plans to be there. */
function managedIn(module: unknown): readonly string[] {
  return listAt(module, 'resources')
    .filter((one) => isJsonObject(one) && fieldOf(one, 'mode') === 'managed')
    .map((one) => valueAt(one, 'address'))
    .filter((address) => typeof address === 'string');
}

function isIn(tree: Tree | undefined, address: string): boolean {
  let place = tree;
  for (const name of address.split('.')) place = place?.get(name);
  return place !== undefined;
}
