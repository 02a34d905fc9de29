import { expect, test } from 'vitest';
import { readingOf } from '../../../src/quota/reading.ts';
import type { Answer } from '../../../src/services/answer.ts';
import { decodeGes } from '../../../src/services/ges.ts';
import { interpret } from '../../../src/services/interpret.ts';
import { quotaQuestion } from '../../../src/services/quota-question.ts';
import { cleaner } from '../../../src/text/clean.ts';
import { answered, attempt } from '../../support/exchanges.ts';
import { identify } from '../../support/quotas.ts';
import { examples } from './examples.ts';

const clean = cleaner([{ value: 'MIIDkgYJKoZIhvcN', shownAs: '***' }]);
const source = { service: 'ges', instance: null } as const;
const question = quotaQuestion(source, 'https://ges.example', identify, (body) =>
  decodeGes(body, identify, clean),
);

function read(answer: Answer) {
  return readingOf(question, interpret(question, answer, attempt(), clean));
}

test.each<{
  readonly name: string;
  readonly answer: Answer;
  readonly status: number | null;
  readonly requestId: string | null;
  readonly failure: object;
}>([
  {
    name: 'no connection',
    answer: { kind: 'network', code: 'ECONNREFUSED' },
    status: null,
    requestId: null,
    failure: { kind: 'network', code: 'ECONNREFUSED' },
  },
  {
    name: 'a reason of the network that holds the token and a command',
    answer: { kind: 'network', code: 'bad MIIDkgYJKoZIhvcN\n::error::' },
    status: null,
    requestId: null,
    failure: { kind: 'network', code: 'bad ***\\n: :error: :' },
  },
  {
    name: 'no answer in time',
    answer: { kind: 'timeout', seconds: 60 },
    status: null,
    requestId: null,
    failure: { kind: 'timeout', seconds: 60 },
  },
  {
    name: 'a body that cannot be read',
    answer: {
      kind: 'unreadable',
      status: 200,
      requestId: null,
      problem: 'the answer is over 1 MiB',
    },
    status: 200,
    requestId: null,
    failure: { kind: 'malformed', problem: 'the answer is over 1 MiB' },
  },
  {
    name: 'a wrong token, told by the status alone',
    answer: { kind: 'unreadable', status: 401, requestId: null, problem: 'the answer is no text' },
    status: 401,
    requestId: null,
    failure: {
      kind: 'signed-out',
      proof: 'token',
      rejection: { kind: 'unclear' },
      refusal: { code: null, message: null },
    },
  },
  {
    name: 'a service that is unavailable, told by the status alone',
    answer: { kind: 'unreadable', status: 503, requestId: null, problem: 'the answer is no text' },
    status: 503,
    requestId: null,
    failure: { kind: 'status', refusal: { code: null, message: null } },
  },
  {
    name: 'a request ID that holds the token and a command',
    answer: answered(200, '', { requestId: '::x::MIIDkgYJKoZIhvcN' }),
    status: 200,
    requestId: ': :x: :***',
    failure: { kind: 'malformed', problem: 'the answer is empty' },
  },
])('$name is a failure', ({ answer, status, requestId, failure }) => {
  expect(read(answer)).toEqual({
    kind: 'failed',
    source,
    exchange: { host: 'ges.example', status, requestId, attempts: 1 },
    failure,
    quotas: ['graph', 'edge_volume', 'backup', 'metadata'].map((name) => ({
      id: `id of ges.${name}`,
      ...source,
      name: `ges.${name}`,
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
