import { expect, test } from 'vitest';
import { startCloud } from '../cloud/server.ts';
import { defaultInstanceId } from '../cloud/state.ts';
import { annotationsIn, reportIn } from '../support/assertions/gate-report.ts';
import { gateInputs } from '../support/runner/gate-inputs.ts';
import { runGate } from '../support/runner/run-gate.ts';

/** Headroom of 2 datasources, 1000 APIs (10 % of the limit), 10 graphs and 0 backups. */
async function startBoundary() {
  const cloud = await startCloud();
  const quota = { api: '10000', api_used: '9000', datasource: '3', datasource_used: '1' };
  cloud.set({
    romaInstances: new Map([[defaultInstanceId, quota]]),
    gesResources: [
      { type: 'graph', available: 10 },
      { type: 'backup', available: 0 },
    ],
  });
  return cloud;
}

const exact = 'roma.datasource: 2\nroma.api: 10%\nges.graph: 10\nges.backup: 0';

test('59 exactly the minimum passes, as a number, as a percentage, and as 0', async () => {
  await using cloud = await startBoundary();
  await using run = await runGate({ inputs: gateInputs(cloud, { thresholds: exact }) });

  expect(run.exitCode).toBe(0);
  expect(run.outputs).toMatchObject({ verdict: 'pass', 'failed-quotas': '[]' });
  expect(annotationsIn(run)).toEqual([]);
});

test('59 one less than the minimum fails, each by itself and by 1', async () => {
  await using cloud = await startBoundary();
  const quota = { api: '10000', api_used: '9001', datasource: '3', datasource_used: '2' };
  cloud.set({ romaInstances: new Map([[defaultInstanceId, quota]]) });
  const thresholds = exact.replace('graph: 10', 'graph: 11').replace('backup: 0', 'backup: 1');
  await using run = await runGate({ inputs: gateInputs(cloud, { thresholds }) });

  expect(run.exitCode).toBe(1);
  expect(run.outputs['verdict']).toBe('fail');
  const short = reportIn(run).quotas.filter(({ status }) => status === 'short');
  expect(short.map(({ name, note }) => `${name}: ${note}`)).toEqual([
    'roma.datasource: request 1 more or free 1',
    'roma.api: request 1 more or free 1',
    'ges.graph: request 1 more or free 1',
    'ges.backup: request 1 more or free 1',
  ]);
});

test('59 exactly the warn minimum does not warn, one less does', async () => {
  await using cloud = await startBoundary();
  const inputs = { thresholds: 'ges.*: 0', services: 'ges', 'on-unknown': 'ignore' };
  const warnAt = (count: number) =>
    runGate({ inputs: gateInputs(cloud, { ...inputs, 'warn-thresholds': `ges.graph: ${count}` }) });
  await using equal = await warnAt(10);
  await using under = await warnAt(11);

  expect(equal.outputs).toMatchObject({ verdict: 'pass', 'warned-quotas': '[]' });
  expect(under.outputs).toMatchObject({ verdict: 'warn', 'warned-quotas': '["ges.graph"]' });
  expect([equal.exitCode, under.exitCode]).toEqual([0, 0]);
});
