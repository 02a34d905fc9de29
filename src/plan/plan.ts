import { fieldOf, type JsonObject } from '../json/fields.ts';
import type { Demand, Taking } from '../quota/demand.ts';
import type { Clean, CleanText } from '../text/clean.ts';
import { changesIn } from './changes.ts';
import { documentIn } from './document.ts';
import { leavesResourceOut } from './left-out.ts';
import { listAt } from './lists.ts';
import { edgesLeftOut, takingsOf } from './takings.ts';
import { type Fault, faultOf, unfiltered } from './unusable.ts';

/** What a plan takes, or what is wrong with its file. */
export type Plan =
  | { readonly kind: 'decoded'; readonly found: readonly Taking[] }
  | ({ readonly kind: 'malformed' } & Fault);

/**
 * Reads what `terraform show -json` prints of a plan, for what its resources take of GES quotas; edges
 * only where `edgeUnit` says how many of them one unit of `ges.edge_volume` stands for. A plan holds
 * secrets in clear text: nothing of it goes any further but addresses and types of resources of GES, and
 * sizes that are documented.
 */
export function planOf(text: string, edgeUnit: number | null, clean: Clean): Plan {
  const document = documentIn(text);
  if (document.kind === 'unknown-format') {
    return { kind: 'decoded', found: unknown(newFormat(document.version, clean), edgeUnit) };
  }
  if (document.kind !== 'plan') return { kind: 'malformed', ...faultOf(document) };
  const cause = whyUnknown(document.plan, clean);
  if (cause !== null) return { kind: 'decoded', found: unknown(cause, edgeUnit) };
  const changes = changesIn(document.plan);
  if (changes.kind === 'malformed') return { ...changes, remedy: unfiltered };
  const told = changes.found.flatMap((change) => takingsOf(change, edgeUnit, clean));
  const untold = isIncomplete(document.plan) ? unknown(clean(incomplete), edgeUnit) : [];
  return { kind: 'decoded', found: [...untold, ...told] };
}

function newFormat(version: string | null, clean: Clean): CleanText {
  const format = version === null ? 'a format' : `a format ${version}`;
  return clean(`the plan has ${format} that this version does not know: update the gate`);
}

/** Why a plan as a whole says nothing about what will be taken; null where it does. */
function whyUnknown(plan: JsonObject, clean: Clean): CleanText | null {
  const errored = 'the plan ended in an error: run terraform plan again';
  return (fieldOf(plan, 'errored') ?? false) === false ? null : clean(errored);
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
  return !leavesResourceOut(plan);
}

function unknown(cause: CleanText, edgeUnit: number | null): readonly Taking[] {
  const demand: Demand = { kind: 'unknown', atLeast: 0, cause };
  const counted = (['ges.graph', 'ges.backup', 'ges.metadata'] as const).map((quota) => ({
    quota,
    address: null,
    demand,
  }));
  const edges = edgeUnit === null ? edgesLeftOut : demand;
  return [...counted, { quota: 'ges.edge_volume', address: null, demand: edges }];
}
