import type { Assessment, Status } from './assess.ts';
import type { Verdict } from './judge.ts';

/**
 * What holds after another reading: a shortage has passed only when its quota is known to be enough.
 * One that could not be read or is not known any more is as short as it was, whatever a policy makes
 * of the unknown.
 */
export function carriedOver(before: Verdict, now: Verdict): Verdict {
  const settled = idsOf(now.assessments.filter(isSettled));
  const open = before.assessments.filter(
    ({ status, quota }) => status === 'short' && !settled.has(quota.id),
  );
  if (open.length === 0) return now;
  const carried = idsOf(open);
  const others = now.assessments.filter(({ quota }) => !carried.has(quota.id));
  return { kind: 'fail', assessments: [...others, ...open] };
}

function idsOf(assessments: readonly Assessment[]): ReadonlySet<string> {
  return new Set(assessments.map(({ quota }) => quota.id));
}

function isSettled({ status }: Assessment): boolean {
  return settling[status];
}

const settling: Readonly<Record<Status, boolean>> = {
  ok: true,
  // It was no better known when it was short: enough of it has come since.
  'partly-checked': true,
  low: true,
  short: true,
  unknown: false,
  'not-judged': false,
};
