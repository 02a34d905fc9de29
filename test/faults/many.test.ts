import { expect, test } from 'vitest';
import { errorAnswer, jsonAnswer } from '../cloud/answer.ts';
import { startCloud } from '../cloud/server.ts';
import { documentedRomaQuota } from '../cloud/state.ts';
import { annotationsIn, reportIn } from '../support/assertions/gate-report.ts';
import { answerPerInstance, gateInputs } from '../support/runner/gate-inputs.ts';
import { type GateRun, runGate } from '../support/runner/run-gate.ts';
import { commandsIn } from '../support/runner/runner-log.ts';

const mebibyte = 1024 * 1024;

function numbered<Value>(count: number, make: (index: number) => Value): readonly Value[] {
  return Array.from({ length: count }, (_, index) => make(index));
}

/** The runner shows ten annotations of a kind, and drops a summary of over 1 MiB whole. */
function expectToFit(run: GateRun): void {
  const commands = commandsIn(run);
  for (const kind of ['error', 'warning', 'notice']) {
    expect(commands.filter((command) => command.startsWith(`${kind} `)).length).toBeLessThan(11);
  }
  expect(Buffer.byteLength(run.summary)).toBeGreaterThan(0);
  expect(Buffer.byteLength(run.summary)).toBeLessThan(mebibyte);
}

test('47 of 5,000 shortages ten are annotated and the rest counted', async () => {
  await using cloud = await startCloud();
  cloud.set({ gesResources: numbered(5000, (index) => ({ type: `type-${index}`, available: 0 })) });
  const inputs = { services: 'ges', thresholds: 'ges.*: 5' };
  await using run = await runGate({ inputs: gateInputs(cloud, inputs) });

  expect(run.exitCode).toBe(1);
  expect(run.outputs['verdict']).toBe('fail');
  expectToFit(run);
  expect(annotationsIn(run)).toHaveLength(10);
  expect(annotationsIn(run)[9]).toMatch(
    / And 4994 more: see the job summary or the output report\.$/,
  );
  expect(run.outputs['reason']).toContain(
    'ges.type-0: none is left, the threshold is 5. 5 are missing. 4,999 other quotas are short. ges.graph: not known, because the response has no available of type graph. 3 other quotas are not known.',
  );
  expect(run.summary).toContain('…and 4004 more.');
  expect(reportIn(run).quotas).toHaveLength(5004);
  expect(JSON.parse(run.outputs['failed-quotas'] ?? '')).toHaveLength(5000);
});

test('47 of 5,000 warnings nine are annotated and the rest counted, to leave one for the summary', async () => {
  await using cloud = await startCloud();
  const types = ['graph', 'backup', 'metadata'];
  const known = types.map((type) => ({ type, available: 9, edge_volume: 9 }));
  const low = numbered(5000, (index) => ({ type: `type-${index}`, available: 1 }));
  cloud.set({ gesResources: [...known, ...low] });
  const inputs = { services: 'ges', 'warn-thresholds': 'ges.*: 2' };
  await using run = await runGate({ inputs: gateInputs(cloud, inputs) });

  expect(run.exitCode).toBe(0);
  expect(run.outputs['verdict']).toBe('warn');
  expectToFit(run);
  expect(annotationsIn(run)[8]).toMatch(
    / And 4991 more: see the job summary or the output report\.$/,
  );
});

test('47 names as long as a server can make them keep the summary under 1 MiB', async () => {
  await using cloud = await startCloud();
  const entry = (index: number) => ({ type: `${index}${'<'.repeat(300)}`, available: 0 });
  cloud.set({ gesResources: numbered(3000, entry) });
  await using run = await runGate({ inputs: gateInputs(cloud, { services: 'ges' }) });

  expect(run.exitCode).toBe(1);
  expectToFit(run);
});

test('47 of 5,000 quotas of many instances the summary keeps the worst', async () => {
  await using cloud = await startCloud();
  const answers = numbered(1667, () => jsonAnswer(200, { ...documentedRomaQuota, api: '4' }));
  const inputs = { ...answerPerInstance(cloud, answers), services: 'roma' };
  await using run = await runGate({ inputs: gateInputs(cloud, inputs) });

  expect(run.exitCode).toBe(1);
  expect(reportIn(run).quotas).toHaveLength(5001);
  expectToFit(run);
});

test('47 a thousand instances that cannot be read keep the summary under 1 MiB', async () => {
  await using cloud = await startCloud();
  const answers = numbered(1000, () => errorAnswer(404, 'APIG.3030', '<'.repeat(300)));
  const inputs = { ...answerPerInstance(cloud, answers), services: 'roma' };
  await using run = await runGate({ inputs: gateInputs(cloud, inputs) });

  expect(run.exitCode).toBe(1);
  expectToFit(run);
  expect(annotationsIn(run)[9]).toMatch(
    / And 990 more: see the job summary or the output report\.$/,
  );
});

test('47 a plan of 3,000 graphs and a baseline of 3,000 other quotas fit as well', async () => {
  await using cloud = await startCloud();
  const address = 'module.a_rather_long_name_for_a_module.huaweicloud_ges_graph.main';
  const changes = numbered(3000, (index) => ({
    address: `${address}["${index}"]`,
    mode: 'managed',
    type: 'huaweicloud_ges_graph',
    change: { actions: ['create'], after: { graph_size_type_index: '1' } },
  }));
  const plan = { format_version: '1.2', planned_values: {}, resource_changes: changes };
  const inputs = { services: 'ges', demand: 'ges.backup: 1' };
  await using before = await runGate({ inputs: gateInputs(cloud, inputs) });
  const { quotas, ...report } = reportIn(before);
  const others = numbered(3000, (index) => ({
    ...quotas[0],
    id: `${index}`,
    name: `ges.other-${index}`,
  }));
  const files = {
    'plan.json': JSON.stringify(plan),
    'before.json': JSON.stringify({ ...report, quotas: [...quotas, ...others] }),
  };
  const given = { services: 'ges', 'terraform-plan': 'plan.json', baseline: 'before.json' };
  await using run = await runGate({ inputs: gateInputs(cloud, given), files });

  expect(run.outputs['reason']).toContain(
    'ges.graph: this deployment needs 3,000, only 10 are left, and 1 must stay free. 2,991 are missing.',
  );
  expectToFit(run);
  expect(run.log.split('\n').length).toBeLessThan(200);
  expect(run.log).toContain('and 5900 more');
});
