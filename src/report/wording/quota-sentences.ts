import type { Assessment } from '../../quota/assessment.ts';
import type { Headroom, Unit, UnknownCause } from '../../quota/quota.ts';
import { maxLeftAfter } from '../../quota/shortage.ts';
import { atMostPrefix, demandText, isDeclared, numberText, withUnit } from './figures.ts';
import { requestText } from './shortage.ts';

/** How much is left and why: `10 limit − 4 used = 6 left`; with a demand, also what it leaves. */
export function headroomArithmetic({ quota: { headroom, unit }, demand }: Assessment): string {
  const left = headroomText(headroom, unit);
  if (demand === null) return left;
  const after = maxLeftAfter(headroom, demand);
  const hasFigure = demand.kind === 'counted' || demand.atLeast > 0;
  const demanded = demandText(demand, unit);
  const amount = hasFigure ? `${demanded} needed` : `demand ${demanded}`;
  const needed = `${left}, ${amount}`;
  return after === null
    ? needed
    : `${needed}, ${atMostPrefix(headroom, demand)}${withUnit(after, unit)} after`;
}

function headroomText(headroom: Headroom, unit: Unit | null): string {
  switch (headroom.kind) {
    case 'counted': {
      const left = `${withUnit(headroom.left, unit)} left`;
      if (headroom.usage === null) return left;
      const { limit, used } = headroom.usage;
      const declared = isDeclared(headroom) ? ' (declared)' : '';
      return `${numberText(limit)} limit − ${numberText(used)} used${declared} = ${left}`;
    }
    case 'unlimited':
      return 'unlimited';
    case 'at-most':
      return `at most ${withUnit(headroom.limit, unit)} left (usage not reported)`;
    case 'unknown':
      return causeOf(headroom.cause);
  }
}

/** Why a figure is not known. */
export function causeOf(unknown: UnknownCause): string {
  switch (unknown.kind) {
    case 'absent':
      return `the response has no ${unknown.field}`;
    case 'not-limited':
      return `the response has no ${unknown.field}: there is no such limit here`;
    case 'not-offered':
      return `the response has no ${unknown.field}, which this region may not offer`;
    case 'malformed':
      return `${unknown.field} is not a whole number from 0 to 2^53 − 1: ${unknown.found}`;
    case 'listed-twice':
      return `the response lists ${unknown.field} twice`;
    case 'unreadable':
      return 'the service could not be read';
  }
}

/** What to do about a quota, or why it is unknown or not judged. Empty if all is well. */
export function quotaNote(assessment: Assessment): string {
  const { status, quota, demand, required } = assessment;
  const { headroom } = quota;
  switch (status) {
    case 'short':
    case 'low':
      return requestText(assessment);
    case 'unknown':
      if (headroom.kind === 'unknown') return causeOf(headroom.cause);
      return demand?.kind === 'unknown' ? demand.cause : noUsage;
    case 'not-judged':
      if (quota.exemption !== null) return quota.exemption;
      return headroom.kind === 'at-most' && required !== null ? noUsage : '';
    case 'partly-checked':
      return uncountedClause(assessment);
    case 'ok':
      return '';
  }
}

/** The quota that `ges-edge-unit` is for. */
export const edgesQuota = 'ges.edge_volume';

/** Which part of a plan is not counted, as a clause. Empty if all of it is. */
export function uncountedClause({ quota, demand }: Pick<Assessment, 'quota' | 'demand'>): string {
  if (demand?.kind !== 'uncounted') return '';
  if (demand.lookalike !== null) return `${demand.lookalike} of the plan is not counted`;
  return quota.name === edgesQuota
    ? 'edges of the plan are not counted'
    : 'the plan does not say how much it needs';
}

/** Why only the limit is known. */
export const noUsage = 'the API does not report usage';
