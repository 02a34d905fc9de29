import {
  type Decoded,
  fieldOf,
  isJsonObject,
  type JsonObject,
  listAt,
  valueAt,
} from '../json/fields.ts';
import { configuredIn } from './configuration.ts';
import {
  type ChangeEntry,
  mayTakeQuota,
  parseResourceChange,
  type ResourceChange,
} from './resource-change.ts';
import type { RuleTable } from './rules/rule-table.ts';

/**
 * The changes of a plan to resources that take a quota. Malformed where it plans a
 * resource and is silent on what is done with it: Terraform lists also what stays as it is.
 */
export function resourceChangesIn(
  plan: JsonObject,
  table: RuleTable,
): Decoded<readonly ResourceChange[]> {
  const entries = entriesIn(plan);
  if (entries.kind === 'malformed') return entries;
  const changes: ResourceChange[] = [];
  const configuredOf = configuredIn(plan);
  for (const entry of entries.value) {
    const decoded = parseResourceChange(entry, table, configuredOf);
    if (decoded.kind === 'malformed') return decoded;
    if (decoded.value !== null) changes.push(decoded.value);
  }
  return isTold(valueAt(plan, 'planned_values', 'root_module'), changes, table)
    ? { kind: 'decoded', value: changes }
    : { kind: 'malformed', problem: 'it plans a resource and does not say what is done with it' };
}

/** What is done in this run, and what Terraform puts off to a later one. */
function entriesIn(plan: JsonObject): Decoded<readonly ChangeEntry[]> {
  const now = listOf(plan, 'resource_changes');
  if (now.kind === 'malformed') return now;
  const later = listOf(plan, 'deferred_changes');
  if (later.kind === 'malformed') return later;
  const entries = now.value.map((change, index): ChangeEntry => {
    return { change, deferral: null, where: `\`resource_changes[${index}]\`` };
  });
  for (const [index, deferral] of later.value.entries()) {
    const change = valueAt(deferral, 'resource_change');
    if (!isJsonObject(deferral) || change === undefined) {
      const problem = `\`deferred_changes[${index}]\` has no \`resource_change\``;
      return { kind: 'malformed', problem };
    }
    const where = `\`deferred_changes[${index}].resource_change\``;
    entries.push({ change, deferral, where });
  }
  return { kind: 'decoded', value: entries };
}

/** A plan without changes of a kind has no list of them; jq then writes null. */
function listOf(plan: JsonObject, name: string): Decoded<readonly unknown[]> {
  const list = fieldOf(plan, name) ?? null;
  if (list === null) return { kind: 'decoded', value: [] };
  return Array.isArray(list)
    ? { kind: 'decoded', value: list }
    : { kind: 'malformed', problem: `\`${name}\` is not a list` };
}

/** Whether the changes tell of every resource that a module, and those within it, are to hold. */
function isTold(root: unknown, changes: readonly ResourceChange[], table: RuleTable): boolean {
  const told = new Set<unknown>(changes.map(({ address }) => address));
  const open = [root];
  while (open.length > 0) {
    const module = open.pop();
    const resources = listAt(module, 'resources').filter(
      (one) => isJsonObject(one) && mayTakeQuota(one, table),
    );
    if (resources.some((one) => !told.has(valueAt(one, 'address')))) return false;
    for (const child of listAt(module, 'child_modules')) open.push(child);
  }
  return true;
}
