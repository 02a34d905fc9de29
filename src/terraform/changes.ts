import {
  type Decoded,
  fieldOf,
  isJsonObject,
  type JsonObject,
  listAt,
  valueAt,
} from '../json/fields.ts';
import { createConfigurationLookup } from './configuration.ts';
import {
  matchIn,
  parseDeferredChange,
  parseResourceChange,
  type ResourceChange,
} from './resource-change.ts';
import type { RuleTable } from './rules/rule-table.ts';

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
  const configuredOf = createConfigurationLookup(plan);
  for (const list of ['resource_changes', 'deferred_changes'] as const) {
    const entries = listOf(plan, list);
    if (entries.kind === 'malformed') return entries;
    for (const [index, entry] of entries.value.entries()) {
      const decoded = parse[list](entry, () => `${list}[${index}]`, table, configuredOf);
      if (decoded.kind === 'malformed') return decoded;
      if (decoded.value !== null) changes.push(decoded.value);
    }
  }
  return coversPlannedResources(changes, plan, table)
    ? { kind: 'decoded', value: changes }
    : { kind: 'malformed', problem: 'it plans a resource and does not say what is done with it' };
}

const parse = { resource_changes: parseResourceChange, deferred_changes: parseDeferredChange };

/** A list of the plan. It is missing if it would be empty, and null after some jq filters. */
function listOf(plan: JsonObject, name: string): Decoded<readonly unknown[]> {
  const list = fieldOf(plan, name) ?? null;
  if (list === null) return { kind: 'decoded', value: [] };
  return Array.isArray(list)
    ? { kind: 'decoded', value: list }
    : { kind: 'malformed', problem: `\`${name}\` is not a list` };
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
  const open = [valueAt(plan, 'planned_values', 'root_module')];
  while (open.length > 0) {
    const module = open.pop();
    if (!listAt(module, 'resources').every(isCovered)) return false;
    for (const child of listAt(module, 'child_modules')) open.push(child);
  }
  return true;
}
