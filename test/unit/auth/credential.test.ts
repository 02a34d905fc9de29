import { expect, test } from 'vitest';
import { type Credential, signInServers } from '../../../src/auth/credential.ts';

const idTokenSource = { url: 'https://github.test/job', requestToken: 'r', audience: 'a' };
const endpoint = 'https://authority.test';

test.each<[Credential, readonly (readonly [authority: string, url: string])[]]>([
  [{ kind: 'token', token: 'a-token' }, []],
  [{ kind: 'access-key', accessKey: 'an-id', secretKey: 'a-key', securityToken: null }, []],
  [
    { kind: 'iam-user', userName: 'a', password: 'b', domainName: 'c', endpoint },
    [['iam', endpoint]],
  ],
  [
    {
      kind: 'trust-agency',
      providerUrn: 'a',
      agencyUrn: 'b',
      sessionName: 'c',
      endpoint,
      idTokenSource,
    },
    [
      ['github', idTokenSource.url],
      ['sts', endpoint],
    ],
  ],
  [
    { kind: 'identity-provider', identityProvider: 'a', endpoint, idTokenSource },
    [
      ['github', idTokenSource.url],
      ['iam', endpoint],
    ],
  ],
])('%o asks these before any service', (credential, servers) => {
  const asked = signInServers(credential).map(({ authority, url }) => [authority, url]);
  expect(asked).toEqual(servers);
});
