import { describe, expect, test } from 'vitest';
import { parseCredential } from '../../../../src/inputs/credentials/credential.ts';
import { inputOrVariable, type RawInputs } from '../../../../src/inputs/inputs.ts';
import { endpointInputs } from '../../../../src/inputs/targets/endpoints.ts';
import type { Environment } from '../../../../src/ports/ports.ts';
import { complaintsOf, rawInputs } from '../../../support/builders/settings.ts';

type Row = readonly [
  name: string,
  inputs: Partial<RawInputs>,
  environment: Environment,
  complaints: readonly string[],
];

const job = {
  ACTIONS_ID_TOKEN_REQUEST_URL: 'https://token.test/job?api-version=2.0',
  ACTIONS_ID_TOKEN_REQUEST_TOKEN: 'a-request-token',
};
const user = { 'user-name': 'Ada L', password: 'pass word', 'domain-name': 'Müller GmbH' };
const agency = {
  'oidc-provider-urn': 'iam::27680d67:oidcProvider:github',
  'oidc-agency-urn': 'iam::27680d67:agency:ci/quota-gate',
  'oidc-audience': 'huawei-cloud',
};
const provider = { 'identity-provider': 'github', 'oidc-audience': 'a/b&c' };

function credential(overrides: Partial<RawInputs>, environment: Environment = job) {
  const inputs = rawInputs({ token: '', ...overrides });
  const region = inputOrVariable('region', inputs, environment);
  const endpoints = endpointInputs(inputs, region);
  return parseCredential(inputs, environment, endpoints);
}

describe('what is not set or wrong is told, all at once, and no value of it:', () => {
  const permissions =
    'GitHub gives this job no ID token. Set id-token: write in the permissions of the job (pull requests from forks cannot have it).';

  test.each<Row>([
    [
      'half a key',
      { 'access-key': 'an-id' },
      job,
      [
        'secret-key is not set. Set it from a secret that contains the secret access key; a secret is blank if its name is misspelled, if it belongs to another environment, and in pull requests from forks.',
      ],
    ],
    [
      'a key that is swapped',
      { 'access-key': 'aB3'.repeat(14).slice(0, 40), 'secret-key': 'AB3DE'.repeat(4) },
      job,
      [
        'access-key and secret-key are swapped. Set access-key to the shorter one, and secret-key to the longer one.',
      ],
    ],
    [
      'half a key of the environment',
      {},
      { HW_SECRET_KEY: 'a-secret' },
      ['access-key is not set, but secret-key comes from HW_SECRET_KEY. Set both in the same way.'],
    ],
    [
      'the other half of it',
      {},
      { HW_ACCESS_KEY: 'an-id' },
      ['secret-key is not set, but access-key comes from HW_ACCESS_KEY. Set both in the same way.'],
    ],
    [
      'a user alone',
      { 'user-name': 'ada' },
      job,
      [
        'password is not set. Set it from a secret that contains the password of the IAM user; a secret is blank if its name is misspelled, if it belongs to another environment, and in pull requests from forks.',
        'domain-name is not set. Use the name of the account the user belongs to.',
      ],
    ],
    [
      'a user name of two lines',
      { ...user, 'user-name': 'ada\nl' },
      job,
      ['user-name is not valid. Use the name of the IAM user.'],
    ],
    [
      'URNs the wrong way round',
      {
        ...agency,
        'oidc-provider-urn': agency['oidc-agency-urn'],
        'oidc-agency-urn': agency['oidc-provider-urn'],
      },
      job,
      [
        'oidc-provider-urn is not valid. Use the URN that IAM shows, such as iam::ACCOUNT_ID:oidcProvider:NAME.',
        'oidc-agency-urn is not valid. Use the URN that IAM shows, such as iam::ACCOUNT_ID:agency:NAME.',
      ],
    ],
    [
      'URNs with something around them',
      {
        ...agency,
        'oidc-provider-urn': `urn ${agency['oidc-provider-urn']}`,
        'oidc-agency-urn': `${agency['oidc-agency-urn']} urn`,
      },
      job,
      [
        'oidc-provider-urn is not valid. Use the URN that IAM shows, such as iam::ACCOUNT_ID:oidcProvider:NAME.',
        'oidc-agency-urn is not valid. Use the URN that IAM shows, such as iam::ACCOUNT_ID:agency:NAME.',
      ],
    ],
    [
      'URNs with something around their other ends',
      {
        ...agency,
        'oidc-provider-urn': `${agency['oidc-provider-urn']} urn`,
        'oidc-agency-urn': `urn ${agency['oidc-agency-urn']}`,
      },
      job,
      [
        'oidc-provider-urn is not valid. Use the URN that IAM shows, such as iam::ACCOUNT_ID:oidcProvider:NAME.',
        'oidc-agency-urn is not valid. Use the URN that IAM shows, such as iam::ACCOUNT_ID:agency:NAME.',
      ],
    ],
    [
      'no provider',
      { 'identity-provider': 'a b', 'oidc-audience': 'ä b' },
      job,
      [
        'identity-provider is not valid. Use the name of the provider.',
        'oidc-audience is not valid. Use the client ID that Huawei Cloud expects.',
      ],
    ],
    [
      'a security token of two words',
      { 'access-key': 'an-id', 'secret-key': 'a-key', 'security-token': 'two words' },
      job,
      [
        'security-token contains white space, control or non-ASCII characters. Use the security token of the temporary key alone, on one line.',
      ],
    ],
    [
      'no audience',
      { 'identity-provider': 'github' },
      job,
      ['oidc-audience is not set. Use the client ID that Huawei Cloud expects.'],
    ],
    ['a job without the permission', agency, {}, [permissions]],
    [
      'a job with half of it',
      agency,
      { ACTIONS_ID_TOKEN_REQUEST_URL: job.ACTIONS_ID_TOKEN_REQUEST_URL },
      [permissions],
    ],
    [
      'a job with the other half of it',
      agency,
      { ACTIONS_ID_TOKEN_REQUEST_TOKEN: job.ACTIONS_ID_TOKEN_REQUEST_TOKEN },
      [permissions],
    ],
    ...[
      { ACTIONS_ID_TOKEN_REQUEST_URL: 'token.test' },
      { ACTIONS_ID_TOKEN_REQUEST_URL: 'ftp://127.0.0.1/' },
      { ACTIONS_ID_TOKEN_REQUEST_TOKEN: 'abc' },
      { ACTIONS_ID_TOKEN_REQUEST_TOKEN: 'two words' },
      { ACTIONS_ID_TOKEN_REQUEST_TOKEN: ' padded' },
      { ACTIONS_ID_TOKEN_REQUEST_TOKEN: 'padded ' },
    ].map(
      (variable): Row => [
        `what no runner sets: ${Object.values(variable)}`,
        provider,
        { ...job, ...variable },
        [
          'ACTIONS_ID_TOKEN_REQUEST_URL or its token is not valid. Keep both variables as the runner sets them.',
        ],
      ],
    ),
    [
      'an id-token service over http',
      provider,
      { ...job, ACTIONS_ID_TOKEN_REQUEST_URL: 'http://token.test/' },
      [
        'ACTIONS_ID_TOKEN_REQUEST_URL or its token is not valid. Keep both variables as the runner sets them.',
      ],
    ],
    [
      'no region for IAM',
      { ...user, region: '' },
      job,
      [
        'region is not set. Use the name of a region, such as cn-north-4, or set HUAWEI_CLOUD_REGION or every endpoint; a variable is blank if its name is misspelled, or if it belongs to another environment.',
      ],
    ],
    [
      'an endpoint over http',
      { ...user, 'iam-endpoint': 'http://iam.test' },
      job,
      [
        'iam-endpoint: "http://iam.t…" uses http, which sends the credential unencrypted. Use scheme and host, such as https://iam.cn-north-4.myhuaweicloud.com.',
      ],
    ],
  ])('%s', (_, inputs, environment, complaints) => {
    expect(complaintsOf(credential(inputs, environment))).toEqual(complaints);
  });
});

test.each<[Partial<RawInputs>, Environment, object]>([
  [{ token: 'a-token' }, {}, { kind: 'token', token: 'a-token' }],
  [
    {},
    { HUAWEI_CLOUD_ACCESS_KEY_ID: 'an-id', HUAWEI_CLOUD_SECRET_ACCESS_KEY: 'a-key' },
    { kind: 'access-key', accessKey: 'an-id', secretKey: 'a-key', securityToken: null },
  ],
  [
    { 'access-key': 'an-id', 'secret-key': 'a-key', 'security-token': 'a-token' },
    {},
    { kind: 'access-key', accessKey: 'an-id', secretKey: 'a-key', securityToken: 'a-token' },
  ],
  [
    user,
    {},
    {
      kind: 'iam-user',
      userName: 'Ada L',
      password: 'pass word',
      domainName: 'Müller GmbH',
      endpoint: 'https://iam.cn-north-4.myhuaweicloud.com',
    },
  ],
  [
    { ...agency, region: 'eu-west-101' },
    { ...job, GITHUB_RUN_ID: '1658821493' },
    {
      kind: 'trust-agency',
      providerUrn: 'iam::27680d67:oidcProvider:github',
      agencyUrn: 'iam::27680d67:agency:ci/quota-gate',
      sessionName: 'quota-gate-1658821493',
      endpoint: 'https://sts.eu-west-101.myhuaweicloud.eu',
      idTokenSource: {
        url: 'https://token.test/job?api-version=2.0&audience=huawei-cloud',
        requestToken: 'a-request-token',
      },
    },
  ],
  [
    { ...provider, 'iam-endpoint': 'https://iam.test:8443' },
    { ...job, ACTIONS_ID_TOKEN_REQUEST_URL: 'http://127.0.0.1:9/job' },
    {
      kind: 'identity-provider',
      identityProvider: 'github',
      endpoint: 'https://iam.test:8443',
      idTokenSource: {
        url: 'http://127.0.0.1:9/job?audience=a%2Fb%26c',
        requestToken: 'a-request-token',
      },
    },
  ],
])('a whole credential is read: %o', (inputs, environment, expected) => {
  expect(credential(inputs, environment)).toEqual({ kind: 'valid', value: expected });
});

test('the session is named after the run only where the runner names one', () => {
  for (const GITHUB_RUN_ID of ['1; x', 'x1', '']) {
    expect(credential(agency, { ...job, GITHUB_RUN_ID })).toMatchObject({
      value: { sessionName: 'quota-gate' },
    });
  }
  expect(credential(agency)).toMatchObject({ value: { sessionName: 'quota-gate' } });
});
