import { expect, test } from 'vitest';
import { startCloud } from '../cloud/server.ts';
import { reportIn, visibleOutput } from '../support/assertions/gate-report.ts';
import { refusalOf } from '../support/assertions/outcomes.ts';
import { gateInputs } from '../support/runner/gate-inputs.ts';
import { runGate } from '../support/runner/run-gate.ts';

const notHttps = 'is not an https URL';
const clear = 'uses http, which sends the credential unencrypted';

/** Addresses go in pairs, one to each service; HOST is where the embedded cloud listens. */
test.each([
  [clear, 'http://127.0.0.1.invalid', 'HTTP://192.0.2.1'],
  [notHttps, 'ftp://HOST', 'file://HOST/quotas'],
  [notHttps, 'HOST', '//HOST'],
])('16 an address that %s is refused before anything is sent: %s, %s', async (what, roma, ges) => {
  const annotations = await refusalOf(({ url }) => {
    const { host } = new URL(url);
    return {
      'roma-endpoint': roma.replace('HOST', host),
      'ges-endpoint': ges.replace('HOST', host),
    };
  });

  expect(annotations).toHaveLength(2);
  expect(annotations[0]).toContain(`" ${what}. Use scheme and host`);
  expect(annotations[1]).toContain(`" ${what}. Use scheme and host`);
  expect(annotations[0]).toContain('error Wrong input: roma-endpoint');
  expect(annotations[1]).toContain('error Wrong input: ges-endpoint');
  for (const line of annotations)
    expect(line).toMatch(/\. Use scheme and host, such as https:\S+\.$/);
});

test.each([
  ['contains a user name or password', 'http://somebody:S3cretWord@HOST', 'http://S3cretWord@HOST'],
  ['contains a query or fragment', 'http://HOST#S3cretWord', 'http://HOST/?key=S3cretWord'],
])('17 an address that %s is refused, and no part of it shown', async (what, roma, ges) => {
  await using cloud = await startCloud();
  const { host } = new URL(cloud.url);
  const inputs = {
    'roma-endpoint': roma.replace('HOST', host),
    'ges-endpoint': ges.replace('HOST', host),
  };
  await using run = await runGate({ inputs: gateInputs(cloud, inputs) });

  expect(run.exitCode).toBe(1);
  expect(cloud.requests).toEqual([]);
  expect(reportIn(run).inputErrors.map((line) => line.replace(/\. Use .*/, ''))).toEqual([
    `roma-endpoint ${what}`,
    `ges-endpoint ${what}`,
  ]);
  const traces = await visibleOutput(run);
  for (const part of ['S3cretWord', 'somebody', host, cloud.state().token]) {
    expect(traces).not.toContain(part);
  }
});

test('17 addresses that go on with a path are refused', async () => {
  const annotations = await refusalOf(({ url }) => ({
    'roma-endpoint': `${url}/v2`,
    'ges-endpoint': `${url}//`,
  }));
  expect(annotations).toHaveLength(2);
  expect(annotations[0]).toContain('" contains more than scheme and host');
  expect(annotations[1]).toContain('error Wrong input: ges-endpoint: ');
});

test('18 an address of IPv6 works, brackets and port in the Host header', async () => {
  await using cloud = await startCloud({ host: '::1' });
  expect(cloud.url).toMatch(/^http:\/\/\[::1\]:\d+$/);
  await using run = await runGate({ inputs: gateInputs(cloud) });

  expect(run.exitCode).toBe(0);
  expect(run.outputs['verdict']).toBe('pass');
  expect(cloud.requests.map(({ headers }) => headers['host'])).toEqual(
    cloud.requests.map(() => new URL(cloud.url).host),
  );
  expect(cloud.requests).toHaveLength(2);
});
