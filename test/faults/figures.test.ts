import { expect, test } from 'vitest';
import { jsonAnswer } from '../cloud/answer.ts';
import { fixedText } from '../cloud/behaviour.ts';
import { startCloud } from '../cloud/server.ts';
import { defaultInstanceId } from '../cloud/state.ts';
import {
  annotationsIn,
  quotaIn,
  reportIn,
  visibleOutput,
} from '../support/assertions/gate-report.ts';
import { answerPerInstance, gateInputs } from '../support/runner/gate-inputs.ts';
import { runGate } from '../support/runner/run-gate.ts';

test('35 whole numbers are taken as text and as numbers from both services', async () => {
  await using cloud = await startCloud();
  const json = (body: string) => fixedText(200, 'application/json', body);
  cloud.replace('roma', json('{"api":12,"api_used":2}'));
  cloud.replace('ges', json('{"quotas":{"resources":[{"type":"graph","available":"12"}]}}'));
  const thresholds = 'roma.api: 10\nges.graph: 12';
  await using run = await runGate({ inputs: gateInputs(cloud, { thresholds }) });

  expect(run.exitCode).toBe(0);
  expect(quotaIn(run, 'roma.api')).toMatchObject({ limit: 12, used: 2, left: 10 });
  expect(quotaIn(run, 'ges.graph')).toMatchObject({ left: 12 });
});

test('35 zeros behind the point change no figure', async () => {
  await using cloud = await startCloud();
  const json = (body: string) => fixedText(200, 'application/json', body);
  cloud.replace('roma', json('{"api":12.0,"api_used":"2.00"}'));
  cloud.replace('ges', json('{"quotas":{"resources":[{"type":"graph","available":9.0}]}}'));
  const thresholds = 'roma.api: 10\nges.graph: 10';
  await using run = await runGate({ inputs: gateInputs(cloud, { thresholds }) });

  expect(run.exitCode).toBe(1);
  expect(quotaIn(run, 'roma.api')).toMatchObject({ limit: 12, used: 2, left: 10, status: 'ok' });
  expect(quotaIn(run, 'ges.graph')).toMatchObject({ left: 9, status: 'short' });
});

test('36 more used than the limit is a negative number left, and short of 0', async () => {
  await using cloud = await startCloud();
  const quota = { api: '10', api_used: '12', datasource: '3', datasource_used: '0' };
  cloud.set({ romaInstances: new Map([[defaultInstanceId, quota]]) });
  const inputs = { thresholds: 'roma.api: 0', services: 'roma' };
  await using run = await runGate({ inputs: gateInputs(cloud, inputs) });

  expect(run.exitCode).toBe(1);
  expect(annotationsIn(run)).toEqual([
    'error Quota too low: roma.api: 2 more are used than the limit allows, the threshold is 0. 2 are missing. Request 2 more or free 2.',
  ]);
  expect(quotaIn(run, 'roma.api')).toMatchObject({ limit: 10, used: 12, left: -2 });
  expect(run.log).toContain('roma.api: 10 limit − 12 used = −2 left, threshold 0');
  expect(run.summary).toContain('**−2 of 10**');
});

test('37 a limit of 0 has no room: not for a percentage, and nothing is divided by it', async () => {
  await using cloud = await startCloud();
  const quota = { api: '0', api_used: '0', datasource: '0', datasource_used: '0' };
  cloud.set({
    romaInstances: new Map([[defaultInstanceId, quota]]),
    gesResources: [
      { type: 'graph', available: 0 },
      { type: 'backup', available: -1 },
    ],
  });
  const thresholds =
    'roma.api: 10%\nroma.datasource: 0\nges.graph: 1\nges.backup: 9007199254740991';
  await using run = await runGate({ inputs: gateInputs(cloud, { thresholds }) });

  expect(run.exitCode).toBe(1);
  expect(run.outputs).toMatchObject({
    verdict: 'fail',
    'failed-quotas': '["roma.api","ges.graph"]',
    'unknown-quotas': '[]',
  });
  expect(quotaIn(run, 'roma.api')).toMatchObject({ limit: 0, left: 0, required: 1 });
  expect(quotaIn(run, 'roma.datasource')).toMatchObject({ left: 0, status: 'ok' });
  expect(quotaIn(run, 'ges.backup')).toMatchObject({ headroom: 'unlimited', left: null });
  expect(await visibleOutput(run)).not.toMatch(/NaN|Infinity|undefined/);
});

test('38 a 200 with an error code is a failure whatever else it holds, its message quoted', async () => {
  await using cloud = await startCloud();
  const figures = { api: '9', api_used: '0', datasource: '9', datasource_used: '0' };
  const codes = ['APIG.9999', 7];
  const answers = codes.map((error_code) =>
    jsonAnswer(200, { ...figures, error_code, error_msg: 'a\r\n::error::b' }),
  );
  const inputs = { ...answerPerInstance(cloud, answers), services: 'roma' };
  await using run = await runGate({ inputs: gateInputs(cloud, inputs) });

  expect(run.exitCode).toBe(1);
  expect(run.outputs['verdict']).toBe('error');
  expect(annotationsIn(run)).toEqual(
    codes.map(
      (code, index) =>
        `error Quota not readable: ROMA Connect (n${index}) responded with an error (200, ${code}: a\\r\\n: :error: :b). Run the job again in a minute; if that does not help, give Huawei Cloud support the request ID in the log.`,
    ),
  );
  expect(reportIn(run).failures).toMatchObject(codes.map(() => ({ kind: 'error-code' })));
  expect(reportIn(run).quotas.filter(({ left }) => left !== null)).toEqual([]);
});
