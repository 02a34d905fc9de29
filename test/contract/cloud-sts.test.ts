import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type Cloud, startCloud } from '../cloud/server.ts';
import { initialState } from '../cloud/state.ts';
import { idTokenFor, post, quotaPaths } from '../support/sign-in/cloud-requests.ts';
import { type OwnedKey, signedHeaders } from '../support/sign-in/signed-request.ts';

const minute = 60_000;
const path = '/v5/agencies/assume-with-oidc';
const { trust } = initialState;

let cloud: Cloud;
beforeEach(async () => {
  cloud = await startCloud();
});
afterEach(() => cloud.close());

describe('STS gives no key', () => {
  test.each([
    { name: 'without a provider', changes: { provider_urn: undefined } },
    { name: 'without an agency', changes: { agency_urn: undefined } },
    { name: 'without an id token', changes: { id_token: undefined } },
    { name: 'without a session name', changes: { agency_session_name: undefined } },
    { name: 'for a session name of one character', changes: { agency_session_name: 'a' } },
    {
      name: 'for a session name of 129 characters',
      changes: { agency_session_name: 'a'.repeat(129) },
    },
    { name: 'for an id token too long', changes: { id_token: 'a'.repeat(20_001) } },
    { name: 'for less than a quarter of an hour', changes: { duration_seconds: 899 } },
    { name: 'for more than twelve hours', changes: { duration_seconds: 43_201 } },
    { name: 'for half a second', changes: { duration_seconds: 900.5 } },
    { name: 'for a duration in letters', changes: { duration_seconds: '900' } },
    { name: 'with a policy that is no text', changes: { policy: {} } },
    { name: 'with policies that are no list', changes: { policy_ids: 'all' } },
    { name: 'with a parameter that it does not know', changes: { durationSeconds: 900 } },
  ])('$name', async ({ changes }) => {
    const [parameter] = Object.keys(changes);
    expect(await assume(changes)).toMatchObject({
      status: 400,
      document: { error_code: 'STS5.0001', error_msg: `invalid parameter: ${parameter}` },
    });
  });

  test.each(['', '{', '[]', 'null'])('for a body that is no object: %s', async (body) => {
    expect(await post(cloud, path, body)).toMatchObject({
      status: 400,
      document: { error_code: 'STS5.0001' },
    });
  });

  test('for an id token that has expired', async () => {
    const id_token = await idTokenFor(cloud, trust.audience);
    cloud.set({ clockOffset: 5 * minute });
    expect(await assume({ id_token })).toMatchObject({
      status: 400,
      document: { error_code: 'STS5.0002', error_msg: 'the id token has expired' },
    });
  });

  test('for an id token that another GitHub signed, that was changed, or that is none', async () => {
    await using other = await startCloud();
    const token = await idTokenFor(cloud, trust.audience);
    for (const id_token of [await idTokenFor(other, trust.audience), `${token}x`, 'x']) {
      expect(await assume({ id_token })).toMatchObject({
        status: 400,
        document: { error_code: 'STS5.0002', error_msg: 'the id token is invalid' },
      });
    }
  });

  test.each([
    { what: 'OIDC provider', changes: { provider_urn: 'iam::f00:oidcProvider:github' } },
    { what: 'agency', changes: { agency_urn: 'iam::f00:agency:quota-gate' } },
  ])('for a $what that is not there', async ({ what, changes }) => {
    expect(await assume(changes)).toMatchObject({
      status: 404,
      document: { error_code: 'STS5.0003', error_msg: `the ${what} does not exist` },
    });
  });

  test('for an audience that is none of the provider', async () => {
    const id_token = await idTokenFor(cloud, 'https://another.example');
    expect(await assume({ id_token })).toMatchObject({
      status: 400,
      document: { error_code: 'STS5.2001' },
    });
  });

  test('to a job that the trust does not cover', async () => {
    const job = { ...initialState.job, subject: 'repo:octo-org/octo-repo:pull_request' };
    cloud.set({ job });
    expect(await assume({})).toMatchObject({
      status: 403,
      document: {
        error_code: 'STS5.1001',
        encoded_authorization_message: expect.any(String),
      },
    });
  });

  test('to a GET', async () => {
    const response = await fetch(`${cloud.url}${path}`);
    expect(response.status).toBe(404);
    expect(await response.json()).toMatchObject({ error_code: 'APIGW.0101' });
  });

  test('and names the request in a header of its refusal', async () => {
    const { headers } = await assume({ policy: 5 });
    const requestId = headers.get('X-Request-Id');
    expect(requestId).toBe(cloud.requests.at(-1)?.requestId);
    expect(cloud.requests.at(-1)?.body).toContain('"policy":5');
  });
});

describe('STS gives a temporary key', () => {
  test('with whose it is and what it was given for', async () => {
    const { status, document } = await assume({});
    expect(status).toBe(200);
    expect(document).toEqual({
      credentials: {
        access_key_id: expect.any(String),
        secret_access_key: expect.any(String),
        security_token: expect.any(String),
        expiration: expect.any(String),
      },
      subject_from_id_token: trust.subject,
      audience: trust.audience,
    });
  });

  test.each([
    { name: 'for an hour', changes: {}, seconds: 3600 },
    { name: 'for as long as asked', changes: { duration_seconds: 900 }, seconds: 900 },
    { name: 'at most for twelve hours', changes: { duration_seconds: 43_200 }, seconds: 43_200 },
  ])('$name', async ({ changes, seconds }) => {
    await expectLifetime(changes, seconds);
  });

  test('for as long as a test says', async () => {
    cloud.set({ temporaryKeySeconds: 2 });
    await expectLifetime({}, 2);
  });

  test('that reads both quotas until it has expired, and never without its token', async () => {
    const { key } = await credentialsOf({});
    expect(await readBoth(key)).toEqual([200, 200]);
    const { accessKey, secretKey } = key;
    expect(await readBoth({ accessKey, secretKey })).toEqual([401, 401]);
    cloud.set({ clockOffset: 60 * minute });
    expect(await readBoth(key, 60 * minute)).toEqual([401, 401]);
  });

  test('that no other cloud knows, and whose secrets it remembers', async () => {
    const { key } = await credentialsOf({});
    expect(cloud.issuedSecrets.slice(-2)).toEqual([key.secretKey, key.securityToken]);
    await using other = await startCloud();
    const headers = signedHeaders(other, quotaPaths(other).ges, key);
    const response = await fetch(`${other.url}${quotaPaths(other).ges}`, { headers });
    expect(await response.json()).toMatchObject({
      error_msg: `Incorrect IAM authentication information: ak ${key.accessKey} not exist`,
    });
  });
});

async function assume(changes: Readonly<Record<string, unknown>>) {
  const body = {
    provider_urn: trust.providerUrn,
    agency_urn: trust.agencyUrn,
    agency_session_name: 'quota-gate',
    id_token: await idTokenFor(cloud, trust.audience),
    ...changes,
  };
  return post(cloud, path, body);
}

type Credentials = {
  readonly credentials: {
    readonly access_key_id: string;
    readonly secret_access_key: string;
    readonly security_token: string;
    readonly expiration: string;
  };
};

async function credentialsOf(changes: Readonly<Record<string, unknown>>) {
  const { document } = await assume(changes);
  const { credentials }: Credentials = JSON.parse(JSON.stringify(document));
  const key = {
    accessKey: credentials.access_key_id,
    secretKey: credentials.secret_access_key,
    securityToken: credentials.security_token,
  };
  return { key, expiration: credentials.expiration };
}

/** A key is given for so long, counted from some time between request and answer. */
async function expectLifetime(changes: Readonly<Record<string, unknown>>, seconds: number) {
  const before = Date.now();
  const { expiration } = await credentialsOf(changes);
  const given = Date.parse(expiration) - seconds * 1000;
  expect(given).toBeGreaterThanOrEqual(before);
  expect(given).toBeLessThanOrEqual(Date.now());
}

function readBoth(key: OwnedKey, clockOffset = 0): Promise<readonly number[]> {
  const read = async (target: string) => {
    const headers = signedHeaders(cloud, target, key, { clockOffset });
    return (await fetch(`${cloud.url}${target}`, { headers })).status;
  };
  return Promise.all(Object.values(quotaPaths(cloud)).map(read));
}
