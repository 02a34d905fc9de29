import type { Demand, PlannedQuota, Taking } from '../quota/demand.ts';
import type { Clean } from '../text/clean.ts';
import { type Peak, peakOf } from './peak.ts';
import type { ResourceChange } from './resource-change.ts';
import { countSteps, edgeSteps } from './steps.ts';

const quotaOf = {
  huaweicloud_ges_graph: 'ges.graph',
  huaweicloud_ges_backup: 'ges.backup',
  huaweicloud_ges_metadata: 'ges.metadata',
} as const;

/**
 * What a resource takes at its peak; nothing where that is no more than before. Edges are counted in
 * units of `edgeUnit` edges, and left out where it is null.
 */
export function takingsOf(
  change: ResourceChange,
  edgeUnit: number | null,
  clean: Clean,
): readonly Taking[] {
  const taking = (quota: PlannedQuota, peak: Peak, demand: Demand): readonly Taking[] =>
    peak.cause === null && peak.count === 0
      ? []
      : [{ quota, address: clean(change.address), demand }];
  const counted = peakOf(countSteps(change));
  const resources = taking(quotaOf[change.type], counted, demandAt(counted, change, clean));
  if (change.type !== 'huaweicloud_ges_graph') return resources;
  const edges = peakOf(edgeSteps(change));
  const leftOut: Demand = { kind: 'left-out', atLeast: 0 };
  const demand = edgeUnit === null ? leftOut : demandAt(inUnits(edges, edgeUnit), change, clean);
  return [...resources, ...taking('ges.edge_volume', edges, demand)];
}

/** Rounded up once, at the end: units of a difference are not the difference of units. */
function inUnits({ count, cause }: Peak, unit: number): Peak {
  return { count: Math.ceil(count / unit), cause };
}

function demandAt({ count, cause }: Peak, { address }: ResourceChange, clean: Clean): Demand {
  return cause === null
    ? { kind: 'counted', count }
    : { kind: 'unknown', atLeast: count, cause: clean(`${clean(address)}: ${cause}`) };
}
