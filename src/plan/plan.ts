import type { Demand, Planned, PlannedQuota, Taking } from '../quota/demand.ts';
import type { Decoded } from '../services/decoded.ts';
import { fieldOf, isJsonObject, type JsonObject } from '../services/fields.ts';
import { parse } from '../services/json.ts';
import type { Clean } from '../text/clean.ts';
import { peakOf } from './peak.ts';
import { type ResourceChange, resourceChangeOf } from './resource-change.ts';
import { countSteps, edgeSteps } from './steps.ts';

/** A field by which a plan is told from a state, and the majors of the format that are understood. */
const knownMajors: readonly string[] = ['0', '1'];

/**
 * Reads what `terraform show -json` prints of a plan, for what its resources take of GES quotas; edges
 * only where `edgeUnit` says how many of them one unit of `ges.edge_volume` stands for. A plan holds
 * secrets in clear text: nothing of it goes any further but addresses and sizes.
 */
export function planOf(text: string, edgeUnit: number | null, clean: Clean): Decoded<Planned> {
  const json = parse(text);
  if (json.kind === 'not-json') return { kind: 'malformed', problem: 'is not JSON' };
  if (json.kind === 'ambiguous') return { kind: 'malformed', problem: 'names a field twice' };
  const plan = json.value;
  const format = isJsonObject(plan) ? fieldOf(plan, 'format_version') : undefined;
  if (!isJsonObject(plan) || typeof format !== 'string') {
    return { kind: 'malformed', problem: 'is JSON, and no plan of Terraform' };
  }
  if (!knownMajors.includes(format.replace(/\..*/s, ''))) {
    const cause = `the format ${clean(format)} of a plan is not known to this version`;
    return { kind: 'decoded', found: nothingKnown(cause, edgeUnit) };
  }
  return fieldOf(plan, 'errored') === true
    ? { kind: 'decoded', found: nothingKnown('a plan ended in an error', edgeUnit) }
    : changesOf(plan, edgeUnit, clean);
}

function nothingKnown(cause: string, edgeUnit: number | null): Planned {
  const demand: Demand = { kind: 'unknown', atLeast: 0, cause };
  const counted: readonly PlannedQuota[] = ['ges.graph', 'ges.backup', 'ges.metadata'];
  const quotas = edgeUnit === null ? counted : [...counted, 'ges.edge_volume' as const];
  return {
    takings: quotas.map((quota) => ({ quota, address: null, demand })),
    edges: edgeUnit === null ? 'left-out' : 'counted',
  };
}

function changesOf(plan: JsonObject, edgeUnit: number | null, clean: Clean): Decoded<Planned> {
  // A plan without changes has none; a state has none either, and no planned values.
  const entries = fieldOf(plan, 'resource_changes') ?? [];
  if (!Array.isArray(entries) || !isJsonObject(fieldOf(plan, 'planned_values'))) {
    return { kind: 'malformed', problem: 'is JSON of Terraform, and no plan' };
  }
  const changes: ResourceChange[] = [];
  for (const [index, entry] of entries.entries()) {
    const decoded = resourceChangeOf(entry, index);
    if (decoded.kind === 'malformed') return decoded;
    if (decoded.found !== null) changes.push(decoded.found);
  }
  const takings = changes.flatMap((change) => takingsOf(change, edgeUnit, clean));
  const takesEdges = changes.some(({ type }) => type === 'huaweicloud_ges_graph');
  const edges = edgeUnit === null ? 'left-out' : 'counted';
  return { kind: 'decoded', found: { takings, edges: takesEdges ? edges : 'none' } };
}

const quotaOf = {
  huaweicloud_ges_graph: 'ges.graph',
  huaweicloud_ges_backup: 'ges.backup',
  huaweicloud_ges_metadata: 'ges.metadata',
} as const;

/** What a resource takes; nothing where it takes no more than before. */
function takingsOf(
  change: ResourceChange,
  edgeUnit: number | null,
  clean: Clean,
): readonly Taking[] {
  const address = clean(change.address);
  const graphs = {
    quota: quotaOf[change.type],
    address,
    demand: peakOf(countSteps(change, clean)),
  };
  const isSized = change.type === 'huaweicloud_ges_graph' && edgeUnit !== null;
  const demand = isSized ? peakOf(edgeSteps(change, edgeUnit, clean)) : nothing;
  return [graphs, { quota: 'ges.edge_volume', address, demand } as const].filter(takesAny);
}

const nothing: Demand = { kind: 'counted', count: 0 };

function takesAny({ demand }: Taking): boolean {
  return demand.kind === 'unknown' || demand.count > 0;
}
