import type { Assessment } from './assess.ts';
import type { Verdict } from './judge.ts';

/**
 * What holds after another reading: a shortage has passed only when its quota is known to be enough.
 * One that could not be read or is not known any more is as short as it was, whatever a policy makes
 * of the unknown.
 */
export function carriedOver(before: Verdict, now: Verdict): Verdict {
  const open = before.assessments
    .filter(({ status }) => status === 'short')
    .filter((short) => !now.assessments.some((one) => isSame(one, short) && isSettled(one)));
  if (open.length === 0) return now;
  const others = now.assessments.filter((one) => !open.some((short) => isSame(one, short)));
  return { kind: 'fail', assessments: [...others, ...open] };
}

/** What is partly checked was no better known when it was short: enough of it has come since. */
function isSettled({ status }: Assessment): boolean {
  return ['ok', 'partly-checked', 'low', 'short'].includes(status);
}

function isSame({ quota: one }: Assessment, { quota: other }: Assessment): boolean {
  return one.name === other.name && one.instance === other.instance;
}
