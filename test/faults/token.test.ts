import { expect, test } from 'vitest';
import { startCloud } from '../cloud/server.ts';
import { annotationsIn, visibleOutput } from '../support/assertions/gate-report.ts';
import { refusalOf } from '../support/assertions/outcomes.ts';
import { preloadingCode } from '../support/child-process/preload.ts';
import { gateInputs } from '../support/runner/gate-inputs.ts';
import { runGate } from '../support/runner/run-gate.ts';

const missing =
  'error Wrong input: token is not set, nor is any other way to sign in. Set token, or access-key with secret-key, or user-name with password and domain-name, or oidc-provider-urn with oidc-agency-urn, or identity-provider; a secret is blank if its name is misspelled, if it belongs to another environment, and in pull requests from forks.';
const unfit =
  'error Wrong input: token contains white space, control or non-ASCII characters. Use the value of X-Subject-Token alone, on one line.';
const short = 'error Wrong input: token is too short. Use the value of X-Subject-Token in full.';

test.each([
  ['1 an empty token', '', missing],
  ['2 a token of white space', ' \t\r\n ', missing],
  ['4 a token with a line end of Windows in it', 'MIIFirstLine\r\nMIISecondLine', unfit],
  ['5 a token with €', 'MIIFake€Token', unfit],
  ['6 a token of three characters', 'ZQX', short],
])('%s is refused in one sentence, and not shown', async (_, token, sentence) => {
  expect(await refusalOf(() => ({ token }))).toEqual([sentence]);
});

test('1 a token whose variable is not there at all is refused like an empty one', async () => {
  await using cloud = await startCloud();
  const environment = preloadingCode('delete process.env.INPUT_TOKEN');
  await using run = await runGate({ inputs: gateInputs(cloud), environment });

  expect(run.exitCode).toBe(1);
  expect(annotationsIn(run)).toEqual([missing]);
  expect(cloud.requests).toEqual([]);
});

test.each(['\n', '\r\n', ' \t\n'])(
  '3 a token that ends in %j is trimmed and works',
  async (end) => {
    await using cloud = await startCloud();
    const { token } = cloud.state();
    await using run = await runGate({ inputs: gateInputs(cloud, { token: `${token}${end}` }) });

    expect(run.exitCode).toBe(0);
    expect(run.outputs['verdict']).toBe('pass');
    expect(run.log.split('\n')[0]).toBe(`::add-mask::${token}`);
    expect(cloud.requests.map(({ headers }) => headers['x-auth-token'])).toEqual([token, token]);
    expect(await visibleOutput(run)).not.toContain(token);
  },
);

test.each([
  ['6 three characters are not masked, which would garble the log', 'ZQX', []],
  ['6 four characters are masked and sent', 'ZQXK', ['::add-mask::ZQXK']],
])('%s', async (_, token, masks) => {
  await using cloud = await startCloud();
  cloud.set({ token });
  await using run = await runGate({ inputs: gateInputs(cloud, { token }) });

  expect(run.log.split('\n').filter((line) => line.startsWith('::add-mask::'))).toEqual(masks);
  expect(run.exitCode).toBe(masks.length > 0 ? 0 : 1);
  expect(await visibleOutput(run)).not.toContain(token);
});
