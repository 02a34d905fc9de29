import { expect } from 'vitest';
import { type Cloud, startCloud } from '../../cloud/server.ts';
import { gateInputs, type Inputs } from '../runner/gate-inputs.ts';
import { type GateRun, runGate } from '../runner/run-gate.ts';
import { annotationsIn, quotaIn, visibleOutput } from './gate-report.ts';

/** The token of the cloud was given to the runner to mask; no line of the token that was used is anywhere else. */
export async function expectNoToken(
  run: GateRun,
  cloud: Cloud,
  used = cloud.state().token,
): Promise<void> {
  const { token } = cloud.state();
  if (used === token) expect(run.log).toContain(`::add-mask::${token}`);
  const shown = await visibleOutput(run);
  for (const line of tellingLines(used)) expect(shown).not.toContain(line);
}

/** The lines long enough to be found by accident nowhere else. */
function tellingLines(token: string): readonly string[] {
  return token.split(/\s+/).filter((line) => line.length > 3);
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

/**
 * The step is red because something set up for it is wrong: it says so, sends nothing and shows no line
 * of the token. Returns its annotations.
 */
export async function expectRefused(
  run: GateRun,
  cloud: Cloud,
  usedToken?: string,
): Promise<readonly string[]> {
  const annotations = annotationsIn(run);
  for (const one of annotations) expect(one).toMatch(/^error Wrong input: /);
  expect(run).toMatchObject({ exitCode: 1, signal: null });
  expect(run.outputs).toMatchObject({ verdict: 'error', passed: 'false' });
  expect(run.outputs['reason']).toMatch(/^.+\. .+\. No request was sent\.$/);
  expect(cloud.requests).toEqual([]);
  await expectNoToken(run, cloud, usedToken);
  return annotations;
}

/** The step is green and quiet. */
export async function expectPassed(run: GateRun, cloud: Cloud) {
  expect(annotationsIn(run)).toEqual([]);
  expect(run).toMatchObject({ exitCode: 0, signal: null });
  expect(run.outputs).toMatchObject({ verdict: 'pass', passed: 'true' });
  await expectNoToken(run, cloud);
}

/** Red, one clear sentence, and neither a stack trace nor the token for anybody to see. */
export async function expectOneSentence(
  run: GateRun,
  sentence: string,
  cloud: Cloud,
): Promise<void> {
  const shown = run.log.split('\n').filter((line) => !line.startsWith('::debug::'));

  expect(run).toMatchObject({ exitCode: 1, signal: null });
  expect(annotationsIn(run)).toEqual([`error Quota gate failed: ${sentence}`]);
  expect(shown.join('\n')).not.toMatch(/^\s+at |node:|file:|\bindex\.js\b|\[object/m);
  expect(run.outputs['passed']).not.toBe('true');
  expect(await visibleOutput(run)).not.toContain(cloud.state().token);
}

/** Runs the gate with wrong inputs, sees that it refused them, and gives its annotations. */
export async function refusalOf(change: (cloud: Cloud) => Inputs): Promise<readonly string[]> {
  await using cloud = await startCloud();
  const inputs = gateInputs(cloud, change(cloud));
  await using run = await runGate({ inputs });
  return await expectRefused(run, cloud, inputs['token']);
}
