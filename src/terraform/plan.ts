import { fieldOf, type JsonObject, listAt } from '../json/fields.ts';
import type { Demand, PlannedUsage } from '../quota/demand.ts';
import type { SafeText, Sanitize } from '../text/sanitize.ts';
import { resourceChangesIn } from './changes.ts';
import { readDocument } from './document/document.ts';
import { type DocumentProblem, problemOfDocument, unfiltered } from './document/unusable.ts';
import { edgesLeftOut, plannedUsageOf } from './resource-demand.ts';
import { isTargeted } from './targeted.ts';

/** What a plan takes, or what is wrong with its file. */
export type PlanResult =
  | { readonly kind: 'decoded'; readonly found: readonly PlannedUsage[] }
  | ({ readonly kind: 'malformed' } & DocumentProblem);

/**
 * Reads what `terraform show -json` prints of a plan, for what its resources take of GES quotas; edges
 * only where `edgeUnit` says how many of them one unit of `ges.edge_volume` stands for. A plan holds
 * secrets in clear text: nothing of it goes any further but addresses and types of resources of GES, and
 * sizes that are documented.
 */
export function readPlan(text: string, edgeUnit: number | null, sanitize: Sanitize): PlanResult {
  const document = readDocument(text);
  if (document.kind === 'unknown-format') {
    return { kind: 'decoded', found: unknown(newFormat(document.version, sanitize), edgeUnit) };
  }
  if (document.kind !== 'plan') return { kind: 'malformed', ...problemOfDocument(document) };
  const cause = whyUnknown(document.plan, sanitize);
  if (cause !== null) return { kind: 'decoded', found: unknown(cause, edgeUnit) };
  const changes = resourceChangesIn(document.plan);
  if (changes.kind === 'malformed') return { ...changes, remedy: unfiltered };
  const told = changes.found.flatMap((change) => plannedUsageOf(change, edgeUnit, sanitize));
  const untold = isIncomplete(document.plan) ? unknown(sanitize(incomplete), edgeUnit) : [];
  return { kind: 'decoded', found: [...untold, ...told] };
}

function newFormat(version: string | null, sanitize: Sanitize): SafeText {
  const format = version === null ? 'a format' : `a format ${version}`;
  return sanitize(`the plan has ${format} that this version does not know: update the gate`);
}

/** Why a plan as a whole says nothing about what will be taken; null where it does. */
function whyUnknown(plan: JsonObject, sanitize: Sanitize): SafeText | null {
  const errored = 'the plan ended in an error: run terraform plan again';
  return (fieldOf(plan, 'errored') ?? false) === false ? null : sanitize(errored);
}

const incomplete =
  'the plan is incomplete and does not say what it leaves out: run terraform plan again, without -target';

/**
 * Whether there is more to be done, and nothing says what. Terraform calls a plan incomplete where it
 * puts changes off, which it lists; and where it was made with `-target`, of which it says nothing
 * more: then the plan leaves out a resource of the configuration. What the user left out takes nothing
 * in this run.
 */
function isIncomplete(plan: JsonObject): boolean {
  const complete = fieldOf(plan, 'complete') ?? true;
  if (complete === true || listAt(plan, 'deferred_changes').length > 0) return false;
  return !isTargeted(plan);
}

function unknown(cause: SafeText, edgeUnit: number | null): readonly PlannedUsage[] {
  const demand: Demand = { kind: 'unknown', atLeast: 0, cause };
  const counted = (['ges.graph', 'ges.backup', 'ges.metadata'] as const).map((quota) => ({
    quota,
    address: null,
    demand,
  }));
  const edges = edgeUnit === null ? edgesLeftOut : demand;
  return [...counted, { quota: 'ges.edge_volume', address: null, demand: edges }];
}
