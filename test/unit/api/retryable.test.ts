import { describe, expect, test } from 'vitest';
import { noExchange } from '../../../src/api/api-request.ts';
import type { ApiResult, Failure } from '../../../src/api/api-result.ts';
import { isRetryable } from '../../../src/api/fetch-with-retry.ts';
import { sanitizer } from '../../../src/text/sanitize.ts';
import { signedOut } from '../../support/exchanges.ts';

const sanitize = sanitizer([]);

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
    ['what was found', { kind: 'ok', exchange, value: '' }, false],
    ['an attempt out of time', failedWith({ kind: 'timeout', seconds: 20 }), true],
  ])('%s: %o', (_, asked, expected) => {
    expect(isRetryable(asked, ['GES.7006'])).toBe(expected);
  });
});
