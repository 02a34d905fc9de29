import { describe, expect, test } from 'vitest';
import type { ApiRequest } from '../../../src/api/api-request.ts';
import {
  assumeAgencyRequest,
  federatedTokenRequest,
  idTokenRequest,
  passwordTokenRequest,
} from '../../../src/auth/authorities.ts';
import { createNewSecretCheck } from '../../../src/auth/credential.ts';
import { answered } from '../../support/builders/responses.ts';
import { documentedKey, documentedToken } from './examples.ts';

const isNewSecret = createNewSecretCheck(() => ['The Words.of-this-Run, whole']);
const token = 'MIIDkgYJKoZIhvcN';
const idTokenSource = {
  url: 'https://github.test/job?audience=a',
  requestToken: 'r',
  audience: 'a',
};
const user = passwordTokenRequest(
  { userName: 'ada', password: 'pass word', domainName: 'acme', endpoint: 'https://iam.test' },
  'project1',
  isNewSecret,
);
const exchange = federatedTokenRequest(
  { identityProvider: 'github', endpoint: 'https://iam.test', idTokenSource },
  'ey.J.W',
  'project1',
  isNewSecret,
);
const agency = assumeAgencyRequest(
  {
    providerUrn: 'iam::1:oidcProvider:github',
    agencyUrn: 'iam::1:agency:gate',
    sessionName: 'quota-gate-7',
    endpoint: 'https://sts.test',
    idTokenSource,
  },
  'ey.J.W',
  isNewSecret,
);
const github = idTokenRequest(idTokenSource, isNewSecret);

test('IAM is asked for a token of a user, for the project alone', () => {
  expect(sent(user)).toEqual({
    method: 'POST',
    url: 'https://iam.test/v3/auth/tokens?nocatalog=true',
    headers: { 'content-type': 'application/json' },
    body: {
      auth: {
        identity: {
          methods: ['password'],
          password: { user: { name: 'ada', password: 'pass word', domain: { name: 'acme' } } },
        },
        scope: { project: { id: 'project1' } },
      },
    },
  });
});

test('IAM is asked to exchange an ID token, for the project alone', () => {
  expect(sent(exchange)).toEqual({
    method: 'POST',
    url: 'https://iam.test/v3.0/OS-AUTH/id-token/tokens',
    headers: { 'content-type': 'application/json', 'x-idp-id': 'github' },
    body: { auth: { id_token: { id: 'ey.J.W' }, scope: { project: { id: 'project1' } } } },
  });
});

test('STS is asked for a key with the shortest lifetime, by an unsigned request', () => {
  expect(sent(agency)).toEqual({
    method: 'POST',
    url: 'https://sts.test/v5/agencies/assume-with-oidc',
    headers: { 'content-type': 'application/json' },
    body: {
      provider_urn: 'iam::1:oidcProvider:github',
      agency_urn: 'iam::1:agency:gate',
      agency_session_name: 'quota-gate-7',
      id_token: 'ey.J.W',
      duration_seconds: 900,
    },
  });
});

test('GitHub is asked with the token of the job', () => {
  expect(github.request).toEqual({
    method: 'GET',
    url: 'https://github.test/job?audience=a',
    headers: { authorization: 'Bearer r' },
    body: null,
  });
});

describe('a response without a credential is malformed:', () => {
  const credentials = JSON.parse(documentedKey).credentials;
  const whole = { subjectToken: token };
  const noToken = 'the response has no token in `X-Subject-Token`';
  const noKey = 'the response has no complete key in `credentials`';
  const noIdToken = 'the response has no ID token in `value`';

  type Row = readonly [ApiRequest<unknown>, unknown, object, string];
  const notIssued = [
    'false',
    'fifteen-letters',
    ' sixteen-letters-x',
    'sixteen-letters-x ',
    ['sixteen-letters-x'],
    'sixteen"letters!',
    'é'.repeat(16),
    '9007199254740991',
    '-9007199254740991',
    'words.of-this-run',
    'WORDS.OF-THIS-RU',
  ];

  test.each<Row>([
    [user, JSON.parse(documentedToken), {}, noToken],
    [user, JSON.parse(documentedToken), { subjectToken: '' }, noToken],
    ...notIssued.map(
      (subjectToken): Row => [user, JSON.parse(documentedToken), { subjectToken }, noToken],
    ),
    [exchange, {}, whole, 'the response has no time in `token.expires_at`'],
    [
      exchange,
      { token: { expires_at: 'soon' } },
      whole,
      'the response has no time in `token.expires_at`',
    ],
    [
      user,
      { token: { expires_at: ['2020-01-04T09:05:22Z'] } },
      whole,
      'the response has no time in `token.expires_at`',
    ],
    [
      user,
      { token: { expires_at: `1${'0'.repeat(20)}` } },
      whole,
      'the response has no time in `token.expires_at`',
    ],
    [agency, {}, {}, noKey],
    [agency, { credentials: [] }, {}, noKey],
    [agency, { credentials: { ...credentials, security_token: null } }, {}, noKey],
    ...notIssued.flatMap((value): readonly Row[] =>
      ['access_key_id', 'secret_access_key', 'security_token'].map((field) => [
        agency,
        { credentials: { ...credentials, [field]: value } },
        {},
        noKey,
      ]),
    ),
    [
      agency,
      { credentials: { ...credentials, expiration: 'never' } },
      {},
      'the response has no time in `credentials.expiration`',
    ],
    [github, { count: 1 }, {}, noIdToken],
    [github, { value: 7 }, {}, noIdToken],
    ...notIssued.map((value): Row => [github, { value }, {}, noIdToken]),
    [github, null, {}, noIdToken],
  ])('%o', ({ decode }, body, headers, problem) => {
    expect(decode(body, answered(200, '', headers))).toEqual({ kind: 'malformed', problem });
  });
});

describe('the documented example', () => {
  test.each([user, exchange])('of IAM is a token', ({ decode }) => {
    const response = answered(201, '', { subjectToken: token, serverTime: 1000 });

    expect(decode(JSON.parse(documentedToken), response)).toEqual({
      kind: 'decoded',
      value: {
        requestCredential: { kind: 'token', token, credentialKind: 'issued-token' },
        expiry: { expiresAt: Date.UTC(2020, 0, 4, 9, 5, 22, 701), issuedAt: 1000 },
      },
    });
  });

  test('of STS is a temporary key', () => {
    expect(agency.decode(JSON.parse(documentedKey), answered(200, ''))).toEqual({
      kind: 'decoded',
      value: {
        requestCredential: {
          kind: 'key',
          accessKey: 'HSTANO...XBS55JLJ3',
          secretKey: 'EoWCQrr...SCcw4Whkt2aXKWAr',
          securityToken: 'hQpjbi1XXXXXX...XXXXXKbhBbA0TQ==',
          credentialKind: 'issued-key',
        },
        expiry: { expiresAt: Date.UTC(2022, 8, 7, 3, 27, 51, 158), issuedAt: null },
      },
    });
  });

  test.each(['ey.J.W_a-b~c+d/e', 'sixteenletterss='])('of GitHub is an ID token: %s', (value) => {
    const response = { count: 1, value };

    expect(github.decode(response, answered(200, ''))).toEqual({ kind: 'decoded', value: value });
  });
});

describe('finds every secret of a response, even of an incomplete one:', () => {
  test.each<[ApiRequest<unknown>, unknown, object, readonly string[]]>([
    [user, null, { subjectToken: token }, [token]],
    [exchange, {}, {}, []],
    [
      agency,
      { credentials: { secret_access_key: 'a', security_token: 71234 } },
      {},
      ['a', '71234'],
    ],
    [agency, { credentials: { secret_access_key: null, security_token: [] } }, {}, []],
    [
      agency,
      JSON.parse(documentedKey),
      {},
      ['HSTANO...XBS55JLJ3', 'EoWCQrr...SCcw4Whkt2aXKWAr', 'hQpjbi1XXXXXX...XXXXXKbhBbA0TQ=='],
    ],
    [github, { value: ' é\n' }, {}, ['é']],
  ])('%o', ({ secretsIn }, body, headers, secrets) => {
    expect(secretsIn?.(body, answered(200, '', headers))).toEqual(secrets);
  });
});

function sent({ request: { body, ...request } }: ApiRequest<unknown>) {
  return { ...request, body: JSON.parse(body ?? '') };
}
