import type { Assessment, Status } from '../quota/judge.ts';
import { displayName, type Headroom } from '../quota/quota.ts';
import { code, literal, table } from './markdown.ts';
import { bySeverity } from './order.ts';
import { noteOn } from './sentences.ts';

/** More than anybody reads, and half of what the runner takes in all. */
const mostBytes = 512 * 1024;

const badges: Readonly<Record<Status, string>> = {
  short: '❌ short',
  unknown: '❔ unknown',
  low: '⚠️ low',
  ok: '✅ ok',
  'not-judged': '➖ not judged',
};

const columns = [
  { title: 'Status', align: 'left' },
  { title: 'Quota', align: 'left' },
  { title: 'Used', align: 'right' },
  { title: 'Limit', align: 'right' },
  { title: 'Left', align: 'right' },
  { title: 'Required', align: 'right' },
  { title: 'What to do', align: 'left' },
] as const;

/** Every quota on a line, the worst first. */
export function quotaTable(assessments: readonly Assessment[]): string {
  return table(columns, bySeverity(assessments).map(rowOf), mostBytes);
}

function rowOf(assessment: Assessment): readonly string[] {
  const { quota, status } = assessment;
  return [
    badges[status],
    code(displayName(quota)),
    used(quota.headroom),
    limit(quota.headroom),
    left(quota.headroom),
    requirement(assessment),
    literal(noteOn(assessment)),
  ];
}

/** Unknown is never shown as 0, and a service that was not read reported nothing at all. */
function notKnown(headroom: Headroom): string {
  const unread = headroom.kind === 'unknown' && headroom.cause.kind === 'unreadable';
  return unread ? 'not read' : 'not reported';
}

function used(headroom: Headroom): string {
  if (headroom.kind !== 'counted' || headroom.usage === null) return notKnown(headroom);
  const { used: inUse, limit: most } = headroom.usage;
  return most > 0 ? `${bar(inUse / most)}&#160;${inUse}` : `${inUse}`;
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

function left(headroom: Headroom): string {
  switch (headroom.kind) {
    case 'counted':
      return `**${headroom.left}**`;
    case 'at-most':
      return `at most ${headroom.limit}`;
    case 'unlimited':
      return 'unlimited';
    case 'unknown':
      return notKnown(headroom);
  }
}

function requirement({ status, required, warnBelow }: Assessment): string {
  if (status === 'not-judged') return '–';
  const warning = warnBelow === null ? '' : `warns below ${warnBelow}`;
  return [required ?? '', warning].filter((part) => part !== '').join(', ') || '–';
}
