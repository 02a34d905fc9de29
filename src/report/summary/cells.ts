import type { Assessment, Status } from '../../quota/assessment.ts';
import type { Headroom } from '../../quota/quota.ts';
import { hasUnplannedUse } from '../../quota/verdict.ts';
import { leftAfter } from '../wording/figures.ts';
import { demandText, mostAfter, noteFor } from '../wording/sentences.ts';
import { literal } from './markdown.ts';

const badges: Readonly<Record<Status, string>> = {
  short: '❌ short',
  unknown: '❓ unknown',
  low: '⚠️ low',
  'partly-checked': '🔶 partly checked',
  ok: '✅ ok',
  'not-judged': '➖ not judged',
};

/** What is warned of is not simply ok. */
export function badge(assessment: Assessment): string {
  const { status } = assessment;
  const isEnough = status === 'ok' || status === 'partly-checked';
  return isEnough && hasUnplannedUse(assessment) ? '⚠️ fell' : badges[status];
}

/** Why a plan does not tell is too long for a cell, and stands above and below. */
export function whatToDo(assessment: Assessment): string {
  const { status, quota, demand } = assessment;
  const isOpen = status === 'unknown' && quota.headroom.kind !== 'unknown';
  return isOpen && demand?.kind === 'unknown'
    ? 'the plan does not tell'
    : literal(noteFor(assessment));
}

/** Unknown is never shown as 0, and a service that was not read reported nothing at all. */
function notKnown(headroom: Headroom): string {
  const unread = headroom.kind === 'unknown' && headroom.cause.kind === 'unreadable';
  return unread ? 'not read' : 'not reported';
}

/** A bar where a limit is known, and the number. */
export function used(headroom: Headroom): string {
  if (headroom.kind !== 'counted' || headroom.usage === null) return notKnown(headroom);
  const { used: inUse, limit: most, origin } = headroom.usage;
  const figure = origin === 'declared' ? `${inUse} (declared)` : `${inUse}`;
  return most > 0 ? `${bar(inUse / most)}&#160;${figure}` : figure;
}

/** Ten steps: any use shows, and only a full quota looks full. Nothing is judged by it. */
function bar(share: number): string {
  const filled = share > 0 ? Math.min(10, Math.max(1, Math.floor(share * 10))) : 0;
  return `${'▰'.repeat(filled)}${'▱'.repeat(10 - filled)}`;
}

/** The limit, where the service reports one. */
export function limit(headroom: Headroom): string {
  switch (headroom.kind) {
    case 'counted':
      return headroom.usage === null ? notKnown(headroom) : String(headroom.usage.limit);
    case 'at-most':
      return String(headroom.limit);
    case 'unlimited':
      return 'unlimited';
    case 'unknown':
      return notKnown(headroom);
  }
}

/** What is left now. */
export function left({ quota: { headroom } }: Assessment): string {
  switch (headroom.kind) {
    case 'counted':
      return `${headroom.left}`;
    case 'at-most':
      return `at most ${headroom.limit}`;
    case 'unlimited':
      return 'unlimited';
    case 'unknown':
      return notKnown(headroom);
  }
}

/** What the deployment will take. */
export function planned({ demand }: Assessment): string {
  return demand === null ? '–' : demandText(demand);
}

/** What is left after it. */
export function after(assessment: Assessment): string {
  const { quota, demand } = assessment;
  const most = leftAfter(quota.headroom, demand);
  return most === null ? left(assessment) : `${mostAfter(quota.headroom, demand)}${most}`;
}

/** What is judged stands out, where it is a number. */
export function bold({ quota, demand }: Assessment, text: string): string {
  const isExact = demand === null || demand.kind === 'counted';
  return quota.headroom.kind === 'counted' && isExact ? `**${text}**` : text;
}

/** What must be left, and below what the gate warns. */
export function requirement({ status, required, warnBelow }: Assessment): string {
  if (status === 'not-judged') return '–';
  const warning = warnBelow === null ? '' : `warns below ${warnBelow}`;
  return [required ?? '', warning].filter((part) => part !== '').join(', ') || '–';
}
