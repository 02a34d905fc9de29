import { expect, test } from 'vitest';
import { parseResponse } from '../../../src/api/parse-response.ts';
import type { HttpResponse } from '../../../src/http/message.ts';
import { ges } from '../../../src/services/ges/ges.ts';
import { quotaRequest, serviceResult } from '../../../src/services/quota-request.ts';
import { createSanitizer } from '../../../src/text/sanitize.ts';
import { decodeContextOf, quotaIdOf } from '../../support/builders/quotas.ts';
import { answered, attempt } from '../../support/builders/responses.ts';
import { examples } from '../../support/documentation/api-examples.ts';

const sanitize = createSanitizer([{ value: 'MIIDkgYJKoZIhvcN', replacement: '***' }]);
const source = { service: 'ges', instance: null } as const;
const apiRequest = quotaRequest(source, 'https://ges.example', quotaIdOf, (body) =>
  ges.decode(body, decodeContextOf(ges)),
);

function read(response: HttpResponse) {
  return serviceResult(apiRequest, parseResponse(apiRequest, response, attempt(), sanitize));
}

test.each<{
  readonly name: string;
  readonly response: HttpResponse;
  readonly status: number | null;
  readonly requestId: string | null;
  readonly failure: object;
}>([
  {
    name: 'no connection',
    response: { kind: 'network', code: 'ECONNREFUSED' },
    status: null,
    requestId: null,
    failure: { kind: 'network', code: 'ECONNREFUSED' },
  },
  {
    name: 'a reason of the network that holds the token and a command',
    response: { kind: 'network', code: 'bad MIIDkgYJKoZIhvcN\n::error::' },
    status: null,
    requestId: null,
    failure: { kind: 'network', code: 'bad ***\\n: :error: :' },
  },
  {
    name: 'no answer in time',
    response: { kind: 'timeout', seconds: 60 },
    status: null,
    requestId: null,
    failure: { kind: 'timeout', seconds: 60 },
  },
  {
    name: 'a body that cannot be read',
    response: {
      kind: 'unreadable',
      status: 200,
      requestId: null,
      retryAfter: null,
      serverTime: null,
      problem: 'the response is larger than 1 MiB',
    },
    status: 200,
    requestId: null,
    failure: { kind: 'not-json', problem: 'the response is larger than 1 MiB' },
  },
  {
    name: 'an answer that broke off before its status',
    response: {
      kind: 'unreadable',
      status: null,
      requestId: null,
      retryAfter: null,
      serverTime: null,
      problem: 'the response is no text',
    },
    status: null,
    requestId: null,
    failure: { kind: 'not-json', problem: 'the response is no text' },
  },
  {
    name: 'a wrong token, told by the status alone',
    response: {
      kind: 'unreadable',
      status: 401,
      requestId: null,
      retryAfter: null,
      serverTime: null,
      problem: 'the response is no text',
    },
    status: 401,
    requestId: null,
    failure: {
      kind: 'signed-out',
      credentialKind: 'token',
      authFailure: { kind: 'unclear' },
      apiError: { code: null, message: null },
    },
  },
  {
    name: 'a service that is unavailable, told by the status alone',
    response: {
      kind: 'unreadable',
      status: 503,
      requestId: null,
      retryAfter: null,
      serverTime: null,
      problem: 'the response is no text',
    },
    status: 503,
    requestId: null,
    failure: { kind: 'status', apiError: { code: null, message: null } },
  },
  {
    name: 'a request ID that holds the token and a command',
    response: answered(200, '', { requestId: '::x::MIIDkgYJKoZIhvcN' }),
    status: 200,
    requestId: ': :x: :***',
    failure: { kind: 'not-json', problem: 'the response is empty' },
  },
])('$name is a failure', ({ response, status, requestId, failure }) => {
  expect(read(response)).toEqual({
    kind: 'failed',
    source,
    exchange: { host: 'ges.example', status, requestId, attempts: 1 },
    failure,
    quotas: ['graph', 'edge_volume', 'backup', 'metadata'].map((name) => ({
      id: `id of ges.${name}`,
      ...source,
      name: `ges.${name}`,
      unit: null,
      exemption: null,
      headroom: { kind: 'unknown', cause: { kind: 'unreadable' } },
    })),
  });
});

test('the documented example is read', () => {
  expect(read(answered(200, examples.ges, { requestId: 'r-1' }))).toMatchObject({
    kind: 'read',
    source,
    exchange: { host: 'ges.example', status: 200, requestId: 'r-1', attempts: 1 },
    quotas: [
      { name: 'ges.graph', headroom: { kind: 'counted', left: 10 } },
      { name: 'ges.edge_volume', headroom: { kind: 'counted', left: 7300 } },
      { name: 'ges.backup', headroom: { kind: 'counted', left: 100 } },
      { name: 'ges.metadata', headroom: { kind: 'counted', left: 86 } },
    ],
  });
});

test.each<[string, HttpResponse, string | null, object]>([
  ['can be read', answered(200, '{}', { requestId: 'r-1' }), 'r-1', { value: {} }],
  [
    'is cut off',
    answered(200, '{"token":"MII', { requestId: 'r-1' }),
    null,
    { failure: { kind: 'not-json', problem: 'the response is not JSON' } },
  ],
  [
    'is a page',
    answered(200, '<p>MII', { requestId: 'r-1' }),
    null,
    { failure: { kind: 'not-json', problem: 'the response is a web page' } },
  ],
  [
    'has a field twice',
    answered(503, '{"token":"MII","token":"MIJ"}', { requestId: 'r-1' }),
    null,
    { failure: { kind: 'status' } },
  ],
  [
    'is no text',
    {
      kind: 'unreadable',
      status: 503,
      requestId: 'r-1',
      retryAfter: null,
      serverTime: null,
      problem: 'the response is no text',
    },
    null,
    { failure: { kind: 'status' } },
  ],
])(
  'of an answer with secrets that %s, its ID and words are shown as far as it is understood',
  (_, response, requestId, outcome) => {
    const secretive = {
      ...apiRequest,
      decode: (value: unknown) => ({ kind: 'decoded', value }) as const,
      secretsIn: () => [],
    };

    expect(parseResponse(secretive, response, attempt(), sanitize)).toMatchObject({
      exchange: { requestId },
      ...outcome,
    });
  },
);

test.each<[string, number | null, object]>([
  ['ahead of the server', 0, { kind: 'clock', minutes: 20 }],
  ['behind it', 2_400_000, { kind: 'clock', minutes: -20 }],
  ['of a server that tells no time', null, { kind: 'unclear' }],
])('a refused key is explained by a clock %s', (_, serverTime, authFailure) => {
  const made = attempt({ credentialKind: 'access-key', now: 1_200_000 });
  const refused = answered(401, '', { serverTime });

  expect(parseResponse(apiRequest, refused, made, sanitize)).toMatchObject({
    failure: { kind: 'signed-out', authFailure },
  });
});
