import {
  type Demand,
  minimumDemand,
  type PlannedUsage,
  plannedByQuota,
  sumOf,
} from '../../../quota/demand.ts';
import { serviceKeyOf } from '../../../services/registry.ts';
import type { SafeText } from '../../../text/sanitize.ts';
import type { Judged } from '../../result.ts';
import { numberText } from './figures.ts';
import { demandText } from './sentences.ts';

/**
 * What each resource of the plans needs, one line each. What is not counted comes first, unless only
 * `ges-edge-unit` is missing. `name` formats addresses, types and quotas; nothing else is shown.
 */
export function plannedLines(
  plannedUsages: readonly PlannedUsage[],
  name: (text: string) => string,
): readonly string[] {
  if (plannedUsages.length === 0) return ['the Terraform plan needs none of these quotas'];
  const uncounted = plannedUsages.filter(isUncounted);
  const others = plannedUsages.filter((plannedUsage) => !isUncounted(plannedUsage));
  return [...uncounted, ...others].map((plannedUsage) => usageLine(plannedUsage, name));
}

/** As many as a page shows one by one. */
const mostShown = 10;

/** The same of a few; of many, what they need of each quota, and those that need most. */
export function plannedSummary(
  plannedUsages: readonly PlannedUsage[],
  name: (text: string) => string,
): readonly string[] {
  if (plannedUsages.length <= mostShown) return plannedLines(plannedUsages, name);
  const totals = [...plannedByQuota(plannedUsages)].map(
    ([quota, demands]) =>
      `${usageLine({ quota, address: null, demand: sumOf(demands) }, name)} in all`,
  );
  const largest = plannedUsages.toSorted((one, other) => weightOf(other) - weightOf(one));
  return [
    ...totals,
    ...plannedLines(largest.slice(0, mostShown), name),
    `and ${numberText(plannedUsages.length - mostShown)} more`,
  ];
}

/** What is not known, or not counted, may be more than anything else. */
function weightOf({ demand }: PlannedUsage): number {
  return demand?.kind === 'counted' ? minimumDemand(demand) : Number.MAX_VALUE;
}

function isUncounted({ demand }: PlannedUsage): boolean {
  return demand === null || lookalikeIn(demand) !== null;
}

function usageLine(
  { quota, address, demand }: PlannedUsage,
  name: (text: string) => string,
): string {
  const what = address === null ? 'the Terraform plan' : name(address);
  const of = name(quota);
  switch (demand?.kind) {
    case undefined:
      return `${what} is left out of this run and not counted in ${of}`;
    case 'counted':
      return `${what} needs ${numberText(demand.count)} of ${of}`;
    case 'uncounted': {
      const why =
        demand.lookalike === null
          ? ''
          : `: this version does not know the type ${name(demand.lookalike)}`;
      return `${what} may need ${of} (not counted${why})`;
    }
    case 'unknown':
      return `${what} needs ${demand.atLeast === 0 ? 'an unknown number' : demandText(demand)} of ${of}`;
  }
}

/** The services whose quotas plans need and none is read, by their keys. */
export function unreadIn({ policy: { planned }, serviceResults }: Judged): readonly string[] {
  const read = new Set(serviceResults.map(({ source }) => source.service));
  const taken = (planned ?? []).filter(({ demand }) => demand !== null);
  const keys = new Set(taken.map(({ quota }) => serviceKeyOf(quota)));
  return [...keys].filter((key) => !read.has(key));
}

/** What to say of them: `name` sets names. Nothing where there are none. */
export function unreadNote(
  keys: readonly string[],
  name: (text: string) => string,
): readonly string[] {
  if (keys.length === 0) return [];
  const named = keys.map(name).join(', ');
  return [`The plan needs quotas of ${named} that are not read. Add ${named} to services.`];
}

/** Whether a plan needs edges that are not in the demand, which the summary then says. */
export function leavesEdgesOut(plannedUsages: readonly PlannedUsage[]): boolean {
  return plannedUsages.some(
    ({ demand }) => demand?.kind === 'uncounted' && demand.lookalike === null,
  );
}

/** The types in a plan that only look like resources of GES, each once. */
export function lookalikesIn(plannedUsages: readonly PlannedUsage[]): readonly SafeText[] {
  const types = plannedUsages
    .map(({ demand }) => lookalikeIn(demand))
    .filter((type) => type !== null);
  return [...new Set(types)];
}

function lookalikeIn(demand: Demand | null): SafeText | null {
  return demand?.kind === 'uncounted' ? demand.lookalike : null;
}
