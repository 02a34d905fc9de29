import type { Assessment } from '../../quota/assessment.ts';
import { minimumDemand } from '../../quota/demand.ts';
import type { Headroom, Unit } from '../../quota/quota.ts';
import { maxLeft, maxLeftAfter, missingAmount } from '../../quota/shortage.ts';
import { demandText, isDeclared, numberText, numberWithVerb, withUnit } from './figures.ts';

/**
 * Why a quota is short or low, without its name. With a demand: `this deployment needs 3, only 1 is
 * left. 2 are missing`. Without: `1 is left, the threshold is 5. 4 are missing`.
 */
export function describeShortage(assessment: Assessment): string {
  const { demand, status } = assessment;
  const hasDemand = minimumDemand(demand) > 0;
  if (status === 'low') return describeLow(assessment, hasDemand);
  const when = assessment.isEarlier ? `${asOfEarlier}, ` : '';
  const gap = `${numberWithVerb(missingAmount(assessment), assessment.quota.unit)} missing`;
  return `${when}${hasDemand ? describeNeed(assessment) : describeThreshold(assessment)}. ${gap}`;
}

/** Only a shortage outlasts a reading that failed. */
export const asOfEarlier = 'as of the last reading that worked';

function describeNeed({ quota: { headroom, unit }, demand, required }: Assessment): string {
  const needed = demand === null ? '' : demandText(demand, unit);
  const left = maxLeft(headroom) ?? 0;
  const isOnly = headroom.kind !== 'at-most' && left > 0 && left < minimumDemand(demand);
  const only = isOnly ? 'only ' : '';
  const spare = (required ?? 0) > 0 ? `, and ${withUnit(required ?? 0, unit)} must stay free` : '';
  return `this deployment needs ${needed}, ${only}${leftClause(headroom, left, unit)}${spare}`;
}

function describeThreshold({ quota: { headroom, unit }, required }: Assessment): string {
  return `${leftNowText(headroom, unit)}, the threshold is ${withUnit(required ?? 0, unit)}`;
}

function describeLow(assessment: Assessment, hasDemand: boolean): string {
  const { quota, demand, warnBelow } = assessment;
  const after = hasDemand ? 'after this deployment ' : '';
  const left = leftClause(quota.headroom, maxLeftAfter(quota.headroom, demand) ?? 0, quota.unit);
  return `${after}${left}, the warning threshold is ${withUnit(warnBelow ?? 0, quota.unit)}`;
}

/** How much is left now, as a clause. Not for a headroom that is unlimited or not known. */
export function leftNowText(headroom: Headroom, unit: Unit | null): string {
  return leftClause(headroom, maxLeft(headroom) ?? 0, unit);
}

/** `1 is left`, `none is left`, `at most 5 are left`, `2 more are used than the limit allows`. */
function leftClause(headroom: Headroom, left: number, unit: Unit | null): string {
  if (headroom.kind === 'at-most') return `at most ${numberWithVerb(left, unit)} left`;
  if (left < 0) {
    const used = isDeclared(headroom) ? 'declared as used' : 'used';
    return `${withUnit(-left, unit)} more ${left === -1 ? 'is' : 'are'} ${used} than the limit allows`;
  }
  const declared = isDeclared(headroom) ? ' by declared usage' : '';
  return `${left === 0 ? 'none is' : numberWithVerb(left, unit)} left${declared}`;
}

/** How much more to request, as a clause: `request 4 more`. */
export function requestWords(assessment: Assessment): string {
  return `request ${withUnit(missingAmount(assessment), assessment.quota.unit)} more`;
}

/**
 * What to do about a shortage, as a clause: `request 4 more or free 4`. No more can be freed than is
 * in use; of `at-most`, all counts as left already. More declared than the limit is probably wrong.
 */
export function requestText(assessment: Assessment): string {
  const { headroom, unit } = assessment.quota;
  const usage = headroom.kind === 'counted' ? headroom.usage : null;
  const freeable = headroom.kind === 'at-most' ? 0 : (usage?.used ?? Number.POSITIVE_INFINITY);
  const missing = missingAmount(assessment);
  const check =
    usage?.origin === 'declared' && usage.used > usage.limit
      ? `check used: it says ${numberText(usage.used)}, but the limit is ${numberText(usage.limit)}; if it is right, `
      : '';
  const free = missing <= freeable ? ` or free ${withUnit(missing, unit)}` : '';
  return `${check}${requestWords(assessment)}${free}${assessment.status === 'low' ? ' soon' : ''}`;
}
