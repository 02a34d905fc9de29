import type { Assessment, Status } from '../quota/assess.ts';
import { isUnplanned } from '../quota/judge.ts';
import { displayName, type Headroom } from '../quota/quota.ts';
import { leftAfter } from './figures.ts';
import { code, literal, table } from './markdown.ts';
import { bySeverity } from './order.ts';
import { demandText, mostAfter, noteOn } from './sentences.ts';

/** More than anybody reads, and less than half of what the runner takes in all. */
const mostBytes = 384 * 1024;

const badges: Readonly<Record<Status, string>> = {
  short: '❌ short',
  unknown: '❔ unknown',
  low: '⚠️ low',
  ok: '✅ ok',
  'not-judged': '➖ not judged',
};

type Column = {
  readonly title: string;
  readonly align: 'left' | 'right';
  readonly cell: (assessment: Assessment) => string;
};

const figures: readonly Column[] = [
  { title: 'Status', align: 'left', cell: badge },
  { title: 'Quota', align: 'left', cell: ({ quota }) => code(displayName(quota)) },
  { title: 'Used', align: 'right', cell: ({ quota }) => used(quota.headroom) },
  { title: 'Limit', align: 'right', cell: ({ quota }) => limit(quota.headroom) },
];
const leftAlone: Column = { title: 'Left', align: 'right', cell: (one) => bold(one, left(one)) };
const leftAndPlanned: readonly Column[] = [
  { title: 'Left', align: 'right', cell: left },
  { title: 'Planned', align: 'right', cell: planned },
  { title: 'Left after', align: 'right', cell: (one) => bold(one, after(one)) },
];
const judgement: readonly Column[] = [
  { title: 'Required', align: 'right', cell: requirement },
  { title: 'What to do', align: 'left', cell: whatToDo },
];

/** Every quota on a line, the worst first; with what is planned, where anything may be. */
export function quotaTable(assessments: readonly Assessment[], hasDemand: boolean): string {
  const columns = [...figures, ...(hasDemand ? leftAndPlanned : [leftAlone]), ...judgement];
  const rows = bySeverity(assessments).map((one) => columns.map(({ cell }) => cell(one)));
  return table(columns, rows, mostBytes);
}

/** What is warned of is not simply ok. */
function badge(assessment: Assessment): string {
  const { status } = assessment;
  return status === 'ok' && isUnplanned(assessment) ? '⚠️ fell' : badges[status];
}

/** Why a plan does not tell is too long for a cell, and stands above and below. */
function whatToDo(assessment: Assessment): string {
  const { status, quota, demand } = assessment;
  const isOpen = status === 'unknown' && quota.headroom.kind !== 'unknown';
  return isOpen && demand?.kind === 'unknown'
    ? 'the plan does not tell'
    : literal(noteOn(assessment));
}

/** Unknown is never shown as 0, and a service that was not read reported nothing at all. */
function notKnown(headroom: Headroom): string {
  const unread = headroom.kind === 'unknown' && headroom.cause.kind === 'unreadable';
  return unread ? 'not read' : 'not reported';
}

function used(headroom: Headroom): string {
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

function limit(headroom: Headroom): string {
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

function left({ quota: { headroom } }: Assessment): string {
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

function planned({ demand }: Assessment): string {
  return demand === null ? '–' : demandText(demand);
}

function after(assessment: Assessment): string {
  const { quota, demand } = assessment;
  const most = leftAfter(quota.headroom, demand);
  return most === null ? left(assessment) : `${mostAfter(quota.headroom, demand)}${most}`;
}

/** What is judged stands out, where it is a number. */
function bold({ quota, demand }: Assessment, text: string): string {
  const isExact = demand === null || demand.kind === 'counted';
  return quota.headroom.kind === 'counted' && isExact ? `**${text}**` : text;
}

function requirement({ status, required, warnBelow }: Assessment): string {
  if (status === 'not-judged') return '–';
  const warning = warnBelow === null ? '' : `warns below ${warnBelow}`;
  return [required ?? '', warning].filter((part) => part !== '').join(', ') || '–';
}
