import { describe, expect, test } from 'vitest';
import { type Cloud, startCloud } from '../cloud/server.ts';
import { annotationsIn, reportIn, visibleOutput } from '../support/assertions/gate-report.ts';
import { expectOneSentence } from '../support/assertions/outcomes.ts';
import { preloadingCode } from '../support/child-process/preload.ts';
import { gateInputs } from '../support/runner/gate-inputs.ts';
import { type GateOptions, type GateRun, runGate } from '../support/runner/run-gate.ts';
import { planNamed } from '../support/terraform/plan-files.ts';
import { graph, planText } from '../support/terraform/planned-usages.ts';

/** Blanks that make a plan so large that a thread of its own reads it. */
const blanks = ' '.repeat(17 * 1024 * 1024);

/** A run whose plan is this text. */
function runWith(
  plan: string,
  cloud: Cloud,
  options: Omit<GateOptions, 'inputs' | 'files'> = {},
): Promise<GateRun> {
  const inputs = gateInputs(cloud, { 'terraform-plan': 'plan.json' });
  return runGate({ ...options, inputs, files: { 'plan.json': plan } });
}

function plannedIn(run: GateRun) {
  return reportIn(run).quotas.map(({ name, planned }) => [name, planned]);
}

test('a large plan takes what the same plan takes when it is small', async () => {
  await using cloud = await startCloud();
  const plan = await planNamed('create-one');
  await using small = await runWith(plan, cloud);
  await using large = await runWith(`${plan}${blanks}`, cloud);

  expect(large.outputs['verdict']).toBe('pass');
  expect(plannedIn(large)).toEqual(plannedIn(small));
  expect(plannedIn(large)).toContainEqual(['ges.graph', 1]);
});

test('what is wrong with a large plan is told as of any other, without a secret', async () => {
  await using cloud = await startCloud();
  const { token } = cloud.state();
  const plan = planText({ resource_changes: [graph({}, { address: `module.${token}.g` })] });
  await using run = await runWith(`${blanks}${plan}`, cloud);

  expect(annotationsIn(run)).toEqual([expect.stringMatching(/^error Wrong input: terraform-plan/)]);
  expect(run.outputs).toMatchObject({ verdict: 'error', passed: 'false' });
  expect(cloud.requests).toHaveLength(0);
  expect(await visibleOutput(run)).not.toContain(token);
});

describe('the thread that reads a large plan', () => {
  /** Makes that thread, and none else, run this JavaScript when it starts. */
  const inThread = (source: string) =>
    preloadingCode(`
      import { isMainThread } from 'node:worker_threads';
      if (!isMainThread) { ${source} }
    `);

  test.each([
    ['throws', `throw new Error('no more');`, 'no more.'],
    ['ends early', 'process.exit(0);', 'the thread that reads large files ended without a result.'],
  ])('%s: the run is red', async (_, source, sentence) => {
    await using cloud = await startCloud();
    await using run = await runWith(blanks, cloud, { environment: inThread(source) });

    await expectOneSentence(run, sentence, cloud);
  });

  test('reads plans that are large together, too', async () => {
    await using cloud = await startCloud();
    const half = blanks.slice(0, blanks.length / 2);
    await using run = await runGate({
      inputs: gateInputs(cloud, { 'terraform-plan': 'one.json\ntwo.json' }),
      files: { 'one.json': half, 'two.json': half },
      environment: inThread(`throw new Error('here');`),
    });

    await expectOneSentence(run, 'here.', cloud);
  });

  test.skipIf(process.platform === 'win32')(
    'does not keep a signal from ending the run (not on Windows)',
    async () => {
      await using cloud = await startCloud();
      // Hardly a plan, and it takes seconds to find out.
      const depth = 4_000_000;
      const plan = `${'{"a":'.repeat(depth)}1${'}'.repeat(depth)}`;
      const started = performance.now();
      await using whole = await runWith(plan, cloud);
      const ended = performance.now();
      const environment = inThread(`process.kill(process.pid, 'SIGTERM');`);
      await using run = await runWith(plan, cloud, { environment });

      expect(whole.outputs['verdict']).toBe('error');
      expect(performance.now() - ended).toBeLessThan(ended - started);
      await expectOneSentence(
        run,
        'SIGTERM ended the run before a verdict: the job was cancelled or reached its time limit.',
        cloud,
      );
    },
  );
});
