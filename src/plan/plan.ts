import type { Decoded } from '../json/decoded.ts';
import { fieldOf, isJsonObject, type JsonObject } from '../json/fields.ts';
import { parse } from '../json/json.ts';
import type { Demand, PlannedQuota, Taking } from '../quota/demand.ts';
import type { Clean, CleanText } from '../text/clean.ts';
import { changesIn } from './changes.ts';
import { takingsOf } from './takings.ts';

/** The majors of the format that are understood. */
const knownMajors: readonly string[] = ['0', '1'];

/**
 * Reads what `terraform show -json` prints of a plan, for what its resources take of GES quotas; edges
 * only where `edgeUnit` says how many of them one unit of `ges.edge_volume` stands for. A plan holds
 * secrets in clear text: nothing of it goes any further but addresses of resources that count, and sizes in digits.
 */
export function planOf(
  text: string,
  edgeUnit: number | null,
  clean: Clean,
): Decoded<readonly Taking[]> {
  const json = parse(text);
  if (json.kind === 'not-json') return { kind: 'malformed', problem: 'it is not JSON' };
  if (json.kind === 'ambiguous') return { kind: 'malformed', problem: 'it names a field twice' };
  const plan = json.value;
  const format = isJsonObject(plan) ? fieldOf(plan, 'format_version') : undefined;
  if (!isJsonObject(plan) || typeof format !== 'string') {
    return { kind: 'malformed', problem: 'it is JSON, but not a plan of Terraform' };
  }
  const cause = whyUnknown(plan, format, clean);
  if (cause !== null) return { kind: 'decoded', found: unknown(cause, edgeUnit) };
  const changes = changesIn(plan);
  if (changes.kind === 'malformed') return changes;
  const found = changes.found.flatMap((change) => takingsOf(change, edgeUnit, clean));
  return { kind: 'decoded', found };
}

/** Why a plan as a whole says nothing about what will be taken; null where it does. */
function whyUnknown(plan: JsonObject, format: string, clean: Clean): CleanText | null {
  const [, major] = /^(\d{1,4})(?:\.\d{1,4})*$/.exec(format) ?? [];
  if (major === undefined || !knownMajors.includes(major)) {
    const version = major === undefined ? '' : ` ${format}`;
    return clean(
      `the plan has a format${version} that this version does not know: update the gate`,
    );
  }
  const errored = 'the plan ended in an error: run terraform plan again';
  return fieldOf(plan, 'errored') === true ? clean(errored) : null;
}

function unknown(cause: CleanText, edgeUnit: number | null): readonly Taking[] {
  const counted: readonly PlannedQuota[] = ['ges.graph', 'ges.backup', 'ges.metadata'];
  const quotas = edgeUnit === null ? counted : [...counted, 'ges.edge_volume' as const];
  const demand: Demand = { kind: 'unknown', atLeast: 0, cause };
  return quotas.map((quota) => ({ quota, address: null, demand }));
}
