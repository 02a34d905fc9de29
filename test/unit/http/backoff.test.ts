import { describe, expect, test } from 'vitest';
import { retryDelay } from '../../../src/http/backoff.ts';
import { answered } from '../../support/builders/responses.ts';

const noon = Date.UTC(2026, 10, 22, 12, 0, 0);

/** The situation after an attempt, and what is left of the time for the run, in milliseconds. */
type Turn = {
  readonly attempt: number;
  readonly retryAfter: string | null;
  readonly remaining: number;
  readonly random: number;
};

const plain: Turn = { attempt: 1, retryAfter: null, remaining: 60_000, random: 0.5 };

function delayAfter({ attempt, retryAfter, remaining, random }: Turn): number | null {
  const { signal } = new AbortController();
  const clock = { now: () => noon, expiry: () => signal, sleep: async () => {} };
  const deadline = { seconds: 60, at: noon + remaining, signal };
  const response = answered(503, '', { retryAfter });
  return retryDelay(attempt, response, deadline, { clock, random: () => random });
}

describe('the wait before another attempt', () => {
  test.each<[string, Partial<Turn>, number | null]>([
    ['attempts are used up', { attempt: 5 }, null],
    ['the wait would outlast the run', { remaining: 250 }, null],
    ['the service asks for longer than the run', { retryAfter: '60' }, null],
    ['the service asks for ages', { retryAfter: '99999999999999999999999' }, null],
    ['a date beyond the run', { retryAfter: 'Sun, 22 Nov 2026 12:01:00 GMT' }, null],
    ['the first wait is under half a second', { random: 0.999 }, 499],
    ['the ceiling doubles', { attempt: 2, random: 0.999 }, 999],
    ['and doubles again', { attempt: 4, random: 0.999 }, 3996],
    ['full jitter may be no wait at all', { random: 0 }, 0],
    ['seconds are obeyed', { retryAfter: '7' }, 7000],
    ['no seconds leave the jitter', { retryAfter: '0' }, 250],
    ['a date is obeyed', { retryAfter: 'Sun, 22 Nov 2026 12:00:09 GMT' }, 9000],
    ['a date of the past leaves the jitter', { retryAfter: 'Sun, 22 Nov 2026 11:00:00 GMT' }, 250],
    ['words count as absent', { retryAfter: 'soon' }, 250],
    ['a fraction counts as absent', { retryAfter: '1.5' }, 250],
    ['a negative counts as absent', { retryAfter: '-5' }, 250],
    ['a date with more before it', { retryAfter: 'on Sun, 22 Nov 2026 12:00:09 GMT' }, 250],
    ['a date with more behind it', { retryAfter: 'Sun, 22 Nov 2026 12:00:09 GMT+1' }, 250],
    ['a date of another zone', { retryAfter: 'Sun, 22 Nov 2026 12:00:09 GMT-0100' }, 250],
    ['just enough time for another attempt', { remaining: 1250 }, 250],
    ['a millisecond less', { remaining: 1249 }, null],
    [
      'a date with more behind it of the same form',
      { retryAfter: 'Sun, 22 Nov 2026 12:00:09 GMT, or so' },
      250,
    ],
    ['a date of another form counts as absent', { retryAfter: '2026-11-22T13:00:00Z' }, 250],
    ['a date that is none counts as absent', { retryAfter: 'Sun, 99 Nov 2026 12:00:09 GMT' }, 250],
  ])('%s', (_, overrides, wait) => {
    expect(delayAfter({ ...plain, ...overrides })).toBe(wait);
  });
});
