import { describe, expect, test } from 'vitest';
import { issuedBeside } from '../../../src/auth/issued.ts';
import { type AskAuthority, signIn } from '../../../src/auth/sign-in.ts';
import type { ExchangeFailure, Proof } from '../../../src/quota/failure.ts';
import type { Question } from '../../../src/services/question.ts';
import type { Credential } from '../../../src/settings/credential.ts';
import { answered } from '../../support/exchanges.ts';
import { documentedKey, documentedToken } from './examples.ts';

const isIssued = issuedBeside(() => []);
const idTokenSource = { url: 'https://github.test/job', requestToken: 'r-token', audience: 'a' };
const user: Credential = {
  kind: 'iam-user',
  userName: 'ada',
  password: 'word',
  domainName: 'acme',
  endpoint: 'https://iam.test',
};
const agency: Credential = {
  kind: 'trust-agency',
  providerUrn: 'iam::1:oidcProvider:github',
  agencyUrn: 'iam::1:agency:gate',
  sessionName: 'quota-gate',
  endpoint: 'https://sts.test',
  idTokenSource,
};
const provider: Credential = {
  kind: 'identity-provider',
  identityProvider: 'github',
  endpoint: 'https://iam.test',
  idTokenSource,
};
const exchange = { host: 'a.test', status: null, requestId: null, attempts: 1 };
const timeout: ExchangeFailure = { kind: 'timeout', seconds: 1 };

const good = new Map([
  ['GitHub', { status: 200, body: '{"value":"ey.J.W-of-the-job"}' }],
  ['STS', { status: 200, body: documentedKey }],
  ['IAM', { status: 201, body: documentedToken }],
]);

/** Authorities that answer as documented, but for those that time out; and what they were asked. */
function authorities(...silent: readonly string[]) {
  const asked: (readonly [title: string, proof: Proof, sent: string])[] = [];
  const ask: AskAuthority = async <Found>(question: Question<Found>, proof: Proof) => {
    const { title, decode, request } = question;
    asked.push([title, proof, `${request.url} ${request.body}`]);
    const { status, body } = good.get(title) ?? { status: 500, body: '{}' };
    const decoded = decode(
      JSON.parse(body),
      answered(status, body, { subjectToken: 'MIIDkgYJKoZIhvcN' }),
    );
    return silent.includes(title) || decoded.kind === 'malformed'
      ? { kind: 'failed', exchange, failure: timeout }
      : { kind: 'found', exchange, found: decoded.found };
  };
  return { ask, asked };
}

describe('what was given is taken, and nobody is asked:', () => {
  const key = { kind: 'access-key', accessKey: 'an-id', secretKey: 'a-key' } as const;

  test.each<[Credential, object]>([
    [
      { kind: 'token', token: 'a-token' },
      { kind: 'token', token: 'a-token', proof: 'token' },
    ],
    [
      { ...key, securityToken: null },
      { ...key, kind: 'key', securityToken: null, proof: 'access-key' },
    ],
    [
      { ...key, securityToken: 'a-token' },
      { ...key, kind: 'key', securityToken: 'a-token', proof: 'temporary-key' },
    ],
  ])('%o', async (credential, access) => {
    const { ask, asked } = authorities();

    expect(await signIn(credential, 'p1', isIssued, ask)).toEqual({ kind: 'given', access });
    expect(asked).toEqual([]);
  });
});

test.each<[Credential, readonly (readonly [string, Proof])[], string]>([
  [user, [['IAM', 'password']], 'issued-token'],
  [
    agency,
    [
      ['GitHub', 'request-token'],
      ['STS', 'id-token'],
    ],
    'issued-key',
  ],
  [
    provider,
    [
      ['GitHub', 'request-token'],
      ['IAM', 'id-token'],
    ],
    'issued-token',
  ],
])('%o is exchanged for access', async (credential, expected, proof) => {
  const { ask, asked } = authorities();

  expect(await signIn(credential, 'p1', isIssued, ask)).toMatchObject({
    kind: 'issued',
    issued: { access: { proof } },
  });
  expect(asked.map(([title, shown]) => [title, shown])).toEqual(expected);
});

test('the id token of GitHub is what STS and IAM are shown', async () => {
  const { ask, asked } = authorities();
  await signIn(agency, 'p1', isIssued, ask);
  await signIn(provider, 'p1', isIssued, ask);

  expect(asked.filter(([, , sent]) => sent.includes('ey.J.W-of-the-job'))).toHaveLength(2);
  expect(asked.at(-1)?.[2]).toContain('"project":{"id":"p1"}');
});

test.each<[Credential, string, string, number]>([
  [user, 'IAM', 'iam', 1],
  [agency, 'GitHub', 'github', 1],
  [agency, 'STS', 'sts', 2],
  [provider, 'GitHub', 'github', 1],
  [provider, 'IAM', 'iam', 2],
])('%o: %s does not answer', async (credential, silent, authority, questions) => {
  const { ask, asked } = authorities(silent);

  expect(await signIn(credential, 'p1', isIssued, ask)).toEqual({
    kind: 'failed',
    failure: { kind: 'not-signed-in', authority, exchange, cause: timeout },
  });
  expect(asked).toHaveLength(questions);
});
