import { expect, test } from 'vitest';
import { quotaFetcher } from '../../../src/check/fetch-quotas.ts';
import type { Deadline } from '../../../src/http/deadline.ts';
import type { HttpRequest, HttpResponse } from '../../../src/http/message.ts';
import { parseSettings } from '../../../src/inputs/settings.ts';
import { answered } from '../../support/exchanges.ts';
import { rawInputs } from '../../support/raw-inputs.ts';
import { documentedToken } from '../auth/examples.ts';
import { sanitize, surroundings } from '../inputs/complaints.ts';
import { examples } from '../services/examples.ts';

const user = { token: '', 'user-name': 'ada', password: 'pass word', 'domain-name': 'acme' };
const issued = 'MIIDkgYJKoZIhvcN';
const signedIn = answered(201, documentedToken, { subjectToken: issued });

/** A fetcher, with all that it sends and tells, where servers answer by their host. */
function fetcher(
  overrides: Parameters<typeof rawInputs>[0],
  iam: HttpResponse = signedIn,
  known: readonly string[] = [],
) {
  const settings = parseSettings(rawInputs(overrides), surroundings(), sanitize);
  if (settings.kind === 'invalid') throw new Error('wrong row');
  const sent: HttpRequest[] = [];
  const told: string[] = [];
  const answers: Readonly<Record<string, HttpResponse>> = {
    iam,
    roma: answered(200, examples.roma),
    ges: answered(200, examples.ges),
  };
  const fetchQuotas = quotaFetcher(settings.value, {
    clock: { now: () => 0, expiry: () => new AbortController().signal, sleep: async () => {} },
    random: () => 0,
    sanitize,
    send: async (request) => {
      sent.push(request);
      const [host = ''] = new URL(request.url).host.split('.');
      return answers[host] ?? { kind: 'network', code: 'ENOTFOUND' };
    },
    onRetry: () => {},
    redact: () => {},
    mask: (secret) => told.push(`mask ${secret}`),
    ...surroundings(),
    salt: 'salt',
    known: () => known,
    onSignIn: (title, { attempts }) => told.push(`${title}: ${attempts}`),
  });
  const fetched = async (signal = new AbortController().signal) => {
    const run: Deadline = { seconds: 60, at: 60_000, signal };
    const serviceResults = await fetchQuotas(run);
    return serviceResults.map((one) => [
      one.source.service,
      one.kind === 'read' ? one.quotas.length : one.failure,
    ]);
  };
  return { fetched, sent, told };
}

const both = [
  ['roma', 3],
  ['ges', 4],
];

test('every service is asked with the token that was given', async () => {
  const { fetched, sent, told } = fetcher({ token: 'a-token' });

  expect(await fetched()).toEqual(both);
  expect(sent.map(({ headers }) => headers['x-auth-token'])).toEqual(['a-token', 'a-token']);
  expect(told).toEqual([]);
});

test('an authority is asked once, however often quotas are read', async () => {
  const { fetched, sent, told } = fetcher(user);

  expect([await fetched(), await fetched()]).toEqual([both, both]);
  expect(sent.map(({ headers }) => headers['x-auth-token'])).toEqual([
    undefined,
    ...Array(4).fill(issued),
  ]);
  expect(told).toEqual([`mask ${issued}`, 'IAM: 1']);
});

test.each<[string, HttpResponse, readonly string[], object]>([
  ['the authority refuses', answered(403, ''), [], { kind: 'no-permission' }],
  ['its token was known before', signedIn, [`of ${issued}`], { kind: 'malformed' }],
])('no service is asked where %s', async (_, iam, known, cause) => {
  const { fetched, sent } = fetcher(user, iam, known);
  const failure = expect.objectContaining({
    kind: 'not-signed-in',
    authority: 'iam',
    cause: expect.objectContaining(cause),
  });

  expect(await fetched()).toEqual([
    ['roma', failure],
    ['ges', failure],
  ]);
  expect(sent).toHaveLength(1);
});

test('nothing is asked once the run is over', async () => {
  const { fetched, sent } = fetcher({ token: 'a-token' });
  const late = { kind: 'not-asked', because: 'late' };

  expect(await fetched(AbortSignal.abort())).toEqual([
    ['roma', late],
    ['ges', late],
  ]);
  expect(sent).toEqual([]);

  const refused = fetcher(user, answered(403, ''));
  const failure = expect.objectContaining({ kind: 'not-signed-in' });
  expect(await refused.fetched(AbortSignal.abort())).toEqual([
    ['roma', failure],
    ['ges', failure],
  ]);
});
