import type { Assessment } from '../../quota/assessment.ts';
import { hasUnplannedUse, isUnknownFigure, isUnread } from '../../quota/verdict.ts';
import type { Judged } from '../result.ts';
import { numberText } from '../wording/figures.ts';
import { details } from './markdown.ts';
import { quotaTable } from './quota-table.ts';

/** A table of the quotas that need attention, and a folded one of all others. Omits unread services. */
export function quotaSections({ verdict, policy }: Judged): readonly string[] {
  const hasDemand = policy.demand.length > 0 || policy.planned !== null;
  const read = verdict.assessments.filter((one) => !isUnread(one));
  const urgent = read.filter(needsAttention);
  const others = read.filter((one) => !needsAttention(one));
  return [
    ...(urgent.length === 0 ? [] : [quotaTable(urgent, hasDemand)]),
    ...(others.length === 0 ? [] : [foldedTable(others, hasDemand, urgent.length > 0)]),
  ];
}

/** Whether a quota is short, low, not known, or fell more than planned. */
export function needsAttention(assessment: Assessment): boolean {
  const { status } = assessment;
  const isBelow = status === 'short' || status === 'low';
  return isBelow || isUnknownFigure(assessment) || hasUnplannedUse(assessment);
}

function foldedTable(
  assessments: readonly Assessment[],
  hasDemand: boolean,
  hasUrgent: boolean,
): string {
  const notJudged = assessments.filter(({ status }) => status === 'not-judged').length;
  const partly = assessments.filter(({ status }) => status === 'partly-checked').length;
  const fine = assessments.length - notJudged - partly;
  const counts = [
    fine === 0 ? '' : fineText(fine, hasUrgent),
    partly === 0 ? '' : `${numberText(partly)} partly checked`,
    notJudged === 0 ? '' : `${numberText(notJudged)} not checked`,
  ].filter((count) => count !== '');
  const quotas = quotaTable(assessments, hasDemand);
  return details(counts.join(', '), [quotas, ...whyNotJudged(assessments)].join('\n\n'));
}

function fineText(count: number, hasUrgent: boolean): string {
  const other = hasUrgent ? 'other ' : '';
  return `${numberText(count)} ${other}${count === 1 ? 'quota is' : 'quotas are'} fine`;
}

/** Why quotas were not checked, each reason once; empty if all were. */
function whyNotJudged(assessments: readonly Assessment[]): readonly string[] {
  const reasons = new Set(
    assessments.filter(({ status }) => status === 'not-judged').map(reasonNotJudged),
  );
  return reasons.size === 0 ? [] : [`➖ Not checked: ${[...reasons].join(', or ')}.`];
}

function reasonNotJudged({ quota, required, warnBelow }: Assessment): string {
  const { headroom, exemption } = quota;
  const isAsked = required !== null || warnBelow !== null;
  if (exemption !== null)
    return 'it is a limit for each parent, such as routes per route table, or a setting';
  return headroom.kind === 'at-most' && isAsked
    ? 'the API does not report its usage'
    : 'no threshold matches it';
}
