import type { Demand, PlannedQuota, PlannedUsage } from '../quota/demand.ts';
import type { SafeText, Sanitize } from '../text/sanitize.ts';
import { countSteps, edgeSteps, type Peak, peakOf } from './peak.ts';
import type { ResourceChange } from './resource-change.ts';
import type { GesResource } from './resource-type.ts';

/**
 * What a resource takes at its peak; nothing where that is no more than before. Edges are counted in
 * units of `edgeUnit` edges, and left out where it is null; what only looks like a resource of GES is
 * left out always.
 */
export function plannedUsageOf(
  change: ResourceChange,
  edgeUnit: number | null,
  sanitize: Sanitize,
): readonly PlannedUsage[] {
  const address = sanitize(change.address);
  const resources = resourcesOf(change);
  if (change.extent.kind === 'excluded') {
    return resources.map((resource) => ({ quota: `ges.${resource}`, address, demand: null }));
  }
  return resources
    .flatMap((resource) => peaksOf(change, resource))
    .filter(({ peak }) => peak.cause !== null || peak.count > 0)
    .map(({ quota, peak }) => {
      const counted = quota === 'ges.edge_volume' ? inUnits(peak, edgeUnit) : peak;
      return { quota, address, demand: demandOf(counted, change, sanitize) };
    });
}

function resourcesOf({ recognized }: ResourceChange): readonly GesResource[] {
  return recognized.kind === 'counted' ? [recognized.resource] : recognized.resources;
}

/** Where nobody said how many edges a unit stands for. */
export const edgesLeftOut: Demand = { kind: 'left-out', atLeast: 0, lookalike: null };

type QuotaPeak = { readonly quota: PlannedQuota; readonly peak: Peak };

function peaksOf(change: ResourceChange, resource: GesResource): readonly QuotaPeak[] {
  const { extent } = change;
  const unknown = extent.kind === 'unknown' ? { count: 0, cause: extent.cause } : null;
  const own = { quota: `ges.${resource}`, peak: unknown ?? peakOf(countSteps(change)) } as const;
  if (resource !== 'graph') return [own];
  return [own, { quota: 'ges.edge_volume', peak: unknown ?? peakOf(edgeSteps(change)) }];
}

/** Rounded up once, at the end: units of a difference are not the difference of units. */
function inUnits({ count, cause }: Peak, unit: number | null): Peak | null {
  return unit === null ? null : { count: Math.ceil(count / unit), cause };
}

function demandOf(peak: Peak | null, change: ResourceChange, sanitize: Sanitize): Demand {
  if (change.recognized.kind === 'lookalike') {
    return { kind: 'left-out', atLeast: 0, lookalike: sanitize(change.type) };
  }
  if (peak === null) return edgesLeftOut;
  const { count, cause } = peak;
  return cause === null
    ? { kind: 'counted', count }
    : {
        kind: 'unknown',
        atLeast: count,
        cause: sanitize(`${shortened(sanitize(change.address))}: ${cause}`),
      };
}

/** What is shown is capped as a whole: a long address must not push out what to do. */
const longestAddress = 80;

function shortened(address: SafeText): string {
  const characters = [...address];
  const start = characters.slice(0, longestAddress).join('');
  return characters.length > longestAddress ? `${start}…` : start;
}
