import type { Assessment } from '../../quota/assessment.ts';
import { displayName } from '../../quota/quota.ts';
import { hasUnplannedUse, isUnknownFigure, isUnread } from '../../quota/verdict.ts';
import type { Judged } from '../result.ts';
import { numberText } from '../wording/quota/figures.ts';
import { bySeverity } from '../wording/quota/shortage.ts';
import { after, bold, icon, left, needed, threshold } from './cells.ts';
import { type Column, code, details, table } from './markdown.ts';

/** The quotas that need attention in a table, and all others folded; of unread services nothing. */
export function quotaParts({ verdict, policy }: Judged): readonly string[] {
  const hasDemand = policy.demand.length > 0 || policy.planned !== null;
  const read = verdict.assessments.filter((one) => !isUnread(one));
  const urgent = read.filter(needsAttention);
  const others = read.filter((one) => !needsAttention(one));
  return [
    ...(urgent.length === 0 ? [] : [quotaTable(urgent, hasDemand)]),
    ...(others.length === 0 ? [] : [folded(others, hasDemand, urgent.length > 0)]),
  ];
}

function needsAttention(assessment: Assessment): boolean {
  const { status } = assessment;
  const isBelow = status === 'short' || status === 'low';
  return isBelow || isUnknownFigure(assessment) || hasUnplannedUse(assessment);
}

function folded(others: readonly Assessment[], hasDemand: boolean, besides: boolean): string {
  const unchecked = others.filter(({ status }) => status === 'not-judged').length;
  const partly = others.filter(({ status }) => status === 'partly-checked').length;
  const fine = others.length - unchecked - partly;
  const counts = [
    fine === 0 ? '' : fineText(fine, besides),
    partly === 0 ? '' : `${numberText(partly)} partly checked`,
    unchecked === 0 ? '' : `${numberText(unchecked)} not checked`,
  ].filter((count) => count !== '');
  const table = quotaTable(others, hasDemand);
  return details(counts.join(', '), unchecked === 0 ? table : `${table}\n\n${whyUnchecked}`);
}

function fineText(count: number, besides: boolean): string {
  const other = besides ? 'other ' : '';
  return `${numberText(count)} ${other}${count === 1 ? 'quota is' : 'quotas are'} fine`;
}

const whyUnchecked =
  '➖ Not checked: no threshold matches it, the API does not report its usage, or it is a limit for each parent, such as routes per route table.';

/** More than anybody reads; both tables are less than half of what the runner takes in all. */
const mostBytes = 192 * 1024;

const names: readonly Column<Assessment>[] = [
  { title: '', align: 'left', cell: icon },
  { title: 'Quota', align: 'left', cell: nameAndUnit },
];
const withoutDemand: readonly Column<Assessment>[] = [
  { title: 'Left', align: 'right', cell: (one) => bold(one, left(one)) },
  { title: 'Threshold', align: 'right', cell: threshold },
];
const withDemand: readonly Column<Assessment>[] = [
  { title: 'Left', align: 'right', cell: left },
  { title: 'Needed', align: 'right', cell: needed },
  { title: 'After', align: 'right', cell: after },
];

/** All figures of a line are counted in the same. */
function nameAndUnit({ quota }: Assessment): string {
  const name = code(displayName(quota));
  return quota.unit === null ? name : `${name} in ${quota.unit}`;
}

/** Some quotas, one a row, the worst first; with what is needed, where that was said of any. */
function quotaTable(assessments: readonly Assessment[], hasDemand: boolean): string {
  const columns = [...names, ...(hasDemand ? withDemand : withoutDemand)];
  return table(columns, bySeverity(assessments), mostBytes);
}
