import { expect, test } from 'vitest';
import { unsentExchange } from '../../../src/api/api-request.ts';
import type { Failure } from '../../../src/api/api-result.ts';
import { runLimited } from '../../../src/check/run-limited.ts';
import { getRequest } from '../../../src/http/message.ts';
import {
  type QuotaRequest,
  quotaRequest,
  type ServiceResult,
} from '../../../src/services/quota-request.ts';
import { quotaIdOf, sanitize } from '../../support/builders/quotas.ts';
import { signedOut } from '../../support/builders/responses.ts';

const apiRequests: readonly QuotaRequest[] = Array.from({ length: 21 }, (_, index) => {
  const service = index < 20 ? 'roma' : 'ges';
  const decode = () => ({ kind: 'decoded', value: [] }) as const;
  const source = { service, instance: `#${index}` } as const;
  return quotaRequest(source, `https://${service}.test/${index}`, quotaIdOf, decode);
});
const exchange = { host: 'roma.test', status: 200, requestId: null, attempts: 1 };
const good = ({ source }: QuotaRequest): ServiceResult => ({
  kind: 'read',
  source,
  exchange,
  quotas: [],
});
const bad =
  (failure: Failure) =>
  ({ source }: QuotaRequest): ServiceResult => ({
    kind: 'failed',
    source,
    exchange,
    failure,
    quotas: [],
  });

/** Fetches all requests, which are answered in waves, and counts how many are in flight at once. */
async function waves(response: (apiRequest: QuotaRequest) => ServiceResult) {
  let inFlight = 0;
  const asked: string[] = [];
  const widths: number[] = [];
  const serviceResults = await runLimited(apiRequests, async (apiRequest) => {
    inFlight += 1;
    asked.push(apiRequest.request.url);
    await new Promise((resolve) => setTimeout(resolve, 1));
    widths.push(inFlight);
    inFlight -= 1;
    return response(apiRequest);
  });
  return { serviceResults, asked, widths };
}

const apiError = { code: null, message: null };

test('two at once until a service is trusted, the first of each service ahead; then eight', async () => {
  const { serviceResults, asked, widths } = await waves(good);

  expect(asked.slice(0, 2)).toEqual(['https://roma.test/0', 'https://ges.test/20']);
  expect(widths[0]).toBe(2);
  expect(Math.max(...widths)).toBe(8);
  expect(serviceResults.map(({ source }) => source.instance)).toEqual(
    apiRequests.map(({ source }) => source.instance),
  );
});

test('a credential that is rejected at once is sent twice at most, and the rest is skipped', async () => {
  const { serviceResults, asked } = await waves(bad(signedOut(apiError)));
  const kinds = serviceResults.map(
    (serviceResult) => serviceResult.kind === 'failed' && serviceResult.failure.kind,
  );

  expect(asked).toHaveLength(2);
  expect(serviceResults[20]?.exchange.attempts).toBe(1);
  expect(serviceResults[19]).toMatchObject({ failure: { because: 'refused' } });
  expect(serviceResults[19]?.exchange).toEqual({
    host: 'roma.test',
    status: null,
    requestId: null,
    attempts: 0,
  });
  expect(kinds.filter((kind) => kind === 'not-asked')).toHaveLength(19);
});

test.each<Failure>([
  { kind: 'timeout', seconds: 1 },
  { kind: 'status', apiError },
  { kind: 'not-json', problem: '' },
  { kind: 'malformed', problem: '' },
  { kind: 'network', code: sanitize('ECONNRESET') },
  { kind: 'error-code', apiError },
  { kind: 'not-asked', because: 'late' },
])('never more than two while nothing shows that it is good: $kind', async (failure) => {
  const { asked, widths } = await waves(bad(failure));

  expect(asked).toHaveLength(21);
  expect(Math.max(...widths)).toBe(2);

  const later = await waves((apiRequest) =>
    apiRequest.request.url.endsWith('/0') ? bad(failure)(apiRequest) : good(apiRequest),
  );
  expect(Math.max(...later.widths)).toBe(8);
});

test.each<Failure>([
  { kind: 'no-permission', apiError },
  { kind: 'not-found', apiError },
])('a refusal of something else shows that it is good: $kind', async (failure) => {
  const { widths } = await waves(bad(failure));

  expect(Math.max(...widths)).toBe(8);
});

test('trust in one service does not extend to others: at most five rejections', async () => {
  const asked: string[] = [];
  const serviceResults = await runLimited(apiRequests, async (apiRequest) => {
    asked.push(apiRequest.request.url);
    if (apiRequest.source.service === 'ges') return good(apiRequest);
    // Long after GES has accepted the credential.
    await new Promise((resolve) => setTimeout(resolve, 20));
    return bad(signedOut(apiError))(apiRequest);
  });

  expect(asked.filter((url) => url.startsWith('https://roma.test'))).toHaveLength(5);
  expect(serviceResults[20]).toMatchObject({ kind: 'read' });
});

test('requests to trusted services take the places that others may not', async () => {
  let roma = 0;
  let left = apiRequests.filter(({ source }) => source.service === 'roma').length;
  const widths: number[] = [];
  const others = Promise.withResolvers<void>();
  await runLimited(apiRequests, async (apiRequest) => {
    if (apiRequest.source.service === 'ges') {
      // Still in flight, which must not hold back requests to trusted services.
      await others.promise;
      return good(apiRequest);
    }
    roma += 1;
    widths.push(roma);
    await new Promise((resolve) => setTimeout(resolve, 1));
    roma -= 1;
    left -= 1;
    if (left === 0) others.resolve();
    return good(apiRequest);
  });

  expect(Math.max(...widths)).toBe(7);
});

test('requests to untrusted services may start next to those of trusted ones', async () => {
  let inFlight = 0;
  const beside: number[] = [];
  const [ges] = apiRequests.slice(20);
  await runLimited([...apiRequests.slice(0, 12), ...Array(2).fill(ges)], async (apiRequest) => {
    const isFirst = beside.length === 0;
    if (apiRequest === ges) {
      beside.push(inFlight);
      return bad({ kind: 'timeout', seconds: 1 })(apiRequest);
    }
    inFlight += 1;
    // The first one makes the service trusted; the others then end one after another.
    const duration = isFirst ? 1 : 20 + 5 * inFlight;
    await new Promise((resolve) => setTimeout(resolve, duration));
    inFlight -= 1;
    return good(apiRequest);
  });

  expect(beside.at(-1)).toBe(7);
});

test('a credential that is rejected later is not sent again', async () => {
  const { asked, serviceResults } = await waves((apiRequest) =>
    apiRequest.request.url.endsWith('/4') ? bad(signedOut(apiError))(apiRequest) : good(apiRequest),
  );
  const unasked = serviceResults.filter((serviceResult) => serviceResult.exchange.attempts === 0);

  expect(asked.length).toBeLessThan(apiRequests.length);
  expect(unasked).toHaveLength(apiRequests.length - asked.length);
  expect(unasked[0]).toMatchObject({ failure: { kind: 'not-asked', because: 'refused' } });
});

test('a request in flight learns that the credential was rejected', async () => {
  const told: boolean[] = [];
  await runLimited(apiRequests, async (apiRequest, isRefused) => {
    if (apiRequest.request.url.endsWith('/0')) return bad(signedOut(apiError))(apiRequest);
    told.push(isRefused());
    await new Promise((resolve) => setTimeout(resolve, 20));
    told.push(isRefused());
    return good(apiRequest);
  });

  expect(told).toEqual([false, true]);
});

test('a failed sign-in neither stops the requests nor makes a service trusted', async () => {
  const cause = { kind: 'timeout', seconds: 1 } as const;
  const { asked, widths } = await waves(
    bad({
      kind: 'not-signed-in',
      authority: 'iam',
      exchange: unsentExchange({ request: getRequest('https://iam.test') }),
      cause,
    }),
  );

  expect(asked).toHaveLength(apiRequests.length);
  expect(Math.max(...widths)).toBe(2);
});

test('an exception of one request is thrown', async () => {
  const broken = runLimited(apiRequests, async () => {
    throw new Error('broken');
  });

  await expect(broken).rejects.toThrow('broken');
});

test('an exception is not lost where another request ends at the same moment', async () => {
  const together = Promise.withResolvers<void>();
  const broken = runLimited(apiRequests.slice(0, 2), async (apiRequest) => {
    await together.promise;
    if (apiRequest === apiRequests[1]) throw new Error('broken');
    return good(apiRequest);
  });
  together.resolve();

  await expect(broken).rejects.toThrow('broken');
});
