import type { Assessment } from '../quota/judge.ts';
import { displayName, type Headroom, type Unknown } from '../quota/quota.ts';

/** Where a headroom comes from: `10000 limit − 4 used = 9996 left`. */
export function arithmeticOf(headroom: Headroom): string {
  switch (headroom.kind) {
    case 'counted':
      return headroom.usage === null
        ? `${headroom.left} left`
        : `${headroom.usage.limit} limit − ${headroom.usage.used} used = ${headroom.left} left`;
    case 'unlimited':
      return 'unlimited';
    case 'at-most':
      return `at most ${headroom.limit} left (${headroom.limit} limit, use not reported)`;
    case 'unknown':
      return `not known: ${causeOf(headroom.cause)}`;
  }
}

/** Why a figure is not known. */
function causeOf(unknown: Unknown): string {
  switch (unknown.kind) {
    case 'absent':
      return `the answer has no ${unknown.field}`;
    case 'malformed':
      return `${unknown.field} is not a whole number up to 2^53 − 1: ${unknown.found}`;
    case 'listed-twice':
      return `the answer lists ${unknown.field} twice`;
    case 'unreadable':
      return 'the service could not be read';
  }
}

/** The most that may be left, where that is a number. */
export function leftOf(headroom: Headroom): number | null {
  switch (headroom.kind) {
    case 'counted':
      return headroom.left;
    case 'at-most':
      return headroom.limit;
    case 'unlimited':
    case 'unknown':
      return null;
  }
}

/** What to do about one quota, or why there is nothing to judge; blank when all is well. */
export function noteOn({ status, quota: { headroom }, required, warnBelow }: Assessment): string {
  switch (status) {
    case 'short':
      return `free or request ${missing(headroom, required)}`;
    case 'low':
      return `plan to free or request ${missing(headroom, warnBelow)}`;
    case 'unknown':
      return headroom.kind === 'unknown' ? causeOf(headroom.cause) : 'the API reports no use';
    case 'not-judged':
      return headroom.kind === 'at-most' && required !== null ? 'the API reports no use' : '';
    case 'ok':
      return '';
  }
}

function missing(headroom: Headroom, minimum: number | null): number {
  return (minimum ?? 0) - (leftOf(headroom) ?? 0);
}

/** One quota that falls short or runs low, as a clause: `ges.graph has 10 left, 11 required`. */
export function clauseOn(assessment: Assessment): string {
  const { quota, status, required, warnBelow } = assessment;
  const most = quota.headroom.kind === 'at-most' ? 'at most ' : '';
  const left = `${displayName(quota)} has ${most}${leftOf(quota.headroom)} left`;
  return status === 'low' ? `${left}, under ${warnBelow}` : `${left}, ${required} required`;
}
