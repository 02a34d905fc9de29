import { describe, expect, test } from 'vitest';
import type { ApiRequest } from '../../../src/api/api-request.ts';
import type { ApiFailure, CredentialKind } from '../../../src/api/api-result.ts';
import { type Credential, createNewSecretCheck } from '../../../src/auth/credential.ts';
import { type FetchFromAuthority, signIn } from '../../../src/auth/sign-in.ts';
import { answered } from '../../support/builders/responses.ts';
import { documentedKey, documentedToken } from './examples.ts';

const isNewSecret = createNewSecretCheck(() => []);
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
const timeout: ApiFailure = { kind: 'timeout', seconds: 1 };

const good = new Map([
  ['GitHub', { status: 200, body: '{"value":"ey.J.W-of-the-job"}' }],
  ['STS', { status: 200, body: documentedKey }],
  ['IAM', { status: 201, body: documentedToken }],
]);

/** Authorities that respond as documented, except those that time out; and what they were asked. */
function authorities(...silent: readonly string[]) {
  const asked: (readonly [title: string, credentialKind: CredentialKind, sent: string])[] = [];
  const fetchFromAuthority: FetchFromAuthority = async <Value>(
    apiRequest: ApiRequest<Value>,
    credentialKind: CredentialKind,
  ) => {
    const { title, decode, request } = apiRequest;
    asked.push([title, credentialKind, `${request.url} ${request.body}`]);
    const { status, body } = good.get(title) ?? { status: 500, body: '{}' };
    const decoded = decode(
      JSON.parse(body),
      answered(status, body, { subjectToken: 'MIIDkgYJKoZIhvcN' }),
    );
    return silent.includes(title) || decoded.kind === 'malformed'
      ? { kind: 'failed', exchange, failure: timeout }
      : { kind: 'ok', exchange, value: decoded.value };
  };
  return { fetchFromAuthority, asked };
}

describe('tokens and keys are taken as they are, and no authority is asked:', () => {
  const key = { kind: 'access-key', accessKey: 'an-id', secretKey: 'a-key' } as const;

  test.each<[Credential, object]>([
    [
      { kind: 'token', token: 'a-token' },
      { kind: 'token', token: 'a-token', credentialKind: 'token' },
    ],
    [
      { ...key, securityToken: null },
      { ...key, kind: 'key', securityToken: null, credentialKind: 'access-key' },
    ],
    [
      { ...key, securityToken: 'a-token' },
      { ...key, kind: 'key', securityToken: 'a-token', credentialKind: 'temporary-key' },
    ],
  ])('%o', async (credential, requestCredential) => {
    const { fetchFromAuthority, asked } = authorities();

    expect(await signIn(credential, 'p1', isNewSecret, fetchFromAuthority)).toEqual({
      kind: 'ready',
      requestCredential,
      expiry: null,
    });
    expect(asked).toEqual([]);
  });
});

test.each<[Credential, readonly (readonly [string, CredentialKind])[], string]>([
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
])('%o is exchanged for access', async (credential, expected, credentialKind) => {
  const { fetchFromAuthority, asked } = authorities();

  expect(await signIn(credential, 'p1', isNewSecret, fetchFromAuthority)).toMatchObject({
    kind: 'ready',
    requestCredential: { credentialKind },
    expiry: { issuedAt: null },
  });
  expect(asked.map(([title, shown]) => [title, shown])).toEqual(expected);
});

test('STS and IAM get the ID token of GitHub', async () => {
  const { fetchFromAuthority, asked } = authorities();
  await signIn(agency, 'p1', isNewSecret, fetchFromAuthority);
  await signIn(provider, 'p1', isNewSecret, fetchFromAuthority);

  expect(asked.filter(([, , sent]) => sent.includes('ey.J.W-of-the-job'))).toHaveLength(2);
  expect(asked.at(-1)?.[2]).toContain('"project":{"id":"p1"}');
});

test.each<[Credential, string, string, number]>([
  [user, 'IAM', 'iam', 1],
  [agency, 'GitHub', 'github', 1],
  [agency, 'STS', 'sts', 2],
  [provider, 'GitHub', 'github', 1],
  [provider, 'IAM', 'iam', 2],
])('%o: %s does not answer', async (credential, silent, authority, apiRequests) => {
  const { fetchFromAuthority, asked } = authorities(silent);

  expect(await signIn(credential, 'p1', isNewSecret, fetchFromAuthority)).toEqual({
    kind: 'failed',
    failure: { kind: 'not-signed-in', authority, exchange, cause: timeout },
  });
  expect(asked).toHaveLength(apiRequests);
});
