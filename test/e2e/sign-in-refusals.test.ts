import { describe, expect, test } from 'vitest';
import { errorAnswer } from '../cloud/answer.ts';
import { byHand, fixed } from '../cloud/behaviour.ts';
import { powerlessKeyId } from '../cloud/iam/access-keys.ts';
import { gatewayAnswers } from '../cloud/quotas/gateway.ts';
import { type Cloud, startCloud } from '../cloud/server.ts';
import type { CloudState } from '../cloud/state.ts';
import { annotationsIn, reportIn } from '../support/assertions/gate-report.ts';
import type { Inputs } from '../support/runner/gate-inputs.ts';
import { runSignedIn } from '../support/runner/run-gate.ts';
import {
  type SignInMethod,
  withAccessKey,
  withAgency,
  withExportedKey,
  withIdentityProvider,
  withPassword,
  withTemporaryKey,
  withToken,
} from '../support/sign-in/sign-in-methods.ts';
import { ownedKey } from '../support/sign-in/signed-request.ts';

const minute = 60_000;

type Row = readonly [
  name: string,
  signInMethod: (cloud: Cloud) => SignInMethod,
  inputs: Inputs,
  state: Partial<CloudState>,
  sentence: RegExp,
];

describe('a refused credential says what is wrong with it:', () => {
  test.each<Row>([
    [
      'a key that does not exist',
      withAccessKey,
      { 'access-key': 'NOSUCHACCESSKEY12345' },
      {},
      /^error Quota not readable: ROMA Connect does not know the access key \(401, APIGW\.0301: .*ak \*\*\* not exist\)\. Check access-key; a temporary key /,
    ],
    [
      'a secret of another key',
      withAccessKey,
      { 'secret-key': 'MFyfvK41ba2giqM7Uio6PznpdUKGpownRZlmVmHc' },
      {},
      /: ROMA Connect rejected the signature of the access key \(401, APIGW\.0301: [^|]*\)\. Check secret-key: /,
    ],
    [
      'a clock behind',
      withAccessKey,
      {},
      { clockOffset: 20 * minute },
      /: ROMA Connect rejected the signature, because the runner's clock is 20 minutes behind the server's \(401, .*\)\. Correct the runner's clock: /,
    ],
    [
      'a clock ahead',
      withTemporaryKey,
      {},
      { clockOffset: -90 * minute },
      /: ROMA Connect rejected the signature, because the runner's clock is 90 minutes ahead of the server's \(/,
    ],
    [
      'a temporary key without its security token',
      withTemporaryKey,
      { 'security-token': '' },
      {},
      /: ROMA Connect rejected the access key \(401, APIGW\.0301: .*\)\. Check access-key and secret-key \(a temporary key also needs its security-token\), and that project-id and region /,
    ],
    [
      'a security token of another key',
      withTemporaryKey,
      { 'security-token': 'a-security-token-of-another-key' },
      {},
      /: ROMA Connect rejected the temporary key \(401, APIGW\.0301: .*decrypt token fail\)\. Check that access-key, secret-key and security-token are /,
    ],
    [
      'a project of another account',
      withAccessKey,
      { 'project-id': 'ffffffffffffffffffffffffffffffff' },
      {},
      /: ROMA Connect rejected the access key \(401, APIGW\.0301: .*x-project-id not match\)\. Check access-key and secret-key \(a temporary key also needs its security-token\), and that project-id and region belong /,
    ],
    [
      'a project of another account, with a temporary key',
      withTemporaryKey,
      { 'project-id': 'ffffffffffffffffffffffffffffffff' },
      {},
      /: ROMA Connect rejected the temporary key \(401, APIGW\.0301: .*x-project-id not match\)\. Check that access-key, secret-key and security-token are of the same key \(a permanent key has no security-token\) and have not expired, and that project-id and region belong /,
    ],
    [
      'a wrong password',
      withPassword,
      { password: 'a-wrong-password' },
      {},
      /: Sign-in failed: IAM rejected the user name or password \(401, The username or password is wrong\)\. Check user-name, password and domain-name; a user with login MFA cannot sign in with a password\.$/,
    ],
    [
      'a wrong domain',
      withPassword,
      { 'domain-name': 'another-account' },
      {},
      /: Sign-in failed: IAM does not know the IAM user in this domain \(401, .*\)\. Check user-name and domain-name; /,
    ],
    [
      'a project that is not there',
      withPassword,
      { 'project-id': 'ffffffffffffffffffffffffffffffff' },
      {},
      /: Sign-in failed: IAM did not find the resource \(404, Could not find project\)\. Check project-id, /,
    ],
  ])('%s', async (_, signInMethod, inputs, state, sentence) => {
    await using cloud = await startCloud();
    cloud.set(state);
    await using run = await runSignedIn(cloud, signInMethod(cloud), { inputs });

    expect(run.exitCode).toBe(1);
    expect(run.outputs).toMatchObject({ verdict: 'error', passed: 'false' });
    expect(annotationsIn(run)[0]).toMatch(sentence);
    // IAM has another header for it than the services.
    expect(run.log).toMatch(/ at 127\.0\.0\.1:\d+: status 40[14], attempts: 1, request ID \S/);
  });
});

test('a key of the environment is named by its variables', async () => {
  await using cloud = await startCloud();
  await using run = await runSignedIn(cloud, withExportedKey(cloud), {
    environment: { HUAWEI_CLOUD_SECRET_ACCESS_KEY: 'MFyfvK41ba2giqM7Uio6PznpdUKGpownRZlmVmHc' },
  });

  expect(annotationsIn(run)[0]).toMatch(
    /\. Check HUAWEI_CLOUD_SECRET_ACCESS_KEY: it does not belong to HUAWEI_CLOUD_ACCESS_KEY_ID\.$/,
  );
});

describe('a gateway that does not tell why leaves all that may be wrong:', () => {
  const another = 'ffffffffffffffffffffffffffffffff';
  const rest = 'and that project-id and region belong to the account of the key';
  const accessKey = `rejected the access key (401, APIGW.0301: Incorrect IAM authentication information: Unauthorized). Check access-key and secret-key (a temporary key also needs its security-token), ${rest}.`;
  const temporaryKey =
    'rejected the temporary key (401, APIGW.0301: Incorrect IAM authentication information: Unauthorized). Check that access-key, secret-key and security-token are of the same key (a permanent key has no security-token) and have not expired, and that project-id and region belong to its account.';
  const issuedKey =
    'rejected the temporary key that STS issued (401, APIGW.0301: Incorrect IAM authentication information: Unauthorized). Check oidc-agency-urn and region, and that the agency belongs to the account of project-id.';

  test.each<[string, (cloud: Cloud) => SignInMethod, Inputs, string]>([
    ['no such key', withAccessKey, { 'access-key': 'NOSUCHACCESSKEY12345' }, accessKey],
    ['a wrong security token', withTemporaryKey, { 'security-token': another }, temporaryKey],
    ['another project of an agency', withAgency, { 'project-id': another }, issuedKey],
  ])('%s', async (_, signInMethod, inputs, sentence) => {
    await using cloud = await startCloud();
    cloud.set({ refusals: 'alike' });
    await using run = await runSignedIn(cloud, signInMethod(cloud), {
      inputs: { ...inputs, services: 'ges' },
    });

    expect(run.exitCode).toBe(1);
    expect(annotationsIn(run)).toEqual([`error Quota not readable: GES ${sentence}`]);
  });
});

test('a refusal of any length is understood at once', async () => {
  await using cloud = await startCloud();
  cloud.replace('ges', fixed(errorAnswer(401, 'APIGW.0301', 'ak '.repeat(300_000))));
  await using run = await runSignedIn(cloud, withAccessKey(cloud), {
    inputs: { services: 'ges', 'timeout-seconds': '2' },
  });

  expect(run.exitCode).toBe(1);
  expect(run.outputs['verdict']).toBe('error');
});

test('a key that may not read says which permission is not set', async () => {
  await using cloud = await startCloud();
  const { accessKey, secretKey } = ownedKey(cloud.state(), powerlessKeyId);
  await using run = await runSignedIn(cloud, withAccessKey(cloud), {
    inputs: { 'access-key': accessKey, 'secret-key': secretKey },
  });

  expect(run.exitCode).toBe(1);
  expect(annotationsIn(run)).toEqual([
    expect.stringMatching(
      /: ROMA Connect denied access \(403, .*\)\. Check project-id, and grant ROMA ReadOnlyAccess in that project to the user or agency that signs in\.$/,
    ),
    expect.stringMatching(
      /: GES denied access \(403, .*\)\. Check project-id, and grant GES ReadOnlyAccess in that project to the user or agency that signs in\.$/,
    ),
  ]);
});

test('an expired token says how long one lives', async () => {
  await using cloud = await startCloud();
  const error = { error_code: 'APIG.1001', error_msg: 'The token has expired' };
  cloud.replace('roma', fixed({ status: 401, headers: {}, body: JSON.stringify(error) }));
  await using run = await runSignedIn(cloud, withToken(cloud));

  expect(run.exitCode).toBe(1);
  expect(annotationsIn(run)[0]).toBe(
    'error Quota not readable: ROMA Connect rejected the token, because it has expired (401, APIG.1001: The token has expired). Get a new token, scoped to this project; a token is valid for 24 hours.',
  );
});

test('a key that is locked says for how long, and is not asked for again', async () => {
  await using cloud = await startCloud();
  const wrong = { 'secret-key': 'a-secret-of-another-key', services: 'ges' };
  for (let refusals = 0; refusals < 6; refusals += 1) {
    await using run = await runSignedIn(cloud, withAccessKey(cloud), { inputs: wrong });
    expect(run.exitCode).toBe(1);
  }
  await using run = await runSignedIn(cloud, withAccessKey(cloud), { inputs: { services: 'ges' } });

  expect(run.exitCode).toBe(1);
  expect(annotationsIn(run)).toEqual([
    expect.stringMatching(
      /: GES has locked the access key for five minutes \(401, .*\. Set the right secret-key /,
    ),
  ]);
  expect(cloud.requests).toHaveLength(7);
});

test('a user that is locked says for how long', async () => {
  await using cloud = await startCloud();
  const wrong = { password: 'a-wrong-password', services: 'ges' };
  for (let refusals = 0; refusals < 6; refusals += 1) {
    await using run = await runSignedIn(cloud, withPassword(cloud), { inputs: wrong });
    expect(run.exitCode).toBe(1);
  }
  await using run = await runSignedIn(cloud, withPassword(cloud));

  expect(annotationsIn(run)).toEqual([
    expect.stringMatching(
      /: IAM has locked the IAM user for 15 minutes \(401, The account is locked\)\. Set the right password /,
    ),
  ]);
});

test.each([
  ['an access key', withAccessKey],
  ['a token', withToken],
] as const)('%s: two refusals a run at the most', async (_, signInMethod) => {
  await using cloud = await startCloud();
  const ids = Array.from({ length: 20 }, (__, index) => `instance-${index}`);
  const wrong = { token: 'a-wrong-token', 'secret-key': 'a-wrong-secret' };
  const { inputs } = signInMethod(cloud);
  const changed = Object.entries(wrong).filter(([name]) => inputs[name]);
  await using run = await runSignedIn(cloud, signInMethod(cloud), {
    inputs: { ...Object.fromEntries(changed), 'instance-id': ids.join('\n') },
  });

  expect(run.exitCode).toBe(1);
  expect(cloud.requests).toHaveLength(2);
});

test('a sign-in that failed is told once, and no service is asked', async () => {
  await using cloud = await startCloud();
  await using run = await runSignedIn(cloud, withPassword(cloud), {
    inputs: { password: 'wrong' },
  });

  expect(annotationsIn(run)).toHaveLength(1);
  expect(cloud.requests).toHaveLength(1);
  expect(reportIn(run).failures).toMatchObject([
    { service: 'roma', kind: 'not-signed-in', status: 401 },
    { service: 'ges', kind: 'not-signed-in', status: 401 },
  ]);
  expect(run.summary.match(/Sign-in failed/g)).toHaveLength(1);
});

test('a sign-in that uses up the run is told once, however many instances wait for it', async () => {
  await using cloud = await startCloud();
  cloud.replace(
    'iam',
    byHand(() => {}),
  );
  const ids = Array.from({ length: 12 }, (_, index) => `instance-${index}`);
  await using run = await runSignedIn(cloud, withPassword(cloud), {
    inputs: { 'instance-id': ids.join('\n'), 'timeout-seconds': '1' },
  });

  expect(run.exitCode).toBe(1);
  expect(annotationsIn(run)).toEqual([
    'error Quota not readable: Sign-in failed: IAM sent no complete response within 1 s. Run the job again, increase timeout-seconds, or check https_proxy if it is set.',
  ]);
});

test('what waits to be asked again is not, once the credential is refused', async () => {
  await using cloud = await startCloud();
  const later = { ...gatewayAnswers.unavailable, headers: { 'Retry-After': '1' } };
  cloud.replace('ges', fixed(later));
  await using run = await runSignedIn(cloud, withAccessKey(cloud), {
    inputs: { 'secret-key': 'a-wrong-secret' },
  });

  expect(run.exitCode).toBe(1);
  expect(cloud.requests).toHaveLength(2);
});

test('on-error: warn lets the step be green even so, and says what it missed', async () => {
  await using cloud = await startCloud();
  await using run = await runSignedIn(cloud, withPassword(cloud), {
    inputs: { password: 'wrong', 'on-error': 'warn' },
  });

  expect(run).toMatchObject({ exitCode: 0, outputs: { verdict: 'warn' } });
  expect(annotationsIn(run)[0]).toMatch(/^warning Quota not readable: Sign-in failed: /);
});

describe('GitHub OIDC:', () => {
  test.each([
    ['STS', withAgency],
    ['IAM', withIdentityProvider],
  ] as const)(
    '%s: a job without id-token: write is told so, and nothing is sent',
    async (_, signInMethod) => {
      await using cloud = await startCloud();
      await using run = await runSignedIn(cloud, { ...signInMethod(cloud), environment: {} });

      expect(run.exitCode).toBe(1);
      expect(annotationsIn(run)).toEqual([
        'error Wrong input: GitHub gives this job no ID token. Set id-token: write in the permissions of the job (pull requests from forks cannot have it).',
      ]);
      expect(cloud.requests).toEqual([]);
    },
  );

  test('a request token that GitHub refuses', async () => {
    await using cloud = await startCloud();
    await using run = await runSignedIn(cloud, withAgency(cloud), {
      environment: { ACTIONS_ID_TOKEN_REQUEST_TOKEN: 'a-wrong-request-token' },
    });

    expect(annotationsIn(run)).toEqual([
      expect.stringMatching(
        /: Sign-in failed: GitHub rejected the request for an ID token \(401.*\)\. Run the job again; if that does not help, check that the permissions of the job have id-token: write/,
      ),
    ]);
  });

  test.each<[string, Inputs, RegExp]>([
    [
      'an audience nobody expects',
      { 'oidc-audience': 'another' },
      /: STS responded with status 400, STS5\.2001: .*\. Check oidc-provider-urn, oidc-agency-urn, oidc-audience, /,
    ],
    [
      'an agency that is not there',
      { 'oidc-agency-urn': 'iam::1:agency:another' },
      /: STS did not find the resource \(404, .*\)\. Check oidc-provider-urn, oidc-agency-urn, /,
    ],
  ])('STS and %s', async (_, inputs, sentence) => {
    await using cloud = await startCloud();
    await using run = await runSignedIn(cloud, withAgency(cloud), { inputs });

    expect(run.exitCode).toBe(1);
    expect(annotationsIn(run)).toEqual([expect.stringMatching(sentence)]);
    expect(cloud.requests).toHaveLength(2);
  });

  test('STS and a trust policy that does not admit the job', async () => {
    await using cloud = await startCloud();
    const { requestToken } = cloud.state().job;
    cloud.set({ job: { requestToken, subject: 'repo:octo-org/octo-repo:pull_request' } });
    await using run = await runSignedIn(cloud, withAgency(cloud));

    expect(annotationsIn(run)).toEqual([
      expect.stringMatching(
        /: Sign-in failed: STS denied access \(403, STS5\.1001: .*\)\. Allow the audience and the subject of this job /,
      ),
    ]);
  });

  test.each<[string, Inputs, RegExp]>([
    [
      'an audience nobody expects',
      { 'oidc-audience': 'another' },
      /: IAM rejected the ID token \(401/,
    ],
    [
      'a provider that is not there',
      { 'identity-provider': 'another' },
      /: IAM did not find the resource \(404, .*\)\. Check project-id, identity-provider /,
    ],
  ])('IAM and %s', async (_, inputs, sentence) => {
    await using cloud = await startCloud();
    await using run = await runSignedIn(cloud, withIdentityProvider(cloud), { inputs });

    expect(run.exitCode).toBe(1);
    expect(annotationsIn(run)).toEqual([expect.stringMatching(sentence)]);
  });
});

test('two ways are an error that names both, and nothing is sent', async () => {
  await using cloud = await startCloud();
  const { token } = cloud.state();
  await using run = await runSignedIn(cloud, withAccessKey(cloud), { inputs: { token } });

  expect(run.exitCode).toBe(1);
  expect(annotationsIn(run)).toEqual([
    'error Wrong input: token and access-key cannot be used together. Keep the inputs of one way to sign in, and remove the others.',
  ]);
  expect(cloud.requests).toEqual([]);
});
