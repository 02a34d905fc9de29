import { describe, expect, test } from 'vitest';
import { type Behaviour, fixed, fixedText } from '../cloud/behaviour.ts';
import { romaAnswers } from '../cloud/roma.ts';
import { startCloud } from '../cloud/server.ts';
import { defaultInstanceId } from '../cloud/state.ts';
import { gateInputs } from '../support/gate-inputs.ts';
import { annotationsIn, quotaIn, reportIn } from '../support/gate-report.ts';
import { runGate } from '../support/run-gate.ts';

const json = (status: number, body: string) => fixedText(status, 'application/json', body);

const answers: readonly [string, Behaviour, string][] = [
  ['401', fixed(romaAnswers.badToken), 'signed-out'],
  ['403', fixed(romaAnswers.noPermission), 'no-permission'],
  ['404', fixed(romaAnswers.noSuchInstance(defaultInstanceId)), 'not-found'],
  ['400', fixed(romaAnswers.invalidParameter('instance_id')), 'status'],
  ['500', fixed(romaAnswers.systemError), 'status'],
  ['302', json(302, ''), 'status'],
  ['204', json(204, ''), 'status'],
  ['HTML with 200', fixedText(200, 'text/html', '<html><b>Sign in</b></html>'), 'malformed'],
  ['an empty 200', json(200, ''), 'malformed'],
  ['{}', json(200, '{}'), 'malformed'],
  ['null', json(200, 'null'), 'malformed'],
  ['a list', json(200, '[]'), 'malformed'],
  ['cut-off JSON', json(200, '{"api":"10000","api_us'), 'malformed'],
  ['a 200 with an error_code', json(200, '{"error_code":"APIG.9999","api":"5"}'), 'error-code'],
];

describe.each(answers)('ROMA answers %s', (_, behaviour, kind) => {
  test('the step is red, and the figures of GES are in the report', async () => {
    await using cloud = await startCloud();
    cloud.replace('roma', behaviour);
    await using run = await runGate({ inputs: gateInputs(cloud) });

    expect(run.exitCode).toBe(1);
    expect(run.outputs).toMatchObject({ verdict: 'error', passed: 'false' });
    expect(reportIn(run).failures).toMatchObject([{ service: 'roma', kind }]);
    expect(quotaIn(run, 'ges.graph')).toMatchObject({ status: 'ok', left: 10 });
    expect(quotaIn(run, 'roma.api')).toMatchObject({ status: 'unknown', left: null });
    expect(annotationsIn(run)).toHaveLength(1);
    expect(annotationsIn(run)[0]).toMatch(/^error Quota not readable: ROMA Connect .+\. .+\.$/);
  });

  test('on-error: warn makes it green, with a warning', async () => {
    await using cloud = await startCloud();
    cloud.replace('roma', behaviour);
    await using run = await runGate({ inputs: gateInputs(cloud, { 'on-error': 'warn' }) });

    expect(run.exitCode).toBe(0);
    expect(run.outputs).toMatchObject({ verdict: 'warn', passed: 'true' });
    expect(annotationsIn(run)[0]).toMatch(/^warning Quota not readable: /);
  });
});

test('a service that never answers is a failure at the deadline, and the process ends', async () => {
  await using cloud = await startCloud();
  cloud.replace('roma', { kind: 'by-hand', respond: () => {} });
  await using run = await runGate({ inputs: gateInputs(cloud, { 'timeout-seconds': '1' }) });

  expect(run.exitCode).toBe(1);
  expect(reportIn(run).failures).toMatchObject([{ service: 'roma', kind: 'timeout' }]);
  expect(quotaIn(run, 'ges.graph')).toMatchObject({ left: 10 });
});

test('a body that breaks off is a failure', async () => {
  await using cloud = await startCloud();
  cloud.replace('ges', {
    kind: 'by-hand',
    respond: (_, response) => {
      response.writeHead(200, { 'content-length': '500' });
      response.write('{"quotas":', () => response.destroy());
    },
  });
  await using run = await runGate({ inputs: gateInputs(cloud) });

  expect(run.exitCode).toBe(1);
  expect(reportIn(run).failures).toMatchObject([{ service: 'ges', kind: 'network' }]);
});
