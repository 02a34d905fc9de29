import { describe, expect, test } from 'vitest';
import { noExchange } from '../../../src/api/api-result.ts';
import type { Failure } from '../../../src/api/failure.ts';
import { isRetryable, type RetryState, retryDelay } from '../../../src/http/backoff.ts';
import type { ApiResult } from '../../../src/services/service-result.ts';
import { sanitizer } from '../../../src/text/sanitize.ts';
import { signedOut } from '../../support/exchanges.ts';

const sanitize = sanitizer([]);
const noon = Date.UTC(2026, 10, 22, 12, 0, 0);
const turn = (overrides: Partial<RetryState>): RetryState => ({
  attempt: 1,
  retryAfter: null,
  now: noon,
  remaining: 60_000,
  random: 0.5,
  ...overrides,
});

describe('the wait before another attempt', () => {
  test.each<[string, Partial<RetryState>, number | null]>([
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
    expect(retryDelay(turn(overrides))).toBe(wait);
  });
});

describe('what may pass', () => {
  type Asked = ApiResult<string, Failure>;
  const exchange = { host: 'ges.test', status: 200, requestId: null, attempts: 1 };
  const failedWith = (failure: Failure, status: number | null = null): Asked => ({
    kind: 'failed',
    exchange: { ...exchange, status },
    failure,
  });
  const apiError = { code: null, message: null };
  const internal = { code: sanitize('GES.7006'), message: null };
  const answered = (status: number, code: string | null = null) =>
    failedWith(
      { kind: 'status', apiError: { ...apiError, code: code === null ? null : sanitize(code) } },
      status,
    );
  const network = (code: string) => failedWith({ kind: 'network', code: sanitize(code) });

  test.each<[string, Asked, boolean]>([
    ['400', answered(400), false],
    ['a refused sign-in', failedWith(signedOut(apiError), 401), false],
    ['a missing permission', failedWith({ kind: 'no-permission', apiError }, 403), false],
    ['404', failedWith({ kind: 'not-found', apiError }, 404), false],
    ['a redirect', answered(302), false],
    ['501', answered(501), false],
    ['a malformed answer', failedWith({ kind: 'malformed', problem: '' }, 200), false],
    ['a 200 with an error', failedWith({ kind: 'error-code', apiError }, 200), false],
    ['a host without an address', network('ENOTFOUND'), false],
    ['a refused connection', network('ECONNREFUSED'), false],
    ['a certificate', network('CERT_HAS_EXPIRED'), false],
    ['what was never asked', failedWith({ kind: 'not-asked', because: 'refused' }), false],
    [
      'a sign-in that failed, which was tried again by itself',
      failedWith({
        kind: 'not-signed-in',
        authority: 'iam',
        exchange: noExchange('iam.test'),
        cause: { kind: 'timeout', seconds: 1 },
      }),
      false,
    ],
    ['408', answered(408), true],
    ['429', answered(429), true],
    ['500', answered(500), true],
    ['502', answered(502), true],
    ['503', answered(503), true],
    ['504', answered(504), true],
    ['GES.7006 with its 400', answered(400, 'GES.7006'), true],
    ['a reset', network('ECONNRESET'), true],
    ['a lookup that failed for now', network('EAI_AGAIN'), true],
    ['a pipe that broke', network('EPIPE'), true],
    ['a connection that went quiet', network('ETIMEDOUT'), true],
    ['GES.7006 with a 200', failedWith({ kind: 'error-code', apiError: internal }, 200), true],
    ['what was found', { kind: 'found', exchange, found: '' }, false],
    ['an attempt out of time', failedWith({ kind: 'timeout', seconds: 20 }), true],
  ])('%s: %o', (_, asked, expected) => {
    expect(isRetryable(asked)).toBe(expected);
  });
});
