import { expect, test } from 'vitest';
import { startCloud } from '../cloud/server.ts';
import { defaultInstanceId, documentedRomaQuota } from '../cloud/state.ts';
import { annotationsIn, quotaIn, reportIn } from '../support/assertions/gate-report.ts';
import { gateInputs } from '../support/runner/gate-inputs.ts';
import { runGate } from '../support/runner/run-gate.ts';

test('a limit of "0" fails the default', async () => {
  await using cloud = await startCloud();
  cloud.set({
    romaInstances: new Map([[defaultInstanceId, { ...documentedRomaQuota, api: '0' }]]),
  });
  await using run = await runGate({ inputs: gateInputs(cloud) });

  expect(run.exitCode).toBe(1);
  expect(run.outputs).toMatchObject({ verdict: 'fail', 'failed-quotas': '["roma.api"]' });
  expect(quotaIn(run, 'roma.api')).toMatchObject({ limit: 0, used: 4, left: -4, required: 1 });
});

test('one more than there is fails, with one annotation that names both numbers', async () => {
  await using cloud = await startCloud();
  await using run = await runGate({ inputs: gateInputs(cloud, { thresholds: 'ges.graph: 11' }) });

  expect(run.exitCode).toBe(1);
  expect(run.outputs).toMatchObject({
    verdict: 'fail',
    passed: 'false',
    reason: 'ges.graph: 10 are left, the threshold is 11. 1 is missing.',
    'failed-quotas': '["ges.graph"]',
  });
  expect(annotationsIn(run)).toEqual([
    'error Quota too low: ges.graph: 10 are left, the threshold is 11. 1 is missing. Request 1 more or free 1.',
  ]);
});

test('warn-only keeps the step green and the outputs truthful', async () => {
  await using cloud = await startCloud();
  const inputs = gateInputs(cloud, { thresholds: 'ges.graph: 11', 'warn-only': 'true' });
  await using run = await runGate({ inputs });

  expect(run.exitCode).toBe(0);
  expect(run.outputs).toMatchObject({ verdict: 'fail', passed: 'false' });
  expect(annotationsIn(run)).toEqual([
    'warning Quota too low: ges.graph: 10 are left, the threshold is 11. 1 is missing. Request 1 more or free 1.',
  ]);
});

test('the documented example passes the default, with every figure in the report', async () => {
  await using cloud = await startCloud();
  await using run = await runGate({ inputs: gateInputs(cloud) });

  expect(run.exitCode).toBe(0);
  expect(run.outputs).toMatchObject({ verdict: 'pass', passed: 'true' });
  expect(reportIn(run).quotas).toMatchObject([
    { name: 'roma.datasource', status: 'ok', limit: 3, used: 0, left: 3 },
    { name: 'roma.api', status: 'ok', limit: 10000, used: 4, left: 9996 },
    { name: 'roma.scripts', status: 'not-judged', headroom: 'at-most', limit: 5, used: null },
    { name: 'ges.graph', status: 'ok', limit: null, left: 10 },
    { name: 'ges.edge_volume', status: 'ok', limit: null, left: 7300 },
    { name: 'ges.backup', status: 'ok', limit: null, left: 100 },
    { name: 'ges.metadata', status: 'ok', limit: null, left: 86 },
  ]);
});
