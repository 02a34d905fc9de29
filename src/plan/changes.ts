import type { Decoded } from '../json/decoded.ts';
import { fieldOf, isJsonObject, type JsonObject, valueAt } from '../json/fields.ts';
import { type ResourceChange, resourceChangeOf, takesQuota } from './resource-change.ts';

/**
 * The changes of a plan to resources that take a quota. Malformed where it is a state, which has no
 * planned values, or where it plans a resource and is silent on what is done with it: Terraform lists
 * also what stays as it is.
 */
export function changesIn(plan: JsonObject): Decoded<readonly ResourceChange[]> {
  const planned = fieldOf(plan, 'planned_values');
  if (!isJsonObject(planned)) {
    return { kind: 'malformed', problem: 'it looks like a state, not like a plan' };
  }
  // What Terraform puts off to a later plan is decoded with the rest, and has actions all the same.
  const later = listAt(plan, 'deferred_changes').map((one) => valueAt(one, 'resource_change'));
  // A plan of no resources has no list of them.
  const given = fieldOf(plan, 'resource_changes');
  const listed = given === undefined ? [] : given;
  if (!Array.isArray(listed)) {
    return { kind: 'malformed', problem: '`resource_changes` is not a list' };
  }
  const changes: ResourceChange[] = [];
  for (const [index, entry] of [...listed, ...later].entries()) {
    const decoded = resourceChangeOf(entry, `\`resource_changes[${index}]\``);
    if (decoded.kind === 'malformed') return decoded;
    if (decoded.found !== null) changes.push(decoded.found);
  }
  const addresses = new Set<unknown>(changes.map(({ address }) => address));
  return addressesIn(fieldOf(planned, 'root_module')).every((one) => addresses.has(one))
    ? { kind: 'decoded', found: changes }
    : { kind: 'malformed', problem: 'it plans a resource and does not say what is done with it' };
}

/** The addresses of resources that take a quota, in a module and the modules within it. */
function addressesIn(module: unknown): readonly unknown[] {
  const own = listAt(module, 'resources').filter((one) => isJsonObject(one) && takesQuota(one));
  return [
    ...own.map((one) => valueAt(one, 'address')),
    ...listAt(module, 'child_modules').flatMap(addressesIn),
  ];
}

function listAt(value: unknown, name: string): readonly unknown[] {
  const list = valueAt(value, name);
  return Array.isArray(list) ? list : [];
}
