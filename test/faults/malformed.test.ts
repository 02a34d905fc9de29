import { describe, expect, test } from 'vitest';
import { startCloud } from '../cloud/server.ts';
import { annotationsIn, reportIn, visibleOutput } from '../support/assertions/gate-report.ts';
import { memoize } from '../support/memoize.ts';
import { answerPerInstance, gateInputs, rawJsonAnswer } from '../support/runner/gate-inputs.ts';
import { runGate } from '../support/runner/run-gate.ts';

/** Runs over ROMA answers of which each gives another JSON as `api`; '' leaves the field out. */
async function runOver(figures: readonly string[]) {
  await using cloud = await startCloud();
  const answers = figures.map((api) =>
    rawJsonAnswer(`{${api === '' ? '' : `"api":${api},`}"api_used":"0","scripts":"1"}`),
  );
  const inputs = {
    ...answerPerInstance(cloud, answers),
    services: 'roma',
    thresholds: 'roma.api: 0',
  };
  await using run = await runGate({ inputs: gateInputs(cloud, inputs) });

  expect(await visibleOutput(run)).not.toContain(cloud.state().token);
  return { run, report: reportIn(run), annotations: annotationsIn(run) };
}

describe('the limit of an instance, in JSON', () => {
  // One or two for each fault; every other kind is in the unit tests of figures and of ROMA.
  const limits = [
    { fault: '35', json: 'true', shown: 'true' },
    { fault: '35', json: '"12.5"', shown: '"12.5"' },
    { fault: '36', json: '1e400', shown: '"1e400"' },
    { fault: '36', json: '-5', shown: '"-5"' },
    { fault: '36', json: '0.99999999999999999999', shown: '"0.99999999999999999999"' },
    { fault: '37', json: '"-1"', shown: '"-1"' },
  ].map((row, index) => ({ ...row, instance: `n${index}` }));
  const whole = memoize(() => runOver(limits.map(({ json }) => json)));

  test.each(limits)('$fault $json is not known, whatever the minimum', async (row) => {
    const { run, report, annotations } = await whole();
    const quota = report.quotas.find(
      ({ name, instance }) => name === 'roma.api' && instance === row.instance,
    );

    expect(run.exitCode).toBe(1);
    expect(run.outputs).toMatchObject({ verdict: 'error', passed: 'false' });
    expect(quota).toMatchObject({
      headroom: 'unknown',
      status: 'unknown',
      limit: null,
      left: null,
    });
    expect(annotations).toContain(
      `error Quota not known: roma.api (${row.instance}): not known, because api is not a whole number from 0 to 2^53 − 1: ${row.shown}. Run the job again; if that does not help, name only known quotas in thresholds, warn-thresholds and demand, or set on-unknown: warn.`,
    );
  });
});

test('35 a field that is not set or null is named, and never taken for 0', async () => {
  const { run, report, annotations } = await runOver(['', 'null']);

  expect(run.exitCode).toBe(1);
  expect(run.outputs).toMatchObject({
    verdict: 'error',
    'unknown-quotas': '["roma.api (n0)","roma.api (n1)"]',
  });
  expect(report.quotas.filter(({ left }) => left === 0)).toEqual([]);
  expect(annotations).toEqual([
    'error Quota not known: roma.api (n0): not known, because the response has no api. Run the job again; if that does not help, name only known quotas in thresholds, warn-thresholds and demand, or set on-unknown: warn.',
    'error Quota not known: roma.api (n1): not known, because the response has no api. Run the job again; if that does not help, name only known quotas in thresholds, warn-thresholds and demand, or set on-unknown: warn.',
  ]);
});
