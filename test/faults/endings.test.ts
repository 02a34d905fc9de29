import { expect, test } from 'vitest';
import { outputNames } from '../../src/report/outputs.ts';
import { byHand } from '../cloud/behaviour.ts';
import { startCloud } from '../cloud/server.ts';
import { annotationsIn } from '../support/assertions/gate-report.ts';
import { expectOneSentence } from '../support/assertions/outcomes.ts';
import {
  preloadingCode,
  replacingRequest,
  silentRequest,
  whileWritingSummary,
} from '../support/child-process/preload.ts';
import { gateInputs } from '../support/runner/gate-inputs.ts';
import { runGate } from '../support/runner/run-gate.ts';

/** Windows has no signals that a process could answer. */
const onWindows = process.platform === 'win32';

test.skipIf(onWindows).each(['SIGINT', 'SIGTERM'] as const)(
  '55 %s while a server stalls ends the run within two seconds, all outputs set (not on Windows)',
  async (signal) => {
    await using cloud = await startCloud();
    cloud.replace(
      'roma',
      byHand(() => {}),
    );
    let sent = Number.NaN;
    const when = cloud.arrived(2).then(() => {
      sent = performance.now();
    });
    await using run = await runGate({ inputs: gateInputs(cloud), interrupt: { when, signal } });

    expect(performance.now() - sent).toBeLessThan(2000);
    await expectOneSentence(
      run,
      `${signal} ended the run before a verdict: the job was cancelled or reached its time limit.`,
      cloud,
    );
    expect(Object.keys(run.outputs).toSorted()).toEqual(outputNames.toSorted());
    expect(run.outputs).toMatchObject({ verdict: 'error', passed: 'false' });
    expect(run.outputs['reason']).toContain(`${signal} ended the run`);
    expect(run.summary).toContain('could not be checked');
  },
);

test.skipIf(onWindows)('55 SIGTERM while the result is written is red too', async () => {
  await using cloud = await startCloud();
  const environment = whileWritingSummary(`process.kill(process.pid, 'SIGTERM');`);
  await using run = await runGate({ inputs: gateInputs(cloud), environment });

  expect(run).toMatchObject({ exitCode: 1, signal: null });
  expect(annotationsIn(run)).toHaveLength(1);
});

test('56 a promise that never settles ends in one sentence, and not in silence', async () => {
  await using cloud = await startCloud();
  const environment = preloadingCode('Promise.race = () => new Promise(() => {});');
  const inputs = gateInputs(cloud, { 'timeout-seconds': '1' });
  await using run = await runGate({ inputs, environment });

  await expectOneSentence(
    run,
    'the run ended without a verdict: this is a bug, please report it.',
    cloud,
  );
});

const unreferencedTimers = `
  const { setTimeout } = globalThis;
  globalThis.setTimeout = (...parameters) => setTimeout(...parameters).unref();
`;

test('56 a run that nothing keeps alive has its outputs all the same', async () => {
  await using cloud = await startCloud();
  const silent = replacingRequest(`() => (${silentRequest})`);
  const timers = preloadingCode(unreferencedTimers);
  const environment = { NODE_OPTIONS: `${timers['NODE_OPTIONS']} ${silent['NODE_OPTIONS']}` };
  await using run = await runGate({ inputs: gateInputs(cloud, { services: 'ges' }), environment });

  const sentence = 'the run ended without a verdict: this is a bug, please report it.';
  await expectOneSentence(run, sentence, cloud);
  expect(run.outputs).toMatchObject({ verdict: 'error', passed: 'false' });
  expect(run.summary).toContain(sentence.slice(0, 20));
});

test('56 a client that never calls back is a service that gave no answer in time', async () => {
  await using cloud = await startCloud();
  const environment = replacingRequest(`() => (${silentRequest})`);
  const inputs = gateInputs(cloud, { services: 'ges', 'timeout-seconds': '1' });
  await using run = await runGate({ inputs, environment });

  expect(run.exitCode).toBe(1);
  expect(run.outputs['verdict']).toBe('error');
  expect(annotationsIn(run)[0]).toContain('GES sent no complete response within 1 s');
});

const neverWritten = `
  import fs from 'node:fs';
  fs.promises.appendFile = fs.promises.writeFile = () => new Promise(() => {});
`;

test('56 files that are never written do not hold the step: no report, no green', async () => {
  await using cloud = await startCloud();
  const inputs = gateInputs(cloud, { 'report-path': 'report.json' });
  await using run = await runGate({ inputs, environment: preloadingCode(neverWritten) });

  expect(run.exitCode).toBe(1);
  expect(annotationsIn(run)).toEqual([
    'error Result not delivered: report-path could not be written: the time is up. Use another path.',
    'warning Result not delivered: the job summary could not be written: the time is up.',
  ]);
});

test.each(['18.20.8', '16.20.2'])('58 Node %s gets one sentence, nothing else', async (version) => {
  await using cloud = await startCloud();
  const value = `{ ...process.versions, node: '${version}' }`;
  const environment = preloadingCode(
    `Object.defineProperty(process, 'versions', { value: ${value} });`,
  );
  await using run = await runGate({ inputs: gateInputs(cloud), environment });

  expect(run.exitCode).toBe(1);
  expect(run.log).toBe(
    `::error title=Node too old::the gate needs Node 20 or later, and this runner started it on ${version}: update the runner or its Node.\n`,
  );
  expect([run.outputs, run.summary, cloud.requests]).toEqual([{}, '', []]);
});
