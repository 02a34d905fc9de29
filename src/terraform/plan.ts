import { fieldOf, type JsonObject, listAt } from '../json/fields.ts';
import { type PlannedUsage, shownUsages, type UncheckedType } from '../quota/planned-usage.ts';
import type { SafeText, Sanitize } from '../text/sanitize.ts';
import { resourceChangesIn } from './changes.ts';
import { type MissingResource, missingResources } from './configuration.ts';
import { readDocument } from './document/document.ts';
import {
  type DocumentProblem,
  unusableDocumentProblem,
  wholePlanRemedy,
} from './document/document-problem.ts';
import { excludedUsage, plannedUsageOf, uncounted, unknownDemand } from './resource-demand.ts';
import type { Gap } from './rules/resource-rule.ts';
import type { RuleTable } from './rules/rule-table.ts';
import { uncheckedTypesIn } from './unchecked-types.ts';

/** What a plan takes. */
export type DecodedPlan = {
  readonly kind: 'decoded';
  readonly found: readonly PlannedUsage[];
  /** Empty if the plan as a whole is unknown. */
  readonly unchecked: readonly UncheckedType[];
};

/** What a plan takes, or the problem with its file. */
type PlanResult = DecodedPlan | ({ readonly kind: 'malformed' } & DocumentProblem);

/**
 * Reads the output of `terraform show -json` for a plan, and counts by the rules of a table what its
 * resources take. A plan contains secrets in clear text, so only these leave this function: addresses and
 * types of resources, documented sizes, and names of flavors.
 */
export function readPlan(text: string, table: RuleTable, sanitize: Sanitize): PlanResult {
  const document = readDocument(text);
  if (document.kind === 'unknown-format') {
    return whollyUnknown(newFormat(document.version), table, sanitize);
  }
  if (document.kind !== 'plan') return { kind: 'malformed', ...unusableDocumentProblem(document) };
  if ((fieldOf(document.plan, 'errored') ?? false) !== false) {
    return whollyUnknown(errored, table, sanitize);
  }
  const changes = resourceChangesIn(document.plan, table);
  if (changes.kind === 'malformed') return { ...changes, remedy: wholePlanRemedy };
  const excluded = excludedIn(document.plan);
  const resources = [
    ...(excluded ?? []).map((one): Resource => {
      return { address: one.address, usages: (address) => excludedUsage(one, address, table) };
    }),
    ...changes.value.map((change): Resource => {
      return {
        address: change.address,
        usages: (address) => plannedUsageOf(change, address, sanitize),
      };
    }),
  ];
  const unknown = excluded === null ? unknownOfEachQuota(incomplete, table, sanitize) : [];
  return {
    kind: 'decoded',
    found: [...unknown, ...usagesOf(resources, sanitize)],
    unchecked: uncheckedTypesIn(document.plan, table, sanitize),
  };
}

/** The result of a plan that says nothing about what it takes. */
function whollyUnknown(gap: Gap, table: RuleTable, sanitize: Sanitize): PlanResult {
  return { kind: 'decoded', found: unknownOfEachQuota(gap, table, sanitize), unchecked: [] };
}

function newFormat(version: string | null): Gap {
  const format = version === null ? 'its format' : `its format ${version}`;
  return { cause: `this version does not know ${format}`, remedy: 'update the gate' };
}

const errored: Gap = { cause: 'it ended in an error', remedy: 'run terraform plan again' };

const incomplete: Gap = {
  cause: 'it leaves resources out',
  remedy: 'run terraform plan again, without -target',
};

/**
 * The resources that the user left out of this run, which take nothing; empty for a complete plan. Null if
 * the plan is incomplete without saying what is missing, so that it may take any amount. An incomplete plan
 * lists the changes that it defers. One made with `-target` lists nothing, but lacks a resource that
 * certainly exists.
 */
function excludedIn(plan: JsonObject): readonly MissingResource[] | null {
  const complete = fieldOf(plan, 'complete') ?? true;
  if (complete === true || listAt(plan, 'deferred_changes').length > 0) return [];
  const missing = missingResources(plan);
  return missing.some(({ isCertain }) => isCertain) ? missing : null;
}

function unknownOfEachQuota(
  gap: Gap,
  { rules }: RuleTable,
  sanitize: Sanitize,
): readonly PlannedUsage[] {
  const demand = unknownDemand(null, 0, gap, sanitize);
  const byQuota = new Map(rules.map((rule) => [rule.quota, rule]));
  return [...byQuota.values()].map(({ quota, perUnit }) => {
    return { quota, address: null, demand: perUnit === null ? uncounted : demand };
  });
}

/** A resource, and what it takes, with all foreign text sanitized by the given function. */
export type Resource = {
  readonly address: string;
  readonly usages: (address: SafeText) => readonly PlannedUsage[];
};

/**
 * What all resources take. Sanitizing an address takes up to a millisecond, and a plan can have very many,
 * so addresses that are never shown become `…`.
 */
export function usagesOf(
  resources: readonly Resource[],
  sanitize: Sanitize,
): readonly PlannedUsage[] {
  const unnamed = resources.map(({ usages }) => usages(sanitize('…')));
  const shown = shownUsages(unnamed.flat());
  return resources.flatMap(({ address, usages }, index) => {
    const without = unnamed[index] ?? [];
    return without.some((one) => shown.has(one)) ? usages(sanitize(address)) : without;
  });
}
