import type { Assessment } from '../../../quota/assessment.ts';
import { type Demand, minimumDemand } from '../../../quota/demand.ts';
import type { Headroom, Unit, UnknownCause } from '../../../quota/quota.ts';
import { quotasWithoutUse } from '../../../services/registry.ts';
import { leftAfter, missing, mostLeft, numberIs, numberText, withUnit } from './figures.ts';

/** Where a headroom comes from: `10 limit − 4 used = 6 left`, and what a demand leaves of it. */
export function arithmeticOf({ quota: { headroom, unit }, demand }: Assessment): string {
  const left = headroomText(headroom, unit);
  if (demand === null) return left;
  const after = leftAfter(headroom, demand);
  const isNone = demand.kind === 'uncounted' && demand.atLeast === 0;
  const amount = isNone ? 'demand not counted' : `${demandText(demand)} needed`;
  const needed = `${left}, ${amount}`;
  return after === null
    ? needed
    : `${needed}, ${mostAfter(headroom, demand)}${numberText(after)} after`;
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
      return `at most ${withUnit(headroom.limit, unit)} left (${numberText(headroom.limit)} limit, usage not reported)`;
    case 'unknown':
      return `not known: ${causeOf(headroom.cause)}`;
  }
}

/** `3`; `at least 3` or `unknown`; `not counted`. */
export function demandText(demand: Demand): string {
  if (demand.kind === 'counted') return numberText(demand.count);
  if (demand.atLeast > 0) return `at least ${numberText(demand.atLeast)}`;
  return demand.kind === 'unknown' ? 'unknown' : 'not counted';
}

/** Stands before what is left after a demand, where there may be less. */
export function mostAfter(headroom: Headroom, demand: Demand | null): string {
  const isOpen = demand !== null && demand.kind !== 'counted';
  return headroom.kind === 'at-most' || isOpen ? 'at most ' : '';
}

/** Why a figure is not known. */
function causeOf(unknown: UnknownCause): string {
  switch (unknown.kind) {
    case 'absent':
    case 'not-offered':
      return `the response has no ${unknown.field}`;
    case 'malformed':
      return `${unknown.field} is not a whole number from 0 to 2^53 − 1: ${unknown.found}`;
    case 'listed-twice':
      return `the response lists ${unknown.field} twice`;
    case 'unreadable':
      return 'the service could not be read';
  }
}

/** What to do about one quota, or why there is nothing to judge; blank when all is well. */
export function noteFor(assessment: Assessment): string {
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
      return uncountedClause(demand);
    case 'ok':
      return '';
  }
}

/** How many to request, of a quota that is short or low. */
export function toRequest(assessment: Assessment): number {
  const { status, required, warnBelow } = assessment;
  return missing(assessment, status === 'low' ? warnBelow : required);
}

function requestText(assessment: Assessment): string {
  const count = withUnit(toRequest(assessment), assessment.quota.unit);
  return `request ${count} more or free ${count}${assessment.status === 'low' ? ' soon' : ''}`;
}

/** What of a plan is not counted, as a clause; blank where all of it is. */
export function uncountedClause(demand: Demand | null): string {
  if (demand?.kind !== 'uncounted') return '';
  return demand.lookalike === null
    ? 'edges of the plan are not counted'
    : `${demand.lookalike} of the plan is not counted`;
}

/** What is wrong with a quota that is not known, and what to do, as clauses. */
export function describeUnknown(assessment: Assessment): {
  readonly statement: string;
  readonly remedy: string;
} {
  const { headroom } = assessment.quota;
  const { demand } = assessment;
  if (headroom.kind === 'unknown') {
    return {
      statement: `not known, because ${causeOf(headroom.cause)}`,
      remedy: 'run the job again, or remove the quota from thresholds',
    };
  }
  return demand?.kind === 'unknown'
    ? { statement: 'the plan does not say how much of it is needed', remedy: demand.cause }
    : { statement: `not known, because ${noUsage}`, remedy: usageRemedy(assessment) };
}

/** Only what the API never reports can be declared. */
function usageRemedy({ quota: { name } }: Assessment): string {
  return quotasWithoutUse.includes(name)
    ? 'set used to the number that is in use'
    : 'remove the quota from thresholds and demand, or set on-unknown';
}

const noUsage = 'the API does not report usage';

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
  return `${leftClause(headroom, mostLeft(headroom) ?? 0, unit)}, the threshold is ${withUnit(required ?? 0, unit)}`;
}

function describeLow(assessment: Assessment, hasDemand: boolean): string {
  const { quota, demand, warnBelow } = assessment;
  const after = hasDemand ? 'after this deployment ' : '';
  const left = leftClause(quota.headroom, leftAfter(quota.headroom, demand) ?? 0, quota.unit);
  return `${after}${left}, the warning threshold is ${withUnit(warnBelow ?? 0, quota.unit)}`;
}

/** `1 is left`, `none is left`, `at most 5 are left`. */
function leftClause(headroom: Headroom, left: number, unit: Unit | null): string {
  const declared = isDeclared(headroom) ? ' by declared usage' : '';
  if (headroom.kind === 'at-most') return `at most ${numberIs(left, unit)} left`;
  return `${left === 0 ? 'none is' : numberIs(left, unit)} left${declared}`;
}

function isDeclared(headroom: Headroom): boolean {
  return headroom.kind === 'counted' && headroom.usage?.origin === 'declared';
}
