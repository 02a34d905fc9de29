import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { outputNames } from '../../src/report/outputs.ts';
import { startCloud } from '../cloud/server.ts';
import { annotationsIn, reportIn, visibleOutput } from '../support/assertions/gate-report.ts';
import { gateInputs } from '../support/runner/gate-inputs.ts';
import { runGate } from '../support/runner/run-gate.ts';

describe('wrong inputs', () => {
  const wrong = {
    'project-id': 'not an id',
    token: '',
    'ges-endpoint': 'http://ges.example.com',
    thresholds: 'ges.grahp: 1\nges.graph: 10%\nroma.api: 0.2',
    'on-error': 'pass',
    'timeout-seconds': '0',
    'report-path': 'out/report.json',
  };

  test('all are told at once, all outputs are set, and nothing is sent', async () => {
    await using cloud = await startCloud();
    await using run = await runGate({ inputs: gateInputs(cloud, wrong) });

    expect(run.exitCode).toBe(1);
    expect(cloud.requests).toEqual([]);
    expect(Object.keys(run.outputs).toSorted()).toEqual(outputNames.toSorted());
    expect(run.outputs).toMatchObject({ verdict: 'error', passed: 'false' });
    expect(reportIn(run).inputErrors).toHaveLength(8);
    expect(annotationsIn(run)).toHaveLength(8);
    expect(annotationsIn(run)).toContain(
      'error Wrong input: project-id: "not an id" is not a project ID. Use 1 to 64 letters and digits.',
    );
    expect(run.summary).toContain('## ❌ Wrong input');
    const report = await readFile(join(run.workspace, 'out', 'report.json'), 'utf8');
    expect(JSON.parse(report)).toEqual(reportIn(run));
  });

  test('warn-only does not forgive them', async () => {
    await using cloud = await startCloud();
    const inputs = gateInputs(cloud, { ...wrong, 'warn-only': 'true' });
    await using run = await runGate({ inputs });

    expect(run.exitCode).toBe(1);
  });

  test('a key under the name of another action is one: no other key is taken in its place', async () => {
    await using cloud = await startCloud();
    const environment = {
      HW_ACCESS_KEY: 'another-key',
      HW_SECRET_KEY: 'its-secret',
      INPUT_ACCESS_KEY_ID: 'QTWAOYTTINDUT2QVKYUC',
      INPUT_SECRET_ACCESS_KEY: 'MFyfvK41ba2giqM7Uio6PznpdUKGpownRZlmVmHc',
    };
    await using run = await runGate({ inputs: gateInputs(cloud, { token: '' }), environment });

    expect(run.exitCode).toBe(1);
    expect(cloud.requests).toEqual([]);
    expect(annotationsIn(run)).toEqual([
      expect.stringMatching(/: access_key_id is not an input of this action\. Use access-key, or /),
      expect.stringMatching(
        /: secret_access_key is not an input of this action\. Use secret-key, or /,
      ),
    ]);
  });

  test('a key that was pasted into any of them is not shown', async () => {
    await using cloud = await startCloud();
    const secret = 'MFyfvK41ba2giqM7Uio6PznpdUKGpownRZlmVmHc';
    const pasted = {
      region: `cn-north-4 ${secret}`,
      thresholds: `roma.api: ${secret}\n${secret}: 5\nroma.api@${secret}: 5`,
      services: `roma, ges, ${secret}`,
      'instance-id': `${secret}=a`,
      'on-error': secret,
    };
    await using run = await runGate({ inputs: gateInputs(cloud, pasted) });

    expect(run.exitCode).toBe(1);
    const parts = Array.from({ length: secret.length - 4 }, (_, at) => secret.slice(at, at + 5));
    const traces = await visibleOutput(run);
    expect(parts.filter((part) => traces.includes(part))).toEqual([]);
  });

  test('a misspelled input name is one', async () => {
    await using cloud = await startCloud();
    const environment = { INPUT_TRESHOLDS: 'ges.graph: 11' };
    await using run = await runGate({ inputs: gateInputs(cloud), environment });

    expect(run.exitCode).toBe(1);
    expect(annotationsIn(run)[0]).toContain('tresholds is not an input of this action');
    expect(cloud.requests).toEqual([]);
  });
});

test('every output is set on a judged run, none with more than its own value', async () => {
  await using cloud = await startCloud();
  await using run = await runGate({ inputs: gateInputs(cloud) });

  expect(Object.keys(run.outputs).toSorted()).toEqual(outputNames.toSorted());
  expect(run.outputs).toMatchObject({
    verdict: 'pass',
    passed: 'true',
    reason: 'All 6 quotas that were checked have enough left.',
    'failed-quotas': '[]',
    'warned-quotas': '[]',
    'unknown-quotas': '[]',
    summary: run.summary,
  });
  expect(run.outputs['checked-at']).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/);
});

test('what is blank leaves one line in the log, and one in the summary', async () => {
  await using cloud = await startCloud();
  await using run = await runGate({ inputs: gateInputs(cloud, { demand: 'ges.graph: 1' }) });
  const line = 'terraform-plan, baseline: not set';

  expect(run.exitCode).toBe(0);
  expect(run.log.split('\n').filter((one) => one.includes('baseline: not set'))).toEqual([line]);
  expect(run.summary.split('\n').filter((one) => one.includes('baseline: not set'))).toEqual([
    `- ${line}`,
  ]);
});

test('the step is red when the report cannot be written', async () => {
  await using cloud = await startCloud();
  const inputs = gateInputs(cloud, { 'report-path': '.' });
  await using run = await runGate({ inputs });

  expect(run.exitCode).toBe(1);
  expect(annotationsIn(run)[0]).toMatch(/^error Result not delivered: report-path could not/);
  expect(run.outputs).toMatchObject({ verdict: 'error', passed: 'false' });
});
