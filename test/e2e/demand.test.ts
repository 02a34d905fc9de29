import { expect, test } from 'vitest';
import { startCloud } from '../cloud/server.ts';
import { defaultInstanceId, documentedRomaQuota } from '../cloud/state.ts';
import { annotationsIn, quotaIn } from '../support/assertions/gate-report.ts';
import { gateInputs } from '../support/runner/gate-inputs.ts';
import { runGate } from '../support/runner/run-gate.ts';

test('a demand that leaves less than the minimum fails, with what is planned and left after', async () => {
  await using cloud = await startCloud();
  const inputs = gateInputs(cloud, { demand: 'ges.graph: 10' });
  await using run = await runGate({ inputs });

  const sentence =
    'ges.graph: this deployment needs 10, 10 are left, and 1 must stay free. 1 is missing.';
  expect(run.exitCode).toBe(1);
  expect(run.outputs).toMatchObject({ reason: sentence, 'failed-quotas': '["ges.graph"]' });
  expect(annotationsIn(run)).toEqual([
    `error Quota too low: ${sentence} Request 1 more or free 1.`,
  ]);
  expect(quotaIn(run, 'ges.graph')).toMatchObject({ left: 10, planned: 10, leftAfter: 0 });
  expect(run.summary).toContain('| Left | Needed | After |');
  expect(run.summary).toContain('| 10 | 10 | **0**\u00a0&#60;\u00a01 |');
});

test('exactly the minimum left after it passes', async () => {
  await using cloud = await startCloud();
  await using run = await runGate({ inputs: gateInputs(cloud, { demand: 'ges.graph: 9' }) });

  expect(run.exitCode).toBe(0);
  expect(quotaIn(run, 'ges.graph')).toMatchObject({ status: 'ok', planned: 9, leftAfter: 1 });
});

test('without a threshold, a demand needs no more than is left', async () => {
  await using cloud = await startCloud();
  const asked = (count: number) =>
    gateInputs(cloud, { thresholds: 'roma.api: 1', demand: `ges.graph: ${count}` });
  await using enough = await runGate({ inputs: asked(10) });
  await using short = await runGate({ inputs: asked(13) });

  expect(enough.exitCode).toBe(0);
  expect(short.exitCode).toBe(1);
  expect(short.outputs['reason']).toBe(
    'ges.graph: this deployment needs 13, only 10 are left. 3 are missing.',
  );
});

test('the demand for one instance is that of its label', async () => {
  await using cloud = await startCloud();
  cloud.set({
    romaInstances: new Map([
      [defaultInstanceId, documentedRomaQuota],
      ['second', documentedRomaQuota],
    ]),
  });
  const instances = {
    'instance-id': `blue=${defaultInstanceId}\ngreen=second`,
    thresholds: '*: 1\nroma.datasource@green: 3',
    demand: 'roma.datasource: 1\nroma.datasource@blue: 4',
  };
  await using run = await runGate({ inputs: gateInputs(cloud, instances) });

  expect(run.exitCode).toBe(1);
  expect(JSON.parse(run.outputs['failed-quotas'] ?? '')).toEqual([
    'roma.datasource (blue)',
    'roma.datasource (green)',
  ]);
  expect(run.log).toContain('roma.datasource (blue): 3 limit − 0 used = 3 left, 4 needed');
  expect(run.log).toContain('roma.datasource (green): 3 limit − 0 used = 3 left, 1 needed');
});

test('use that is declared is counted, and called so everywhere', async () => {
  await using cloud = await startCloud();
  const declared = { thresholds: 'roma.scripts: 4', used: 'roma.scripts: 2' };
  await using run = await runGate({ inputs: gateInputs(cloud, declared) });

  expect(run.exitCode).toBe(1);
  expect(run.outputs['reason']).toBe(
    'roma.scripts: 3 are left by declared usage, the threshold is 4. 1 is missing.',
  );
  expect(run.log).toContain('5 limit − 2 used (declared) = 3 left');
  expect(run.summary).toContain('by declared usage');
  expect(quotaIn(run, 'roma.scripts')).toMatchObject({
    headroom: 'counted',
    used: 2,
    usedDeclared: true,
  });
});
