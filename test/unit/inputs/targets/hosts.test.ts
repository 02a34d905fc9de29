import { expect, test } from 'vitest';
import { type Credential, urlsOf } from '../../../../src/auth/credential.ts';
import { parseSettings } from '../../../../src/inputs/settings.ts';
import { rawInputs } from '../../../support/raw-inputs.ts';
import { complaintsOf, sanitize, surroundings } from '../complaints.ts';

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
  expect(urlsOf(credential)).toEqual(urls);
});

test('a proxy that the client would pass over is wrong also where only IAM is far away', () => {
  const loopback = 'http://127.0.0.1:9';
  const inputs = rawInputs({
    token: '',
    'user-name': 'ada',
    password: 'pass word',
    'domain-name': 'acme',
    'roma-endpoint': loopback,
    'ges-endpoint': loopback,
  });

  expect(
    complaintsOf(parseSettings(inputs, surroundings({ https_proxy: 'proxy:3128' }), sanitize)),
  ).toEqual([
    'https_proxy is not the URL of an HTTP proxy. Use http://host:port, or unset it to connect directly.',
  ]);
  const near = { ...inputs, 'iam-endpoint': loopback };
  expect(
    complaintsOf(parseSettings(near, surroundings({ https_proxy: 'proxy:3128' }), sanitize)),
  ).toEqual([]);
});
