import type { Assessment, Status } from '../../quota/assessment.ts';
import { displayName, type Headroom, limitOrNull } from '../../quota/quota.ts';
import { bySeverity, maxLeftAfter, missedMinimum } from '../../quota/shortage.ts';
import { hasUnplannedUse, isUnknownFigure, isUnread } from '../../quota/verdict.ts';
import type { Judged } from '../result.ts';
import { atMostPrefix, demandText, numberText } from '../wording/figures.ts';
import { type Column, details, inlineCode, table } from './markdown.ts';

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

function reasonNotJudged({ quota: { headroom, exemption } }: Assessment): string {
  if (exemption !== null)
    return 'it is a limit for each parent, such as routes per route table, or a setting';
  return headroom.kind === 'at-most'
    ? 'the API does not report its usage'
    : 'no threshold matches it';
}

/** Both tables together stay below half of the 1 MiB that the runner accepts. */
const maxTableBytes = 192 * 1024;

/** One row for each quota, the worst first. */
function quotaTable(assessments: readonly Assessment[], hasDemand: boolean): string {
  const columns = [...nameColumns, ...(hasDemand ? demandColumns : thresholdColumns)];
  return table(columns, bySeverity(assessments), maxTableBytes);
}

const nameColumns: readonly Column<Assessment>[] = [
  { title: '', align: 'left', cell: icon },
  { title: 'Quota', align: 'left', cell: nameAndUnit },
];
const thresholdColumns: readonly Column<Assessment>[] = [
  { title: 'Left', align: 'right', cell: (one) => boldIfExact(one, left(one)) },
  { title: 'Threshold', align: 'right', cell: threshold },
];
const demandColumns: readonly Column<Assessment>[] = [
  { title: 'Left', align: 'right', cell: left },
  { title: 'Needed', align: 'right', cell: needed },
  { title: 'After', align: 'right', cell: after },
];

const icons: Readonly<Record<Status, string>> = {
  short: '❌',
  unknown: '❓',
  low: '⚠️',
  'partly-checked': '🔶',
  ok: '✅',
  'not-judged': '➖',
};

function icon(assessment: Assessment): string {
  const { status } = assessment;
  const isEnough = status === 'ok' || status === 'partly-checked';
  return isEnough && hasUnplannedUse(assessment) ? '⚠️' : icons[status];
}

/** The figures of a table have no units, so the name says it. */
export function nameAndUnit({ quota }: Assessment): string {
  const name = inlineCode(displayName(quota));
  return quota.unit === null ? name : `${name} in ${quota.unit}`;
}

/** What is left now, and the limit if known. An unknown figure is never shown as 0. */
function left({ quota: { headroom } }: Assessment): string {
  const limit = limitOrNull(headroom);
  const total = headroom.kind === 'counted' && limit !== null ? ` of ${numberText(limit)}` : '';
  return `${headroomCell(headroom)}${total}`;
}

function headroomCell(headroom: Headroom): string {
  switch (headroom.kind) {
    case 'counted':
      return numberText(headroom.left);
    case 'at-most':
      return `at most ${numberText(headroom.limit)}`;
    case 'unlimited':
      return 'unlimited';
    case 'unknown':
      return 'not known';
  }
}

function needed({ demand }: Assessment): string {
  return demand === null ? '–' : nonBreaking(demandText(demand));
}

/** What is left after the deployment, and the minimum that it misses, if that is more than 0. */
function after(assessment: Assessment): string {
  const { quota, demand } = assessment;
  const most = maxLeftAfter(quota.headroom, demand);
  if (most === null) return nonBreaking(headroomCell(quota.headroom));
  const text = `${atMostPrefix(quota.headroom, demand)}${numberText(most)}`;
  const figure = boldIfExact(assessment, text);
  const minimum = missedMinimum(assessment) ?? 0;
  return nonBreaking(minimum > 0 ? `${figure} &#60; ${numberText(minimum)}` : figure);
}

/** On phones the last columns are out of sight: a line break in one makes the row taller for nothing. */
function nonBreaking(text: string): string {
  return text.replaceAll(' ', '\u00a0');
}

/** The threshold that decided the status. */
function threshold({ status, required, warnBelow }: Assessment): string {
  if (status === 'not-judged') return '–';
  const minimum = status === 'low' ? warnBelow : (required ?? warnBelow);
  return minimum === null ? '–' : numberText(minimum);
}

function boldIfExact({ quota, demand }: Assessment, text: string): string {
  const isExact = demand === null || demand.kind === 'counted';
  return quota.headroom.kind === 'counted' && isExact ? `**${text}**` : text;
}
