import { open } from 'node:fs/promises';
import { describe, expect, test } from 'vitest';
import { startCloud } from '../cloud/server.ts';
import { annotationsIn, visibleOutput } from '../support/assertions/gate-report.ts';
import { gateInputs, type Inputs } from '../support/runner/gate-inputs.ts';
import { runGate } from '../support/runner/run-gate.ts';
import { runWithStdout } from '../support/runner/run-with-stdout.ts';
import type { Environment } from '../support/runner/step-environment.ts';

const onLinux = process.platform === 'linux';
const fullDisk = '/dev/full';

/** Runs with these variables; the log is all that is sure to come out. */
async function runWith(environment: Environment, inputs: Inputs = {}) {
  await using cloud = await startCloud();
  await using run = await runGate({ inputs: gateInputs(cloud, inputs), environment });
  expect(await visibleOutput(run)).not.toContain(cloud.state().token);
  return { ...run, annotations: annotationsIn(run) };
}

/** Each ends the clause "the file is …"; a file of /proc is read-only to the superuser too. */
const undeliverable = [
  { state: 'not set', file: '', possible: true },
  { state: 'not there', file: 'missing.md', possible: true },
  { state: 'in no folder', file: 'no/such/file', possible: true },
  { state: 'a folder', file: '.', possible: true },
  { state: 'read-only (Linux only)', file: '/proc/version', possible: onLinux },
  { state: 'on a full disk (Linux only)', file: fullDisk, possible: onLinux },
];

describe.each(undeliverable)('$state', ({ state, file, possible }) => {
  test.runIf(possible)(
    `52 a summary file that is ${state} is a warning, and the verdict stands`,
    async () => {
      const { exitCode, outputs, annotations } = await runWith({ GITHUB_STEP_SUMMARY: file });

      expect(exitCode).toBe(0);
      expect(outputs).toMatchObject({ verdict: 'pass', passed: 'true' });
      expect(annotations).toHaveLength(1);
      expect(annotations[0]).toMatch(
        /^warning Result not delivered: the job summary could not be written: .+[^.]\.$/,
      );
    },
  );

  test.runIf(possible)(
    `53 an output file that is ${state} makes the step red, and nothing is printed for it`,
    async () => {
      const { exitCode, log, annotations } = await runWith({ GITHUB_OUTPUT: file });

      expect(exitCode).toBe(1);
      expect(annotations).toHaveLength(1);
      expect(annotations[0]).toMatch(
        /^error Quota gate failed: the outputs could not be written: .+[^.]\.$/,
      );
      expect(log).not.toContain('::set-output');
    },
  );
});

test('52 a summary that cannot be written does not hide a shortage', async () => {
  const inputs = { thresholds: 'ges.graph: 11' };
  const { exitCode, outputs, annotations } = await runWith({ GITHUB_STEP_SUMMARY: '.' }, inputs);

  expect(exitCode).toBe(1);
  expect(outputs).toMatchObject({ verdict: 'fail', passed: 'false' });
  expect(annotations.map((line) => line.split(':')[0])).toEqual([
    'error Quota too low',
    'warning Result not delivered',
  ]);
});

test('53 a wrong input is told though no output can be', async () => {
  const { exitCode, annotations } = await runWith({ GITHUB_OUTPUT: '' }, { 'on-error': 'no' });

  expect(exitCode).toBe(1);
  expect(annotations.map((line) => line.split(':')[0])).toEqual([
    'error Wrong input',
    'error Quota gate failed',
  ]);
});

test('54 a log that nobody reads makes the step red', async () => {
  await using cloud = await startCloud();
  const exitCode = await runWithStdout({ kind: 'closed' }, cloud);

  expect(exitCode).toBe(1);
});

test.runIf(onLinux)('54 a log on a full disk makes the step red (Linux only)', async () => {
  await using cloud = await startCloud();
  await using full = await open(fullDisk, 'w');
  const exitCode = await runWithStdout({ kind: 'file', fd: full.fd }, cloud);

  expect(exitCode).toBe(1);
});
