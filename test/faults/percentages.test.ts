import { expect, test } from 'vitest';
import { startCloud } from '../cloud/server.ts';
import { quotaIn } from '../support/assertions/gate-report.ts';
import { refusalOf } from '../support/assertions/outcomes.ts';
import { gateInputs } from '../support/runner/gate-inputs.ts';
import { runGate } from '../support/runner/run-gate.ts';

test('9 5% is taken of a limit that ROMA reports', async () => {
  await using cloud = await startCloud();
  const inputs = gateInputs(cloud, { thresholds: 'roma.api: 5%', services: 'roma' });
  await using run = await runGate({ inputs });

  expect(run.exitCode).toBe(0);
  expect(quotaIn(run, 'roma.api')).toMatchObject({ limit: 10000, required: 500, status: 'ok' });
});

test('9 5% is refused on every name that reaches GES', async () => {
  const thresholds = 'ges.graph: 5%\nges.*: 5%\n*: 5%';
  expect(await refusalOf(() => ({ thresholds }))).toEqual(
    ['ges.graph', 'ges.*', '*'].map(
      (name) =>
        `error Wrong input: thresholds: "${name}" cannot be a percentage, because GES reports no limit. Use a whole number for GES.`,
    ),
  );
});
