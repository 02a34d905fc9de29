import { expect, test } from 'vitest';
import type { ApiRequest } from '../../../src/api/api-request.ts';
import type { Skipped } from '../../../src/api/api-result.ts';
import { fetchWithRetry, type PreparedRequest } from '../../../src/api/fetch-with-retry.ts';
import type { Deadline } from '../../../src/http/deadline.ts';
import { getRequest, type HttpResponse } from '../../../src/http/message.ts';
import { sanitizer } from '../../../src/text/sanitize.ts';
import { answered } from '../../support/exchanges.ts';

const busy: HttpResponse = { kind: 'timeout', seconds: 1 };
const good = answered(200, '{"token":"s1","found":true}');
const noText: HttpResponse = {
  kind: 'unreadable',
  status: 200,
  requestId: null,
  problem: 'the response is no text',
};

const late: Skipped = { kind: 'not-asked', because: 'late' };
const plain: ApiRequest<unknown> = {
  title: 'ROMA Connect',
  request: getRequest('https://roma.test:8443/quotas'),
  success: 200,
  decode: (body) => ({ kind: 'decoded', found: body }),
  retryableCodes: ['busy'],
  secretsIn: null,
};
const secretive: ApiRequest<unknown> = {
  ...plain,
  secretsIn: (body) => [`secret of ${JSON.stringify(body)}`],
};

/** How long the run is, whether it is over for another reason, and which attempt cannot be prepared. */
type Situation = {
  readonly seconds: number;
  readonly isOver: () => boolean;
  readonly failsAt: number;
};

/** Fetches where these answers come one after the other, and time passes by waiting alone. */
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
  const run: Deadline = { seconds, at: seconds * 1000, signal: clock.expiry() };
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
    run,
    {
      clock,
      random: () => 0.5,
      sanitize: sanitizer([]),
      send: async ({ url }) => {
        sent.push(url);
        return responses[sent.length - 1] ?? busy;
      },
      onRetry: (title, { exchange }, wait) =>
        told.push(`${title} after ${exchange.attempts}: ${wait}`),
      redact: (redactions) => {
        told.push(...redactions.map(({ value, shownAs }) => `redact ${value} as ${shownAs}`));
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

test('what may pass is asked again, prepared anew, until it is answered', async () => {
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

test('a refusal is not repeated, and what cannot be prepared is not sent', async () => {
  const refused = await fetched([answered(404, ''), good]);
  expect([refused.sent.length, refused.result.kind, refused.told]).toEqual([1, 'failed', []]);

  const { result, sent } = await fetched([busy, good], plain, { failsAt: 2 });
  expect(result).toEqual({ kind: 'failed', exchange: { ...exchange, attempts: 0 }, failure: late });
  expect(sent).toHaveLength(1);
});

test('a service is waited for as long as it asks', async () => {
  const { told } = await fetched([answered(503, '', { retryAfter: '7' }), good]);
  expect(told).toEqual([wait(1, 7000)]);
});

test('secrets of every answer are hidden at once, and masked where they are taken', async () => {
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
