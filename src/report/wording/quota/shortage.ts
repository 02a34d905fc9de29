import type { Assessment, Status } from '../../../quota/assessment.ts';
import { minimumDemand } from '../../../quota/demand.ts';
import type { Headroom, Unit } from '../../../quota/quota.ts';
import { demandText, isDeclared, leftAfter, mostLeft, numberIs, withUnit } from './figures.ts';

const rank: Readonly<Record<Status, number>> = {
  short: 0,
  unknown: 1,
  low: 2,
  'partly-checked': 3,
  ok: 4,
  'not-judged': 5,
};

/**
 * What needs doing first: shortages, then the unknown, then the low, then what is partly checked; the
 * worst of each first.
 */
export function bySeverity(assessments: readonly Assessment[]): readonly Assessment[] {
  return [...assessments].sort(
    (a, b) => rank[a.status] - rank[b.status] || covered(a) - covered(b),
  );
}

/** Which part of its minimum is left; for sorting only, so rounding does no harm. */
function covered(assessment: Assessment): number {
  const minimum = missedMinimum(assessment);
  if (minimum === null) return 0;
  const left = leftAfter(assessment.quota.headroom, assessment.demand) ?? 0;
  return minimum > 0 ? left / minimum : left;
}

/** The minimum that a quota is below; null where it is neither short nor low. */
export function missedMinimum({ status, required, warnBelow }: Assessment): number | null {
  if (status === 'short') return required;
  return status === 'low' ? warnBelow : null;
}

/**
 * How a quota falls short or runs low, without its name: `this deployment needs 3, only 1 is left. 2
 * are missing`, or without a demand `1 is left, the threshold is 5. 4 are missing`.
 */
export function describeShortage(assessment: Assessment): string {
  const { demand, status } = assessment;
  const hasDemand = minimumDemand(demand) > 0;
  if (status === 'low') return describeLow(assessment, hasDemand);
  const gap = `${numberIs(toRequest(assessment), assessment.quota.unit)} missing`;
  return `${hasDemand ? need(assessment) : threshold(assessment)}. ${gap}`;
}

function need({ quota: { headroom, unit }, demand, required }: Assessment): string {
  const amount = demand === null ? '' : demandText(demand);
  const needed = unit === null ? amount : `${amount} ${unit}`;
  const left = mostLeft(headroom) ?? 0;
  const only = left > 0 && left < minimumDemand(demand) ? 'only ' : '';
  const spare = (required ?? 0) > 0 ? `, and ${withUnit(required ?? 0, unit)} must stay free` : '';
  return `this deployment needs ${needed}, ${only}${leftClause(headroom, left, unit)}${spare}`;
}

function threshold({ quota: { headroom, unit }, required }: Assessment): string {
  return `${leftText(headroom, unit)}, the threshold is ${withUnit(required ?? 0, unit)}`;
}

function describeLow(assessment: Assessment, hasDemand: boolean): string {
  const { quota, demand, warnBelow } = assessment;
  const after = hasDemand ? 'after this deployment ' : '';
  const left = leftClause(quota.headroom, leftAfter(quota.headroom, demand) ?? 0, quota.unit);
  return `${after}${left}, the warning threshold is ${withUnit(warnBelow ?? 0, quota.unit)}`;
}

/** What is left now, as a clause; of what is unlimited or not known there is nothing to tell. */
export function leftText(headroom: Headroom, unit: Unit | null): string {
  return leftClause(headroom, mostLeft(headroom) ?? 0, unit);
}

/** `1 is left`, `none is left`, `at most 5 are left`. */
function leftClause(headroom: Headroom, left: number, unit: Unit | null): string {
  const declared = isDeclared(headroom) ? ' by declared usage' : '';
  if (headroom.kind === 'at-most') return `at most ${numberIs(left, unit)} left`;
  return `${left === 0 ? 'none is' : numberIs(left, unit)} left${declared}`;
}

/** How many to free or request, of a quota that is short or low. */
export function toRequest(assessment: Assessment): number {
  const left = leftAfter(assessment.quota.headroom, assessment.demand) ?? 0;
  return (missedMinimum(assessment) ?? 0) - left;
}

/** What to do about it, as a clause: `request 4 more or free 4`. */
export function requestText(assessment: Assessment): string {
  const count = withUnit(toRequest(assessment), assessment.quota.unit);
  return `request ${count} more or free ${count}${assessment.status === 'low' ? ' soon' : ''}`;
}
