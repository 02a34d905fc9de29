import { fieldOf, isJsonObject, type JsonObject, listAt, valueAt } from '../json/fields.ts';
import type { UncheckedType } from '../quota/planned-usage.ts';
import type { SafeText, Sanitize } from '../text/sanitize.ts';
import { isExcluded } from './extent.ts';
import { takeNothing } from './peak.ts';
import { isKnownProvider, withoutProviderPrefix, withoutVersion } from './rules/resource-type.ts';
import type { RuleTable } from './rules/rule-table.ts';

/** Whether a resource only joins existing ones, which takes no quota of the project. */
function isJoining(name: string): boolean {
  // It can have another instance made in place of the one that it puts on standby.
  if (name === 'as_instance_attach') return false;
  return /_(?:associate|attach)$/.test(name) || joining.has(name);
}

const joining: ReadonlySet<string> = new Set([
  'er_association',
  'er_propagation',
  'vpc_peering_accepter',
  'vpc_peering_connection_accepter',
  'vpcep_approval',
]);

/** The resources of known providers that a plan creates or changes and no rule knows, sorted by type. */
export function uncheckedTypesIn(
  plan: JsonObject,
  table: RuleTable,
  sanitize: Sanitize,
): readonly UncheckedType[] {
  const counts = new Map<string, number>();
  for (const change of changesIn(plan)) {
    if (!isJsonObject(change) || fieldOf(change, 'mode') === 'data') continue;
    const type = fieldOf(change, 'type');
    if (typeof type !== 'string') continue;
    if (!isUnknownType(type, fieldOf(change, 'provider_name'), table)) continue;
    if (!takeNothing(listAt(fieldOf(change, 'change'), 'actions')))
      counts.set(type, (counts.get(type) ?? 0) + 1);
  }
  const types = [...counts].map(([type, count]) => ({ type: sanitize(type), count }));
  return mergeUncheckedTypes([types]);
}

/** Adds the counts of several plans up, and sorts them by type. */
export function mergeUncheckedTypes(
  plans: readonly (readonly UncheckedType[])[],
): readonly UncheckedType[] {
  const counts = new Map<SafeText, number>();
  for (const { type, count } of plans.flat()) counts.set(type, (counts.get(type) ?? 0) + count);
  const types = [...counts].map(([type, count]) => ({ type, count }));
  return types.toSorted((one, other) => (one.type < other.type ? -1 : 1));
}

/** The changes and actions of this run, and the deferred changes that the user did not exclude. */
function changesIn(plan: JsonObject): readonly unknown[] {
  const later = listAt(plan, 'deferred_changes').filter((entry) => !isExcluded(entry));
  return [
    ...listAt(plan, 'resource_changes'),
    ...listAt(plan, 'action_invocations'),
    ...later.map((entry) => valueAt(entry, 'resource_change')),
  ];
}

/** Whether a type of a known provider has no rule, and does more than join existing resources. */
function isUnknownType(type: string, provider: unknown, table: RuleTable): boolean {
  if (table.match(type, provider) !== null) return false;
  const name = withoutProviderPrefix(type);
  return name === null ? isKnownProvider(provider) : !isJoining(withoutVersion(name));
}
