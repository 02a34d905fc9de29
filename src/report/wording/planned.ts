import type { Demand, PlannedUsage } from '../../quota/demand.ts';
import type { SafeText } from '../../text/sanitize.ts';
import { demandText } from './sentences.ts';

/**
 * What each resource of the plans takes, and first what is not counted for another reason than a missing
 * unit of edges; `name` sets addresses, types and quotas, which is all that is shown.
 */
export function plannedLines(
  plannedUsages: readonly PlannedUsage[],
  name: (text: string) => string,
): readonly string[] {
  if (plannedUsages.length === 0) return ['the Terraform plan takes nothing of these quotas'];
  const uncounted = plannedUsages.filter(isUncounted);
  const others = plannedUsages.filter((plannedUsage) => !isUncounted(plannedUsage));
  return [...uncounted, ...others].map((plannedUsage) => takingLine(plannedUsage, name));
}

function isUncounted({ demand }: PlannedUsage): boolean {
  return demand === null || lookalikeIn(demand) !== null;
}

function takingLine(
  { quota, address, demand }: PlannedUsage,
  name: (text: string) => string,
): string {
  const what = address === null ? 'the Terraform plan' : name(address);
  const of = name(quota);
  switch (demand?.kind) {
    case undefined:
      return `${what} is left out of this run: not counted in ${of}`;
    case 'counted':
      return `${what} takes ${demand.count} of ${of}`;
    case 'left-out': {
      const why =
        demand.lookalike === null
          ? ''
          : `: this version does not know the type ${name(demand.lookalike)}`;
      return `${what} may take some of ${of} (not counted${why})`;
    }
    case 'unknown':
      return `${what} takes ${demand.atLeast === 0 ? 'an unknown number' : demandText(demand)} of ${of}`;
  }
}

/** Whether a plan takes edges that are not in the demand, which the summary then says. */
export function leavesEdgesOut(plannedUsages: readonly PlannedUsage[]): boolean {
  return plannedUsages.some(
    ({ demand }) => demand?.kind === 'left-out' && demand.lookalike === null,
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
  return demand?.kind === 'left-out' ? demand.lookalike : null;
}
