import { expect, test } from 'vitest';
import { type Credential, signInUrls } from '../../../src/auth/credential.ts';

const idTokenSource = { url: 'https://github.test/job', requestToken: 'r', audience: 'a' };
const endpoint = 'https://iam.test';

test.each<[Credential, readonly string[]]>([
  [{ kind: 'token', token: 'a-token' }, []],
  [{ kind: 'access-key', accessKey: 'an-id', secretKey: 'a-key', securityToken: null }, []],
  [{ kind: 'iam-user', userName: 'a', password: 'b', domainName: 'c', endpoint }, [endpoint]],
  [
    {
      kind: 'trust-agency',
      providerUrn: 'a',
      agencyUrn: 'b',
      sessionName: 'c',
      endpoint,
      idTokenSource,
    },
    [idTokenSource.url, endpoint],
  ],
  [
    { kind: 'identity-provider', identityProvider: 'a', endpoint, idTokenSource },
    [idTokenSource.url, endpoint],
  ],
])('%o asks these before any service', (credential, urls) => {
  expect(signInUrls(credential)).toEqual(urls);
});
