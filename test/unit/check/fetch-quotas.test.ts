import { expect, test } from 'vitest';
import { createQuotaFetcher } from '../../../src/check/fetch-quotas.ts';
import type { Deadline } from '../../../src/http/deadline.ts';
import type { HttpRequest, HttpResponse } from '../../../src/http/message.ts';
import { parseSettings } from '../../../src/inputs/settings.ts';
import { sanitize } from '../../support/builders/quotas.ts';
import { answered } from '../../support/builders/responses.ts';
import { parsingContext, rawInputs } from '../../support/builders/settings.ts';
import { examples } from '../../support/documentation/api-examples.ts';
import { documentedToken } from '../auth/examples.ts';

const user = { token: '', 'user-name': 'ada', password: 'pass word', 'domain-name': 'acme' };
const issued = 'MIIDkgYJKoZIhvcN';
const signedIn = answered(201, documentedToken, { subjectToken: issued });

type World = {
  /** The responses of each host in turn; the last one repeats. */
  readonly answers?: Readonly<Record<string, readonly HttpResponse[]>>;
  readonly known?: readonly string[];
};
const usual = {
  iam: [signedIn],
  roma: [answered(200, examples.roma)],
  ges: [answered(200, examples.ges)],
};

/** A fetcher, and everything that it sends and reports. Each pause is longer than the life of a token. */
function fetcher(overrides: Parameters<typeof rawInputs>[0], { answers, known }: World = {}) {
  const settings = parseSettings(rawInputs(overrides), parsingContext(), sanitize);
  if (settings.kind === 'invalid') throw new Error('wrong row');
  const sent: HttpRequest[] = [];
  const told: string[] = [];
  const servers: Readonly<Record<string, readonly HttpResponse[]>> = { ...usual, ...answers };
  const times = new Map<string, number>();
  let now = 0;
  const fetchQuotas = createQuotaFetcher(settings.value, {
    clock: {
      now: () => now,
      expiry: () => new AbortController().signal,
      sleep: async () => {
        now += 1e14;
      },
    },
    random: () => 0,
    sanitize,
    send: async (request) => {
      sent.push(request);
      const [host = ''] = new URL(request.url).host.split('.');
      const time = times.get(host) ?? 0;
      times.set(host, time + 1);
      const inTurn = servers[host] ?? [];
      return inTurn[time] ?? inTurn.at(-1) ?? { kind: 'network', code: 'ENOTFOUND' };
    },
    onRetry: () => {},
    addRedactions: () => {},
    mask: (secret) => told.push(`mask ${secret}`),
    ...parsingContext(),
    salt: 'salt',
    known: () => known ?? [],
    onSignIn: (title, { attempts }) => told.push(`${title}: ${attempts}`),
  });
  const fetched = async (signal = new AbortController().signal) => {
    const deadline: Deadline = { seconds: 60, at: Number.MAX_SAFE_INTEGER, signal };
    const serviceResults = await fetchQuotas(deadline);
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
  const { fetched, sent } = fetcher(user, { answers: { iam: [iam] }, known });
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

test('nothing more is sent once the credential has expired and could not be renewed', async () => {
  const { fetched, sent } = fetcher(user, {
    answers: { iam: [signedIn, answered(403, '')], roma: [answered(500, '')] },
  });

  expect(await fetched()).toEqual([
    ['roma', expect.objectContaining({ kind: 'not-signed-in', authority: 'iam' })],
    ['ges', 4],
  ]);
  expect(sent.map(({ url }) => new URL(url).host.split('.')[0])).toEqual([
    'iam',
    'roma',
    'ges',
    'iam',
  ]);
});

test('nothing is sent once the run is over', async () => {
  const { fetched, sent } = fetcher({ token: 'a-token' });
  const late = { kind: 'not-asked', because: 'late' };

  expect(await fetched(AbortSignal.abort())).toEqual([
    ['roma', late],
    ['ges', late],
  ]);
  expect(sent).toEqual([]);

  const refused = fetcher(user, { answers: { iam: [answered(403, '')] } });
  const failure = expect.objectContaining({ kind: 'not-signed-in' });
  expect(await refused.fetched(AbortSignal.abort())).toEqual([
    ['roma', failure],
    ['ges', failure],
  ]);
});
