import type { Assessment, Status } from '../../quota/assessment.ts';
import { displayName, type Headroom, limitOrNull } from '../../quota/quota.ts';
import { bySeverity, maxLeftAfter, missedMinimum } from '../../quota/shortage.ts';
import { hasUnplannedUse } from '../../quota/verdict.ts';
import { atMostPrefix, demandText, isExact, numberText } from '../wording/figures.ts';
import { type Column, inlineCode, table } from './markdown.ts';

/** Both tables together stay below half of the 1 MiB that the runner accepts. */
const maxTableBytes = 192 * 1024;

/** One row for each quota, the worst first. */
export function quotaTable(assessments: readonly Assessment[], hasDemand: boolean): string {
  const columns = [...nameColumns, ...(hasDemand ? demandColumns : thresholdColumns)];
  return table(columns, bySeverity(assessments), maxTableBytes);
}

const nameColumns: readonly Column<Assessment>[] = [
  { title: '', align: 'left', cell: iconCell },
  { title: 'Quota', align: 'left', cell: nameAndUnit },
];
const thresholdColumns: readonly Column<Assessment>[] = [
  { title: 'Left', align: 'right', cell: (one) => boldIfExact(one, leftCell(one)) },
  { title: 'Threshold', align: 'right', cell: thresholdCell },
];
const demandColumns: readonly Column<Assessment>[] = [
  { title: 'Left', align: 'right', cell: leftCell },
  { title: 'Needed', align: 'right', cell: neededCell },
  { title: 'After', align: 'right', cell: afterCell },
];

const icons: Readonly<Record<Status, string>> = {
  short: '❌',
  unknown: '❓',
  low: '⚠️',
  'partly-checked': '🔶',
  ok: '✅',
  'not-judged': '➖',
};

function iconCell(assessment: Assessment): string {
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
function leftCell({ quota: { headroom } }: Assessment): string {
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

function neededCell({ demand }: Assessment): string {
  return demand === null ? '–' : nonBreaking(demandText(demand));
}

/** What is left after the deployment, and the minimum that it misses, if that is more than 0. */
function afterCell(assessment: Assessment): string {
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
function thresholdCell({ status, required, warnBelow }: Assessment): string {
  if (status === 'not-judged') return '–';
  const minimum = status === 'low' ? warnBelow : (required ?? warnBelow);
  return minimum === null ? '–' : numberText(minimum);
}

function boldIfExact({ quota, demand }: Assessment, text: string): string {
  return quota.headroom.kind === 'counted' && isExact(demand) ? `**${text}**` : text;
}
