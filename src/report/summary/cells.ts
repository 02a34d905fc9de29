import type { Assessment, Status } from '../../quota/assessment.ts';
import { type Headroom, limitOrNull } from '../../quota/quota.ts';
import { hasUnplannedUse } from '../../quota/verdict.ts';
import { demandText, leftAfter, mostAfter, numberText } from '../wording/quota/figures.ts';
import { missedMinimum } from '../wording/quota/shortage.ts';

const icons: Readonly<Record<Status, string>> = {
  short: '❌',
  unknown: '❓',
  low: '⚠️',
  'partly-checked': '🔶',
  ok: '✅',
  'not-judged': '➖',
};

/** What is warned of is not simply ok. */
export function icon(assessment: Assessment): string {
  const { status } = assessment;
  const isEnough = status === 'ok' || status === 'partly-checked';
  return isEnough && hasUnplannedUse(assessment) ? '⚠️' : icons[status];
}

/** What is left now, and of which limit. Unknown is never shown as 0. */
export function left({ quota: { headroom } }: Assessment): string {
  const limit = limitOrNull(headroom);
  const most = headroom.kind === 'counted' && limit !== null ? ` of ${numberText(limit)}` : '';
  return `${leftText(headroom)}${most}`;
}

function leftText(headroom: Headroom): string {
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

/** What the deployment needs. */
export function needed({ demand }: Assessment): string {
  return demand === null ? '–' : unbroken(demandText(demand));
}

/** What is left after it, and what must be left where that is more. */
export function after(assessment: Assessment): string {
  const { quota, demand } = assessment;
  const most = leftAfter(quota.headroom, demand);
  if (most === null) return unbroken(leftText(quota.headroom));
  const figure = bold(assessment, `${mostAfter(quota.headroom, demand)}${numberText(most)}`);
  const minimum = missedMinimum(assessment) ?? 0;
  return unbroken(minimum > 0 ? `${figure} &#60; ${numberText(minimum)}` : figure);
}

/** On a telephone the last columns are out of sight: one that breaks there makes an empty row of three lines. */
function unbroken(text: string): string {
  return text.replaceAll(' ', '\u00a0');
}

/** What must be left, or below what the gate warns. */
export function threshold({ status, required, warnBelow }: Assessment): string {
  if (status === 'not-judged') return '–';
  const minimum = status === 'low' ? warnBelow : (required ?? warnBelow);
  return minimum === null ? '–' : numberText(minimum);
}

/** What is judged stands out, where it is a number. */
export function bold({ quota, demand }: Assessment, text: string): string {
  const isExact = demand === null || demand.kind === 'counted';
  return quota.headroom.kind === 'counted' && isExact ? `**${text}**` : text;
}
