import { expect, test } from 'vitest';
import { startCloud } from '../cloud/server.ts';
import { documentedRomaQuota } from '../cloud/state.ts';
import { reportIn } from '../support/assertions/gate-report.ts';
import { gateInputs } from '../support/runner/gate-inputs.ts';
import { runGate } from '../support/runner/run-gate.ts';

test('both services are read at once', async () => {
  await using cloud = await startCloud();
  cloud.holdUntil(2);
  await using run = await runGate({ inputs: gateInputs(cloud) });

  expect(run.exitCode).toBe(0);
});

test('each instance is read once, and the project once', async () => {
  await using cloud = await startCloud();
  const { projectId, token } = cloud.state();
  cloud.set({
    romaInstances: new Map([
      ['first', documentedRomaQuota],
      ['second', { ...documentedRomaQuota, api: '4' }],
    ]),
  });
  const inputs = gateInputs(cloud, { 'instance-id': 'first # the old one\nspare=second\n' });
  await using run = await runGate({ inputs });

  const paths = cloud.requests.map(({ method, path }) => `${method} ${path}`);
  expect(paths.toSorted()).toEqual([
    `GET /v2/${projectId}/apic/instances/first/livedata-quota`,
    `GET /v2/${projectId}/apic/instances/second/livedata-quota`,
    `GET /v2/${projectId}/graphs/quotas`,
  ]);
  expect(cloud.requests.map(({ headers }) => headers['x-auth-token'])).toEqual([
    token,
    token,
    token,
  ]);
  expect(run.outputs['failed-quotas']).toBe('["roma.api (spare)"]');
  expect(reportIn(run).quotas).toContainEqual(
    expect.objectContaining({ name: 'roma.api', instance: '#1', left: 9996 }),
  );
});

test('a service that is left out is not asked', async () => {
  await using cloud = await startCloud();
  const inputs = gateInputs(cloud, { services: 'ges', 'instance-id': '', 'roma-endpoint': '' });
  await using run = await runGate({ inputs });

  expect(run.exitCode).toBe(0);
  expect(cloud.requests.map(({ path }) => path)).toEqual([
    `/v2/${cloud.state().projectId}/graphs/quotas`,
  ]);
});

test('the project comes from the environment when the input is blank', async () => {
  await using cloud = await startCloud();
  const inputs = gateInputs(cloud, { 'project-id': '  ' });
  const environment = { HUAWEI_CLOUD_PROJECT_ID: ' ', HW_PROJECT_ID: cloud.state().projectId };
  await using run = await runGate({ inputs, environment });

  expect(run.exitCode).toBe(0);
});

test.each(['127.0.0.1', '::1'])('HTTPS with a private authority works on %s', async (host) => {
  await using cloud = await startCloud({ scheme: 'https', host });
  const inputs = gateInputs(cloud);
  await using run = await runGate({ inputs, trustedCertificate: cloud.certificate });

  expect(run.exitCode).toBe(0);
});
