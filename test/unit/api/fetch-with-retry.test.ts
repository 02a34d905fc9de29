import { describe, expect, test } from 'vitest';
import type { ApiRequest } from '../../../src/api/api-request.ts';
import type { ApiFailure, Failed, Skipped } from '../../../src/api/api-result.ts';
import {
  fetchWithRetry,
  isTransient,
  type PreparedRequest,
} from '../../../src/api/fetch-with-retry.ts';
import type { Deadline } from '../../../src/http/deadline.ts';
import { getRequest, type HttpResponse } from '../../../src/http/message.ts';
import { sanitize } from '../../support/builders/quotas.ts';
import { answered, signedOut } from '../../support/builders/responses.ts';

const busy: HttpResponse = { kind: 'timeout', seconds: 1 };
const good = answered(200, '{"token":"s1","found":true}');
const noText: HttpResponse = {
  kind: 'unreadable',
  status: 200,
  requestId: null,
  retryAfter: null,
  serverTime: null,
  problem: 'the response is no text',
};

const late: Skipped = { kind: 'not-asked', because: 'late' };
const plain: ApiRequest<unknown> = {
  title: 'ROMA Connect',
  request: getRequest('https://roma.test:8443/quotas'),
  success: 200,
  decode: (body) => ({ kind: 'decoded', value: body }),
  retryableCodes: ['busy'],
  secretsIn: null,
};
const secretive: ApiRequest<unknown> = {
  ...plain,
  secretsIn: (body) => [`secret of ${JSON.stringify(body)}`],
};

/** The time for the run, when to stop retrying, and the number of the attempt that cannot be prepared. */
type Situation = {
  readonly seconds: number;
  readonly isOver: () => boolean;
  readonly failsAt: number;
};

/** Fetches from a server that sends these responses in turn. Time passes only by waiting. */
async function fetched(
  responses: readonly HttpResponse[],
  apiRequest = plain,
  { seconds = 60, isOver, failsAt }: Partial<Situation> = {},
) {
  let now = 0;
  const clock = {
    now: () => now,
    expiry: () => new AbortController().signal,
    sleep: async (duration: number) => {
      now += duration;
    },
  };
  const deadline: Deadline = { seconds, at: seconds * 1000, signal: clock.expiry() };
  const told: string[] = [];
  const sent: string[] = [];
  const prepare = async (): Promise<PreparedRequest<Skipped>> => {
    if (sent.length + 1 === failsAt) return { kind: 'failed', failure: late };
    const request = { ...apiRequest.request, url: `${apiRequest.request.url}?${sent.length + 1}` };
    return { kind: 'ready', request, credentialKind: 'token' };
  };
  const result = await fetchWithRetry(
    apiRequest,
    prepare,
    deadline,
    {
      clock,
      random: () => 0.5,
      sanitize,
      send: async ({ url }) => {
        sent.push(url);
        return responses[sent.length - 1] ?? busy;
      },
      onRetry: (title, { exchange }, wait) =>
        told.push(`${title} after ${exchange.attempts}: ${wait}`),
      addRedactions: (redactions) => {
        told.push(
          ...redactions.map(({ value, replacement }) => `redact ${value} as ${replacement}`),
        );
      },
      mask: (secret) => told.push(`mask ${secret}`),
    },
    isOver,
  );
  return { result, told, sent };
}

const exchange = { host: 'roma.test:8443', status: null, requestId: null, attempts: 1 };
const timedOut = { kind: 'timeout', seconds: 1 };
const wait = (attempts: number, duration: number) => `ROMA Connect after ${attempts}: ${duration}`;

test('transient failures are retried, each attempt prepared anew, until one succeeds', async () => {
  const { result, told, sent } = await fetched([busy, busy, good]);

  expect(result).toEqual({
    kind: 'ok',
    exchange: { ...exchange, status: 200, attempts: 3 },
    value: { token: 's1', found: true },
  });
  expect(told).toEqual([wait(1, 250), wait(2, 500)]);
  expect(sent).toEqual([1, 2, 3].map((number) => `https://roma.test:8443/quotas?${number}`));
});

test.each<[string, readonly HttpResponse[], Partial<Situation>, number, readonly string[]]>([
  ['five attempts', [], {}, 5, [wait(1, 250), wait(2, 500), wait(3, 1000), wait(4, 2000)]],
  ['the time of the run', [], { seconds: 3 }, 4, [wait(1, 250), wait(2, 500), wait(3, 1000)]],
  ['what another found out', [busy, good], { isOver: () => true }, 1, [wait(1, 250)]],
])('%s ends it, with the last failure', async (_, responses, situation, attempts, told) => {
  expect(await fetched(responses, plain, situation)).toMatchObject({
    result: { kind: 'failed', exchange: { ...exchange, attempts }, failure: timedOut },
    told,
  });
});

test('a refused request is not repeated, and one that cannot be prepared is not sent', async () => {
  const refused = await fetched([answered(404, ''), good]);
  expect([refused.sent.length, refused.result.kind, refused.told]).toEqual([1, 'failed', []]);

  const { result, sent } = await fetched([busy, good], plain, { failsAt: 2 });
  expect(result).toEqual({ kind: 'failed', exchange: { ...exchange, attempts: 0 }, failure: late });
  expect(sent).toHaveLength(1);
});

test('the wait is as long as the service asks for', async () => {
  const { told } = await fetched([answered(503, '', { retryAfter: '7' }), good]);
  expect(told).toEqual([wait(1, 7000)]);
});

test('secrets of every response are redacted at once, and masked after a success', async () => {
  const { told } = await fetched([answered(503, '[]'), good], secretive);
  const taken = 'secret of {"token":"s1","found":true}';

  expect(told).toEqual([
    'redact secret of [] as ***',
    wait(1, 250),
    `redact ${taken} as ***`,
    `mask ${taken}`,
  ]);
  expect((await fetched([noText], secretive)).told).toEqual([]);
});

describe('which failures are retried', () => {
  const failedWith = (failure: ApiFailure, status: number | null = null): Failed => ({
    kind: 'failed',
    exchange: { ...exchange, status },
    failure,
  });
  const apiError = { code: null, message: null };
  const internal = { code: sanitize('GES.7006'), message: null };
  const failedBy = (status: number, code: string | null = null) =>
    failedWith(
      { kind: 'status', apiError: { ...apiError, code: code === null ? null : sanitize(code) } },
      status,
    );
  const network = (code: string) => failedWith({ kind: 'network', code: sanitize(code) });

  test.each<[string, Failed, boolean]>([
    ['400', failedBy(400), false],
    ['a refused sign-in', failedWith(signedOut(apiError), 401), false],
    ['a missing permission', failedWith({ kind: 'no-permission', apiError }, 403), false],
    ['404', failedWith({ kind: 'not-found', apiError }, 404), false],
    ['a redirect', failedBy(302), false],
    ['501', failedBy(501), false],
    ['a malformed answer', failedWith({ kind: 'not-json', problem: '' }, 200), false],
    ['another form', failedWith({ kind: 'malformed', problem: '' }, 200), false],
    ['a 200 with an error', failedWith({ kind: 'error-code', apiError }, 200), false],
    ['a host without an address', network('ENOTFOUND'), false],
    ['a refused connection', network('ECONNREFUSED'), false],
    ['a certificate', network('CERT_HAS_EXPIRED'), false],
    ['408', failedBy(408), true],
    ['429', failedBy(429), true],
    ['500', failedBy(500), true],
    ['502', failedBy(502), true],
    ['503', failedBy(503), true],
    ['504', failedBy(504), true],
    ['GES.7006 with its 400', failedBy(400, 'GES.7006'), true],
    ['a reset', network('ECONNRESET'), true],
    ['a lookup that failed for now', network('EAI_AGAIN'), true],
    ['a pipe that broke', network('EPIPE'), true],
    ['a connection that went quiet', network('ETIMEDOUT'), true],
    ['GES.7006 with a 200', failedWith({ kind: 'error-code', apiError: internal }, 200), true],
    ['an attempt out of time', failedWith({ kind: 'timeout', seconds: 20 }), true],
  ])('%s: %o', (_, asked, expected) => {
    expect(isTransient(asked, ['GES.7006'])).toBe(expected);
  });
});
