import { expect, test } from 'vitest';
import { attemptDeadline } from '../../../src/http/deadline.ts';

const { signal } = new AbortController();
const clockAt = (now: number) => ({ now: () => now, expiry: () => signal, sleep: async () => {} });

test.each([
  [0, 0, 60, 20, 'a third of the run'],
  [0, 0, 2, 1, 'at least a second'],
  [59_000, 0, 60, 60, 'all of the run, if it began with the first attempt'],
  [59_000, 57_300, 60, 3, 'what was left for it, if that came later'],
  [59_900, 59_900, 60, 1, 'at least a second, as it is told'],
])(
  'an attempt at %i ms of a request since %i ms in a run of %i s has %i s: %s',
  (now, first, seconds, told) => {
    const run = { seconds, at: seconds * 1000, signal };

    expect(attemptDeadline(run, first, clockAt(now)).seconds).toBe(told);
  },
);
