import { expect, test } from 'vitest';
import { fixed } from '../cloud/behaviour.ts';
import { romaAnswers } from '../cloud/quotas/roma.ts';
import { startCloud } from '../cloud/server.ts';
import { annotationsIn, quotaIn, reportIn } from '../support/assertions/gate-report.ts';
import { gateInputs } from '../support/runner/gate-inputs.ts';
import { runGate } from '../support/runner/run-gate.ts';

test('where ROMA cannot be read the step is red or, with on-error: warn, green with a warning; GES is judged', async () => {
  await using cloud = await startCloud();
  cloud.replace('roma', fixed(romaAnswers.invalidParameter('instance_id')));
  await using red = await runGate({ inputs: gateInputs(cloud) });
  await using green = await runGate({ inputs: gateInputs(cloud, { 'on-error': 'warn' }) });

  expect([red.exitCode, green.exitCode]).toEqual([1, 0]);
  expect(red.outputs).toMatchObject({ verdict: 'error', passed: 'false' });
  expect(green.outputs).toMatchObject({ verdict: 'warn', passed: 'true' });
  expect(annotationsIn(red)).toHaveLength(1);
  expect(annotationsIn(red)[0]).toMatch(/^error Quota not readable: ROMA Connect .+\. .+\.$/);
  expect(annotationsIn(green)[0]).toMatch(/^warning Quota not readable: /);
  for (const run of [red, green]) {
    expect(reportIn(run).failures).toMatchObject([{ service: 'roma', kind: 'status' }]);
    expect(quotaIn(run, 'ges.graph')).toMatchObject({ status: 'ok', left: 10 });
    expect(quotaIn(run, 'roma.api')).toMatchObject({ status: 'unknown', left: null });
  }
});
