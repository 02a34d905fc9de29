import type { Assessment } from '../../quota/assessment.ts';
import { type Demand, minimumDemand } from '../../quota/demand.ts';
import { displayName, type Headroom, type Unit, type UnknownCause } from '../../quota/quota.ts';
import { leftAfter, leftOf, missing, withUnit } from './figures.ts';

/** Where a headroom comes from: `10000 limit − 4 used = 9996 left`, and what a demand leaves of it. */
export function arithmeticOf({ quota: { headroom, unit }, demand }: Assessment): string {
  const left = headroomText(headroom, unit);
  if (demand === null) return left;
  const after = leftAfter(headroom, demand);
  const isNone = demand.kind === 'left-out' && demand.atLeast === 0;
  const amount = isNone ? 'what is planned is not counted' : `${demandText(demand)} planned`;
  const planned = `${left}, ${amount}`;
  return after === null ? planned : `${planned}, ${mostAfter(headroom, demand)}${after} left after`;
}

function headroomText(headroom: Headroom, unit: Unit | null): string {
  switch (headroom.kind) {
    case 'counted': {
      if (headroom.usage === null) return `${withUnit(headroom.left, unit)} left`;
      const { limit, used } = headroom.usage;
      const declared = isDeclared(headroom) ? ' (declared)' : '';
      return `${limit} limit − ${used} used${declared} = ${withUnit(headroom.left, unit)} left`;
    }
    case 'unlimited':
      return 'unlimited';
    case 'at-most':
      return `at most ${withUnit(headroom.limit, unit)} left (${headroom.limit} limit, use not reported)`;
    case 'unknown':
      return `not known: ${causeOf(headroom.cause)}`;
  }
}

/** `3`; `at least 3` or `unknown`; `3 and more` or `not counted`. */
export function demandText(demand: Demand): string {
  switch (demand.kind) {
    case 'counted':
      return `${demand.count}`;
    case 'left-out':
      return demand.atLeast === 0 ? 'not counted' : `${demand.atLeast} and more`;
    case 'unknown':
      return demand.atLeast === 0 ? 'unknown' : `at least ${demand.atLeast}`;
  }
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
      return `the answer has no ${unknown.field}`;
    case 'malformed':
      return `${unknown.field} is not a whole number up to 2^53 − 1: ${unknown.found}`;
    case 'listed-twice':
      return `the answer lists ${unknown.field} twice`;
    case 'unreadable':
      return 'the service could not be read';
  }
}

/** What to do about one quota, or why there is nothing to judge; blank when all is well. */
export function noteFor(assessment: Assessment): string {
  const { status, quota, demand, required, warnBelow } = assessment;
  const { headroom } = quota;
  switch (status) {
    case 'short':
      return `free or request ${withUnit(missing(assessment, required), quota.unit)}`;
    case 'low':
      return `plan to free or request ${withUnit(missing(assessment, warnBelow), quota.unit)}`;
    case 'unknown':
      if (headroom.kind === 'unknown') return noteOnUnknown(headroom.cause);
      return demand?.kind === 'unknown' ? demand.cause : `${noUse}: declare it in used`;
    case 'not-judged':
      if (quota.exemption !== null) return quota.exemption;
      return headroom.kind === 'at-most' && required !== null ? noUse : '';
    case 'partly-checked':
      return leftOutOf(demand);
    case 'ok':
      return '';
  }
}

/** What of a plan is not counted, as a clause; blank where all of it is. */
export function leftOutOf(demand: Demand | null): string {
  if (demand?.kind !== 'left-out') return '';
  return demand.lookalike === null
    ? 'edges of the plan are not counted'
    : `${demand.lookalike} of the plan is not counted`;
}

function noteOnUnknown(cause: UnknownCause): string {
  const isAnswered = cause.kind !== 'unreadable';
  return isAnswered
    ? `${causeOf(cause)}: run the job again, or leave it out of thresholds`
    : causeOf(cause);
}

const noUse = 'the API reports no use';

/**
 * One quota that falls short or runs low, as a clause: `ges.graph has 10 left, 11 required`, or with
 * a demand `ges.graph needs 3, 1 left`.
 */
export function describeShortage(assessment: Assessment): string {
  const { quota, demand, status, required, warnBelow } = assessment;
  const most = quota.headroom.kind === 'at-most' ? 'at most ' : '';
  const amount = withUnit(leftOf(quota.headroom) ?? 0, quota.unit);
  const left = `${most}${amount} left${isDeclared(quota.headroom) ? ' by declared use' : ''}`;
  const minimum = status === 'low' ? `under ${warnBelow}` : `${required} required`;
  const name = displayName(quota);
  if (demand === null || minimumDemand(demand) === 0) return `${name} has ${left}, ${minimum}`;
  const needs = `${name} needs ${demandText(demand)}, ${left}`;
  return status === 'short' && required === 0 ? needs : `${needs}, ${minimum} after it`;
}

function isDeclared(headroom: Headroom): boolean {
  return headroom.kind === 'counted' && headroom.usage?.origin === 'declared';
}

/** What is not known: the quota, or only what will be taken of it. */
export function subjectOf({ quota, demand }: Assessment): string {
  const name = displayName(quota);
  return quota.headroom.kind !== 'unknown' && demand?.kind === 'unknown'
    ? `Demand for ${name}`
    : name;
}
