import { totalDemand } from '../../../quota/demand.ts';
import {
  largestUsages,
  lookalikeIn,
  maxNamedUsages,
  type PlannedUsage,
  plannedByQuota,
  type UncheckedType,
  uncountedFirst,
} from '../../../quota/planned-usage.ts';
import type { Policy } from '../../../quota/policy.ts';
import { serviceKeyOf } from '../../../services/registry.ts';
import type { SafeText } from '../../../text/sanitize.ts';
import type { Judged } from '../../result.ts';
import { demandText, numberText } from './figures.ts';

/**
 * What each resource of the plans needs, one line each. What is not counted comes first, unless only
 * `ges-edge-unit` is missing. `name` formats addresses, types and quotas; nothing else is shown.
 */
export function plannedLines(
  plannedUsages: readonly PlannedUsage[],
  name: (text: string) => string,
): readonly string[] {
  if (plannedUsages.length === 0) return ['the Terraform plan needs none of these quotas'];
  return uncountedFirst(plannedUsages).map((plannedUsage) => usageLine(plannedUsage, name));
}

/** The same of a few; of many, what they need of each quota, and those that need most. */
export function plannedSummary(
  plannedUsages: readonly PlannedUsage[],
  name: (text: string) => string,
): readonly string[] {
  if (plannedUsages.length <= maxNamedUsages) return plannedLines(plannedUsages, name);
  const totals = [...plannedByQuota(plannedUsages)].map(
    ([quota, demands]) =>
      `${usageLine({ quota, address: null, demand: totalDemand(demands) }, name)} in all`,
  );
  return [
    ...totals,
    ...plannedLines(largestUsages(plannedUsages), name),
    `and ${numberText(plannedUsages.length - maxNamedUsages)} more`,
  ];
}

function usageLine(
  { quota, address, demand }: PlannedUsage,
  name: (text: string) => string,
): string {
  const what = address === null ? 'the Terraform plan' : name(address);
  const of = name(quota);
  switch (demand?.kind) {
    case undefined:
      return `${what} is left out of this run and not counted`;
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

/** The types in a plan that only look like ones that are counted, each once. */
export function lookalikesIn(plannedUsages: readonly PlannedUsage[]): readonly SafeText[] {
  const types = plannedUsages
    .map(({ demand }) => lookalikeIn(demand))
    .filter((type) => type !== null);
  return [...new Set(types)];
}

/** What plans hold of which nobody here knows what it takes; one line at most. */
export function uncheckedLines(
  types: readonly UncheckedType[],
  name: (text: string) => string,
): readonly string[] {
  if (types.length === 0) return [];
  const counted = types.slice(0, maxNamedUsages).map(({ type, count }) => `${count} ${name(type)}`);
  const more = types.length - maxNamedUsages;
  const others = more > 0 ? ` and ${more} more types` : '';
  return [`in the plan and not checked: ${counted.join(', ')}${others}`];
}

/**
 * Says what is not set: a runner does not tell an input that was left out from an expression that came
 * out blank. One line at most.
 */
export function blankInputs({ planned, demand, baseline }: Policy): readonly string[] {
  const blank = [
    ...(planned === null ? ['terraform-plan'] : []),
    ...(demand.length === 0 ? ['demand'] : []),
    ...(baseline === null ? ['baseline'] : []),
  ];
  const isNothingPlanned = planned === null && demand.length === 0;
  if (blank.length === 0) return [];
  return [`${blank.join(', ')}: not set${isNothingPlanned ? ', nothing is planned' : ''}`];
}
