import { type Demand, minimumDemand, type PlannedUsage } from './demand.ts';

/** As many resources as people look through in a log, and read one by one on a page. */
export const mostListed = 100;
export const mostRead = 10;

/** Of what plans need: what is not counted comes first, unless only `ges-edge-unit` is missing. */
export function inOrder(plannedUsages: readonly PlannedUsage[]): readonly PlannedUsage[] {
  const uncounted = plannedUsages.filter(isUncounted);
  return [...uncounted, ...plannedUsages.filter((plannedUsage) => !isUncounted(plannedUsage))];
}

/** The few that need most. */
export function largestOf(plannedUsages: readonly PlannedUsage[]): readonly PlannedUsage[] {
  return plannedUsages.toSorted((one, other) => weightOf(other) - weightOf(one)).slice(0, mostRead);
}

/**
 * All whose resource may be named to anybody, of those that a plan names: the first of a log, the largest,
 * and of each quota the first that is unknown, which tells why. Others join them, or are left out, without
 * a change to that.
 */
export function nameable(plannedUsages: readonly PlannedUsage[]): ReadonlySet<PlannedUsage> {
  const named = plannedUsages.filter(({ address }) => address !== null);
  const unknown = named.filter(({ demand }) => demand?.kind === 'unknown');
  const firstUnknown = new Map(unknown.toReversed().map((one) => [one.quota, one]));
  return new Set([
    ...inOrder(named).slice(0, mostListed),
    ...largestOf(named),
    ...firstUnknown.values(),
  ]);
}

/** The type of a resource that only looks like ones that are counted; null for any other. */
export function lookalikeIn(demand: Demand | null): PlannedUsage['address'] {
  return demand?.kind === 'uncounted' ? demand.lookalike : null;
}

function isUncounted({ demand }: PlannedUsage): boolean {
  return demand === null || lookalikeIn(demand) !== null;
}

/** What is not known, or not counted, may be more than anything else. */
function weightOf({ demand }: PlannedUsage): number {
  return demand?.kind === 'counted' ? minimumDemand(demand) : Number.MAX_VALUE;
}
