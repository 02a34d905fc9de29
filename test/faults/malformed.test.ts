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

/** Each the `api` of an instance, as JSON, and how the annotation quotes it: as it was rawJsonAnswer. */
describe.each<{ fault: string; rows: readonly (readonly [string, string])[] }>([
  {
    fault: '35',
    rows: [
      ['true', 'true'],
      ['"NaN"', '"NaN"'],
      ['""', '""'],
      ['" 12"', '" 12"'],
      ['"12.5"', '"12.5"'],
      ['[12]', 'a list'],
      ['{"value":12}', 'an object'],
    ],
  },
  {
    fault: '36',
    rows: [
      ['1e400', '"1e400"'],
      ['9007199254740993', '"9007199254740993"'],
      ['"9007199254740993"', '"9007199254740993"'],
      ['-5', '"-5"'],
      ['"-5"', '"-5"'],
      ['0.5', '"0.5"'],
      ['0.99999999999999999999', '"0.99999999999999999999"'],
    ],
  },
  {
    fault: '37',
    rows: [
      ['-1', '"-1"'],
      ['"-1"', '"-1"'],
    ],
  },
])('$fault', ({ fault, rows }) => {
  const whole = memoize(() => runOver(rows.map(([json]) => json)));

  test.each(rows.map(([json, shown], index) => ({ json, shown, instance: `n${index}` })))(
    `${fault} a limit of $json is not known, whatever the minimum`,
    async (row) => {
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
        `error Quota not known: roma.api (${row.instance}): not known, because api is not a whole number from 0 to 2^53 − 1: ${row.shown}. Run the job again; if that does not help, leave it out of thresholds and demand, or set on-unknown: warn.`,
      );
    },
  );
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
    'error Quota not known: roma.api (n0): not known, because the response has no api. Run the job again; if that does not help, leave it out of thresholds and demand, or set on-unknown: warn.',
    'error Quota not known: roma.api (n1): not known, because the response has no api. Run the job again; if that does not help, leave it out of thresholds and demand, or set on-unknown: warn.',
  ]);
});
