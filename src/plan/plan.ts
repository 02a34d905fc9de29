import { fieldOf, type JsonObject } from '../json/fields.ts';
import type { Demand, PlannedQuota, Taking } from '../quota/demand.ts';
import type { Clean, CleanText } from '../text/clean.ts';
import { changesIn } from './changes.ts';
import { documentIn } from './document.ts';
import { takingsOf } from './takings.ts';
import { type Fault, faultOf, unfiltered } from './unusable.ts';

/** What a plan takes, or what is wrong with its file. */
export type Plan =
  | { readonly kind: 'decoded'; readonly found: readonly Taking[] }
  | ({ readonly kind: 'malformed' } & Fault);

/**
 * Reads what `terraform show -json` prints of a plan, for what its resources take of GES quotas; edges
 * only where `edgeUnit` says how many of them one unit of `ges.edge_volume` stands for. A plan holds
 * secrets in clear text: nothing of it goes any further but addresses of resources that count, and sizes in digits.
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
  const found = changes.found.flatMap((change) => takingsOf(change, edgeUnit, clean));
  return { kind: 'decoded', found };
}

function newFormat(version: string | null, clean: Clean): CleanText {
  const format = version === null ? 'a format' : `a format ${version}`;
  return clean(`the plan has ${format} that this version does not know: update the gate`);
}

/** Why a plan as a whole says nothing about what will be taken; null where it does. */
function whyUnknown(plan: JsonObject, clean: Clean): CleanText | null {
  const errored = 'the plan ended in an error: run terraform plan again';
  return fieldOf(plan, 'errored') === true ? clean(errored) : null;
}

function unknown(cause: CleanText, edgeUnit: number | null): readonly Taking[] {
  const counted: readonly PlannedQuota[] = ['ges.graph', 'ges.backup', 'ges.metadata'];
  const quotas = edgeUnit === null ? counted : [...counted, 'ges.edge_volume' as const];
  const demand: Demand = { kind: 'unknown', atLeast: 0, cause };
  return quotas.map((quota) => ({ quota, address: null, demand }));
}
