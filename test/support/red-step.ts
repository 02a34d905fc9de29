import { readFile } from 'node:fs/promises';
import { expect } from 'vitest';
import type { Cloud } from '../cloud/server.ts';
import { gateInputs, type Inputs } from './gate-inputs.ts';
import { annotationsIn, quotaIn } from './gate-report.ts';
import { type GateOptions, type GateRun, runGate } from './run-gate.ts';

const deadlineSeconds = 2;

/** Runs the gate with a short deadline; a process that outlives it by two seconds fails the test. */
export function runBriefly(
  cloud: Cloud,
  inputs: Inputs = {},
  options: Omit<GateOptions, 'inputs' | 'limitSeconds'> = {},
): Promise<GateRun> {
  const seconds = Number(inputs['timeout-seconds'] ?? deadlineSeconds);
  return runGate({
    ...options,
    inputs: gateInputs(cloud, { 'timeout-seconds': `${seconds}`, ...inputs }),
    limitSeconds: seconds + 2,
  });
}

/** The token was given to the runner to mask, and is nowhere else. */
export async function expectNoToken(run: GateRun, cloud: Cloud): Promise<void> {
  const log = run.log.replace(/^::add-mask::.*$/m, '');
  const shown = [log, run.summary, await readFile(run.outputFile, 'utf8')].join('\n');
  expect(shown).not.toContain(cloud.state().token);
}

/**
 * The step is red because ROMA Connect could not be read: one annotation says what happened and
 * what to do next, and the figures of GES are there all the same.
 */
export async function expectUnreadable(run: GateRun, cloud: Cloud, sentence: RegExp) {
  expect(annotationsIn(run)).toEqual([expect.stringMatching(/^error Quota not readable: ROMA /)]);
  expect(annotationsIn(run)[0]).toMatch(sentence);
  expect(run).toMatchObject({ exitCode: 1, signal: null });
  expect(run.outputs).toMatchObject({ verdict: 'error', passed: 'false' });
  expect(run.outputs['reason']).toMatch(/^ROMA Connect .+\.$/);
  expect(run.summary).toContain('ROMA Connect');
  expect(quotaIn(run, 'ges.graph')).toMatchObject({ status: 'ok', left: 10 });
  await expectNoToken(run, cloud);
}

/** The step is red because something set up for it is wrong: it says so and sends nothing. */
export async function expectRefused(run: GateRun, cloud: Cloud, sentence: RegExp) {
  expect(annotationsIn(run)).toEqual([expect.stringMatching(/^error Wrong input: /)]);
  expect(annotationsIn(run)[0]).toMatch(sentence);
  expect(run).toMatchObject({ exitCode: 1, signal: null });
  expect(run.outputs).toMatchObject({ verdict: 'error', passed: 'false' });
  expect(run.outputs['reason']).toMatch(/\. No request was sent\.$/);
  expect(cloud.requests).toEqual([]);
  await expectNoToken(run, cloud);
}

/** The step is green and quiet. */
export async function expectPassed(run: GateRun, cloud: Cloud) {
  expect(annotationsIn(run)).toEqual([]);
  expect(run).toMatchObject({ exitCode: 0, signal: null });
  expect(run.outputs).toMatchObject({ verdict: 'pass', passed: 'true' });
  await expectNoToken(run, cloud);
}
