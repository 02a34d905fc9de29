import { lookalikeIn } from '../../quota/demand.ts';
import {
  leftOutFirst,
  mainUsages,
  maxNamedUsages,
  type PlannedUsage,
  plannedTotals,
  type UncheckedType,
} from '../../quota/planned-usage.ts';
import type { Policy } from '../../quota/policy.ts';
import { definitionOf } from '../../services/registry.ts';
import type { SafeText } from '../../text/sanitize.ts';
import type { Judged } from '../result.ts';
import { demandText, firstOf, numberText } from './figures.ts';
import { edgesQuota } from './quota-sentences.ts';

/**
 * One line for each resource of the plans, with what it needs. Those that are left out or
 * of a type that is not known come first. `format` formats all foreign text: addresses, types
 * and quota names.
 */
export function plannedLines(
  plannedUsages: readonly PlannedUsage[],
  format: (text: string) => string,
): readonly string[] {
  if (plannedUsages.length === 0)
    return ['the Terraform plan needs no quota of the services that are read'];
  return leftOutFirst(plannedUsages).map((plannedUsage) => usageLine(plannedUsage, format));
}

/**
 * The same for up to 10 resources. For more, the sum for each quota and the resources that tell the
 * most, above all those that need a quota in `urgent`.
 */
export function plannedSummary(
  plannedUsages: readonly PlannedUsage[],
  urgent: readonly string[],
  format: (text: string) => string,
): readonly string[] {
  if (plannedUsages.length <= maxNamedUsages) return plannedLines(plannedUsages, format);
  const totals = plannedTotals(plannedUsages).map(
    ([quota, demand]) => `${usageLine({ quota, address: null, demand }, format)} in all`,
  );
  return [
    ...totals,
    ...mainUsages(plannedUsages, urgent).map((one) => usageLine(one, format)),
    `and ${numberText(plannedUsages.length - maxNamedUsages)} more`,
  ];
}

function usageLine(
  { quota, address, demand }: PlannedUsage,
  format: (text: string) => string,
): string {
  const what = address === null ? 'the Terraform plan' : format(address);
  const of = format(quota);
  const unit = definitionOf(quota)?.unit ?? null;
  switch (demand?.kind) {
    case undefined:
      return `${what} is left out of this run and not counted`;
    case 'counted':
      return `${what} needs ${demandText(demand, unit)} of ${of}`;
    case 'uncounted': {
      const why =
        demand.lookalike === null
          ? ''
          : `: this version does not know the type ${format(demand.lookalike)}`;
      return `${what} may need ${of} (not counted${why})`;
    }
    case 'unknown':
      return `${what} needs ${demand.atLeast === 0 ? 'an unknown number' : demandText(demand, unit)} of ${of}`;
  }
}

/**
 * The note about services whose quotas the plans need but that are not read; empty if there are none.
 * `format` formats their keys.
 */
export function unreadServicesNote(
  { policy: { unreadServices } }: Pick<Judged, 'policy'>,
  format: (text: string) => string,
): readonly string[] {
  if (unreadServices.length === 0) return [];
  const named = unreadServices.map(format).join(', ');
  return [`The plan needs quotas of ${named} that are not read. Add ${named} to services.`];
}

/** Whether a resource of a plan needs edges that the demand does not include. */
export function leavesEdgesOut(plannedUsages: readonly PlannedUsage[]): boolean {
  return plannedUsages.some(
    ({ quota, address, demand }) =>
      quota === edgesQuota &&
      address !== null &&
      demand?.kind === 'uncounted' &&
      demand.lookalike === null,
  );
}

/** The types in the plans that look like a counted type but are unknown, without repetition. */
export function lookalikesIn(plannedUsages: readonly PlannedUsage[]): readonly SafeText[] {
  const types = plannedUsages
    .map(({ demand }) => lookalikeIn(demand))
    .filter((type) => type !== null);
  return [...new Set(types)];
}

/** The resource types in the plans that the gate has no rule for, in one line; empty if none. */
export function uncheckedLines(
  types: readonly UncheckedType[],
  format: (text: string) => string,
): readonly string[] {
  if (types.length === 0) return [];
  const counted = types.map(({ type, count }) => `${count} ${format(type)}`);
  const shown = firstOf(counted, maxNamedUsages, 'more types');
  return [`in the plan and not checked: ${shown}`];
}

/** What a reader must know of the settings to judge a green step, one line each. */
export function notableSettings({
  policy,
  warnOnly,
}: Pick<Judged, 'policy' | 'warnOnly'>): readonly string[] {
  return [...unsetInputs(policy), ...(warnOnly ? ['warn-only: no verdict fails the step'] : [])];
}

/**
 * Names the inputs that are not set, in one line; empty if all are set. Users need to know, because
 * to the runner an expression that evaluates to an empty text is the same as no input.
 */
function unsetInputs({ planned, demand, baseline }: Policy): readonly string[] {
  const unset = [
    ...(planned === null ? ['terraform-plan'] : []),
    ...(demand.length === 0 ? ['demand'] : []),
    ...(baseline === null ? ['baseline'] : []),
  ];
  const isNothingPlanned = planned === null && demand.length === 0;
  if (unset.length === 0) return [];
  return [`${unset.join(', ')}: not set${isNothingPlanned ? ', nothing is planned' : ''}`];
}
