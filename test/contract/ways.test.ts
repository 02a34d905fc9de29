import { afterEach, beforeEach, expect, test } from 'vitest';
import { type Cloud, startCloud } from '../cloud/server.ts';
import { quotaPaths } from '../support/quota-paths.ts';
import { post } from '../support/sign-in-requests.ts';
import { signedHeaders } from '../support/signed-request.ts';
import {
  type Way,
  waysOfSigningIn,
  withAccessKey,
  withAgency,
  withExportedKey,
  withIdentityProvider,
  withPassword,
  withTemporaryKey,
  withToken,
} from '../support/ways.ts';

type Headers = Readonly<Record<string, string>>;

let cloud: Cloud;
beforeEach(async () => {
  cloud = await startCloud();
});
afterEach(() => cloud.close());

test.each([
  { authMethod: withToken, signIn: byToken },
  { authMethod: withAccessKey, signIn: byKey },
  { authMethod: withTemporaryKey, signIn: byKey },
  { authMethod: withExportedKey, signIn: byKey },
  { authMethod: withPassword, signIn: byPassword },
  { authMethod: withAgency, signIn: byAgency },
  { authMethod: withIdentityProvider, signIn: byIdentityProvider },
])('what $way.name names lets in by hand', async ({ authMethod, signIn }) => {
  const url = `${cloud.url}${quotaPaths(cloud).ges}`;
  const headers = await signIn(authMethod(cloud));
  expect((await fetch(url, { headers })).status).toBe(200);
});

test('every way is listed once, and one alone has a token', () => {
  const ways = waysOfSigningIn(cloud);
  expect(new Set(ways.map(({ name }) => name)).size).toBe(7);
  expect(ways.filter(({ inputs }) => inputs['token'] !== '')).toEqual([withToken(cloud)]);
});

function byToken({ inputs: { token = '' } }: Way): Headers {
  return { 'X-Auth-Token': token };
}

function byKey({ inputs, environment }: Way): Headers {
  const key = {
    accessKey: inputs['access-key'] ?? environment['HUAWEI_CLOUD_ACCESS_KEY_ID'] ?? '',
    secretKey: inputs['secret-key'] ?? environment['HUAWEI_CLOUD_SECRET_ACCESS_KEY'] ?? '',
    securityToken: inputs['security-token'] ?? '',
  };
  return signedHeaders(cloud, quotaPaths(cloud).ges, key);
}

async function byPassword({ inputs }: Way): Promise<Headers> {
  const user = {
    name: inputs['user-name'],
    password: inputs['password'],
    domain: { name: inputs['domain-name'] },
  };
  const identity = { methods: ['password'], password: { user } };
  const body = { auth: { identity, scope: scope() } };
  const { headers } = await post(cloud, '/v3/auth/tokens?nocatalog=true', body);
  return { 'X-Auth-Token': headers.get('X-Subject-Token') ?? '' };
}

async function byIdentityProvider(authMethod: Way): Promise<Headers> {
  const auth = { id_token: { id: await idTokenOf(authMethod) }, scope: scope() };
  const idp = { 'X-Idp-Id': authMethod.inputs['identity-provider'] ?? '' };
  const { headers } = await post(cloud, '/v3.0/OS-AUTH/id-token/tokens', { auth }, idp);
  return { 'X-Auth-Token': headers.get('X-Subject-Token') ?? '' };
}

async function byAgency(authMethod: Way): Promise<Headers> {
  const { document } = await post(cloud, '/v5/agencies/assume-with-oidc', {
    provider_urn: authMethod.inputs['oidc-provider-urn'],
    agency_urn: authMethod.inputs['oidc-agency-urn'],
    agency_session_name: 'by-hand',
    id_token: await idTokenOf(authMethod),
  });
  const { credentials }: { readonly credentials: Headers } = JSON.parse(JSON.stringify(document));
  return signedHeaders(cloud, quotaPaths(cloud).ges, {
    accessKey: credentials['access_key_id'] ?? '',
    secretKey: credentials['secret_access_key'] ?? '',
    securityToken: credentials['security_token'] ?? '',
  });
}

async function idTokenOf({ inputs, environment }: Way): Promise<string> {
  const audience = encodeURIComponent(inputs['oidc-audience'] ?? '');
  const url = `${environment['ACTIONS_ID_TOKEN_REQUEST_URL']}&audience=${audience}`;
  const headers = { Authorization: `Bearer ${environment['ACTIONS_ID_TOKEN_REQUEST_TOKEN']}` };
  const { value }: { readonly value: string } = JSON.parse(
    await (await fetch(url, { headers })).text(),
  );
  return value;
}

function scope() {
  return { project: { id: cloud.state().projectId } };
}
