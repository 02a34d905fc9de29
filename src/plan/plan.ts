import type { Decoded } from '../json/decoded.ts';
import { fieldOf, isJsonObject, type JsonObject } from '../json/fields.ts';
import { parse } from '../json/json.ts';
import type { Demand, Taking } from '../quota/demand.ts';
import type { Clean, CleanText } from '../text/clean.ts';
import { changesIn } from './changes.ts';
import { leavesResourceOut } from './left-out.ts';
import { listAt } from './lists.ts';
import { edgesLeftOut, takingsOf } from './takings.ts';

/** The majors of the format that are understood. */
const knownMajors: readonly string[] = ['0', '1'];

/**
 * Reads what `terraform show -json` prints of a plan, for what its resources take of GES quotas; edges
 * only where `edgeUnit` says how many of them one unit of `ges.edge_volume` stands for. A plan holds
 * secrets in clear text: nothing of it goes any further but addresses and types of resources of GES, and
 * sizes that are documented.
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
  const told = changes.found.flatMap((change) => takingsOf(change, edgeUnit, clean));
  const untold = isIncomplete(plan) ? unknown(clean(incomplete), edgeUnit) : [];
  return { kind: 'decoded', found: [...untold, ...told] };
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
