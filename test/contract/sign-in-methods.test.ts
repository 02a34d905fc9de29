import { afterEach, beforeEach, expect, test } from 'vitest';
import { type Cloud, startCloud } from '../cloud/server.ts';
import { post, quotaPaths } from '../support/sign-in/cloud-requests.ts';
import {
  type SignInMethod,
  signInMethods,
  withAccessKey,
  withAgency,
  withExportedKey,
  withIdentityProvider,
  withPassword,
  withTemporaryKey,
  withToken,
} from '../support/sign-in/sign-in-methods.ts';
import { signedHeaders } from '../support/sign-in/signed-request.ts';

type Headers = Readonly<Record<string, string>>;

let cloud: Cloud;
beforeEach(async () => {
  cloud = await startCloud();
});
afterEach(() => cloud.close());

test.each([
  { method: withToken, signIn: byToken },
  { method: withAccessKey, signIn: byKey },
  { method: withTemporaryKey, signIn: byKey },
  { method: withExportedKey, signIn: byKey },
  { method: withPassword, signIn: byPassword },
  { method: withAgency, signIn: byAgency },
  { method: withIdentityProvider, signIn: byIdentityProvider },
])('what $method.name names lets in by hand', async ({ method, signIn }) => {
  const url = `${cloud.url}${quotaPaths(cloud).ges}`;
  const headers = await signIn(method(cloud));
  expect((await fetch(url, { headers })).status).toBe(200);
});

test('every way of signing in is listed once, and one alone has a token', () => {
  const methods = signInMethods(cloud);
  expect(new Set(methods.map(({ name }) => name)).size).toBe(7);
  expect(methods.filter(({ inputs }) => inputs['token'] !== '')).toEqual([withToken(cloud)]);
});

function byToken({ inputs: { token = '' } }: SignInMethod): Headers {
  return { 'X-Auth-Token': token };
}

function byKey({ inputs, environment }: SignInMethod): Headers {
  const key = {
    accessKey: inputs['access-key'] ?? environment['HUAWEI_CLOUD_ACCESS_KEY_ID'] ?? '',
    secretKey: inputs['secret-key'] ?? environment['HUAWEI_CLOUD_SECRET_ACCESS_KEY'] ?? '',
    securityToken: inputs['security-token'] ?? '',
  };
  return signedHeaders(cloud, quotaPaths(cloud).ges, key);
}

async function byPassword({ inputs }: SignInMethod): Promise<Headers> {
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

async function byIdentityProvider(signInMethod: SignInMethod): Promise<Headers> {
  const auth = { id_token: { id: await idTokenOf(signInMethod) }, scope: scope() };
  const idp = { 'X-Idp-Id': signInMethod.inputs['identity-provider'] ?? '' };
  const { headers } = await post(cloud, '/v3.0/OS-AUTH/id-token/tokens', { auth }, idp);
  return { 'X-Auth-Token': headers.get('X-Subject-Token') ?? '' };
}

async function byAgency(signInMethod: SignInMethod): Promise<Headers> {
  const { document } = await post(cloud, '/v5/agencies/assume-with-oidc', {
    provider_urn: signInMethod.inputs['oidc-provider-urn'],
    agency_urn: signInMethod.inputs['oidc-agency-urn'],
    agency_session_name: 'by-hand',
    id_token: await idTokenOf(signInMethod),
  });
  const { credentials }: { readonly credentials: Headers } = JSON.parse(JSON.stringify(document));
  return signedHeaders(cloud, quotaPaths(cloud).ges, {
    accessKey: credentials['access_key_id'] ?? '',
    secretKey: credentials['secret_access_key'] ?? '',
    securityToken: credentials['security_token'] ?? '',
  });
}

async function idTokenOf({ inputs, environment }: SignInMethod): Promise<string> {
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
