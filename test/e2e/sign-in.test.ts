import { expect, test } from 'vitest';
import { fixed } from '../cloud/behaviour.ts';
import { gatewayAnswers } from '../cloud/quotas/gateway.ts';
import { type Cloud, startCloud } from '../cloud/server.ts';
import { annotationsIn } from '../support/assertions/gate-report.ts';
import { runSignedIn } from '../support/runner/run-gate.ts';
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

const quotas = ['GES', 'ROMA'];
const signed = /^SDK-HMAC-SHA256 Access=\w+, SignedHeaders=host;x-project-id;x-sdk-date/;

type Row = readonly [
  name: string,
  signInMethod: (cloud: Cloud) => SignInMethod,
  asked: readonly string[],
  header: string,
  form: RegExp,
  note: string,
];

test.each<Row>([
  ['a token', withToken, [], 'x-auth-token', /^token-/, 'token (input token)'],
  [
    'an access key',
    withAccessKey,
    [],
    'authorization',
    signed,
    'access key (inputs access-key, secret-key)',
  ],
  [
    'a temporary key',
    withTemporaryKey,
    [],
    'authorization',
    /SignedHeaders=host;x-project-id;x-sdk-date;x-security-token,/,
    'access key (inputs access-key, secret-key, security-token)',
  ],
  [
    "a key that Huawei's auth action exported",
    withExportedKey,
    [],
    'authorization',
    signed,
    'access key (access-key from HUAWEI_CLOUD_ACCESS_KEY_ID; secret-key from HUAWEI_CLOUD_SECRET_ACCESS_KEY)',
  ],
  [
    'the password of an IAM user',
    withPassword,
    ['POST /v3/auth/tokens?nocatalog=true'],
    'x-auth-token',
    /./,
    'IAM user (inputs user-name, password, domain-name)',
  ],
  [
    'GitHub OIDC and a trust agency',
    withAgency,
    ['GET /github/id-token?', 'POST /v5/agencies/assume-with-oidc'],
    'authorization',
    /SignedHeaders=host;x-project-id;x-sdk-date;x-security-token,/,
    'GitHub OIDC with a trust agency (inputs oidc-provider-urn, oidc-agency-urn, oidc-audience)',
  ],
  [
    'GitHub OIDC and an identity provider',
    withIdentityProvider,
    ['GET /github/id-token?', 'POST /v3.0/OS-AUTH/id-token/tokens'],
    'x-auth-token',
    /./,
    'GitHub OIDC with an identity provider (inputs identity-provider, oidc-audience)',
  ],
])('%s opens both services', async (_, signInMethod, asked, header, form, note) => {
  await using cloud = await startCloud();
  await using run = await runSignedIn(cloud, signInMethod(cloud));
  const lines = cloud.requests.map(({ method, path }) => `${method} ${path}`);
  const reads = cloud.requests.slice(asked.length);

  expect(annotationsIn(run)).toEqual([]);
  expect(run).toMatchObject({ exitCode: 0, outputs: { verdict: 'pass', passed: 'true' } });
  expect(
    lines.slice(0, asked.length).map((line, index) => line.slice(0, asked[index]?.length)),
  ).toEqual(asked);
  expect(reads).toHaveLength(quotas.length);
  for (const { headers } of reads) expect(headers[header]).toMatch(form);
  expect(run.log).toContain(`\nAuthentication: ${note}\n`);
});

test('every way of signing in is listed once, and one alone has a token', async () => {
  await using cloud = await startCloud();
  const methods = signInMethods(cloud);

  expect(new Set(methods.map(({ name }) => name)).size).toBe(7);
  expect(methods.filter(({ inputs }) => inputs['token'] !== '')).toEqual([withToken(cloud)]);
});

test('an input beats the environment, and blank counts as absent', async () => {
  await using cloud = await startCloud();
  const signInMethod = withAccessKey(cloud);
  const environment = {
    HUAWEI_CLOUD_ACCESS_KEY_ID: 'another-key',
    HUAWEI_CLOUD_SECRET_ACCESS_KEY: 'another-secret',
    HW_SECURITY_TOKEN: 'another-security-token',
  };
  await using run = await runSignedIn(cloud, signInMethod, { environment });

  expect(run.exitCode).toBe(0);

  await using blank = await runSignedIn(cloud, withExportedKey(cloud), {
    inputs: { 'access-key': ' ', 'secret-key': '\n', 'user-name': '  ' },
    environment: { HW_ACCESS_KEY: 'another-key', HW_SECRET_KEY: 'another-secret' },
  });

  expect(blank.exitCode).toBe(0);
});

test('each attempt is signed anew, with its own time', async () => {
  await using cloud = await startCloud();
  const later = { ...gatewayAnswers.unavailable, headers: { 'Retry-After': '1' } };
  cloud.replaceInOrder('ges', [fixed(later)]);
  await using run = await runSignedIn(cloud, withAccessKey(cloud), { inputs: { services: 'ges' } });
  const [first, second] = cloud.requests.map(({ headers }) => headers);

  expect(run.exitCode).toBe(0);
  expect(cloud.requests).toHaveLength(2);
  expect(second?.['x-sdk-date']).not.toBe(first?.['x-sdk-date']);
  expect(second?.['authorization']).not.toBe(first?.['authorization']);
});

test('what IAM cannot answer for a moment is asked again', async () => {
  await using cloud = await startCloud();
  cloud.replaceInOrder('iam', [fixed(gatewayAnswers.unavailable)]);
  await using run = await runSignedIn(cloud, withPassword(cloud));

  expect(run.exitCode).toBe(0);
  expect(run.log).toContain('IAM responded with status 503');
});

test.each<[string, (cloud: Cloud) => SignInMethod, string]>([
  ['a temporary key', withAgency, '/v5/agencies/assume-with-oidc'],
  ['a token', withPassword, '/v3/auth/tokens?nocatalog=true'],
])('%s that ends while the gate waits is renewed once', async (_, signInMethod, path) => {
  await using cloud = await startCloud();
  cloud.set({ tokenSeconds: 2, temporaryKeySeconds: 2 });
  const later = { ...gatewayAnswers.unavailable, headers: { 'Retry-After': '3' } };
  cloud.replaceInOrder('ges', [fixed(later)]);
  await using run = await runSignedIn(cloud, signInMethod(cloud));

  expect(annotationsIn(run)).toEqual([]);
  expect(run.exitCode).toBe(0);
  expect(cloud.requests.filter((request) => request.path === path)).toHaveLength(2);
});

test('signing in is not repeated for each instance', async () => {
  await using cloud = await startCloud();
  const [quota = {}] = cloud.state().romaInstances.values();
  const ids = Array.from({ length: 30 }, (__, index) => `instance-${index}`);
  cloud.set({ romaInstances: new Map(ids.map((id) => [id, quota])) });
  await using run = await runSignedIn(cloud, withAgency(cloud), {
    inputs: { 'instance-id': ids.join('\n') },
  });

  expect(run.exitCode).toBe(0);
  expect(cloud.requests).toHaveLength(2 + ids.length + 1);
});
