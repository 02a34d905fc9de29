import { expect, test } from 'vitest';
import { startCloud } from '../cloud/server.ts';
import { gateInputs } from '../support/gate-inputs.ts';
import { annotationsIn, quotaIn, reportIn } from '../support/gate-report.ts';
import { planNamed } from '../support/plans.ts';
import { runGate } from '../support/run-gate.ts';

/** A run of GES alone, with plans as their names say. */
async function gated(names: readonly string[], inputs: Readonly<Record<string, string>> = {}) {
  await using cloud = await startCloud();
  const plans = await Promise.all(
    names.map(async (name) => [`${name}.json`, await planNamed(name)]),
  );
  const given = {
    services: 'ges',
    'terraform-plan': names.map((name) => `${name}.json`).join('\n'),
    ...inputs,
  };
  // Awaited here: the cloud ends with this function.
  return await runGate({ inputs: gateInputs(cloud, given), files: Object.fromEntries(plans) });
}

test('what several plans take adds up, and is added to the demand', async () => {
  await using run = await gated(['create', 'modules-and-keys'], {
    demand: 'ges.graph: 2',
    'ges-edge-unit': '10000',
  });

  expect(run.exitCode).toBe(0);
  expect(quotaIn(run, 'ges.graph')).toMatchObject({ planned: 5, leftAfter: 5 });
  expect(quotaIn(run, 'ges.edge_volume')).toMatchObject({ planned: 1200, leftAfter: 6100 });
  expect(quotaIn(run, 'ges.backup')).toMatchObject({ planned: 2 });
  expect(quotaIn(run, 'ges.metadata')).toMatchObject({ planned: 1 });
  expect(run.log).toContain('huaweicloud_ges_graph.main takes 1000 of ges.edge_volume');
});

test('edges are not counted without their unit, and the summary says why', async () => {
  await using run = await gated(['create']);

  expect(run.exitCode).toBe(0);
  expect(quotaIn(run, 'ges.edge_volume')).toMatchObject({ planned: null, status: 'ok' });
  expect(run.summary).toContain('does not document how many edges one unit of it stands for');
});

test.each([
  [
    'size-known-after-apply',
    'ges.edge_volume',
    'huaweicloud_ges_graph.main: its size is known only after apply',
  ],
  [
    'undocumented-sizes',
    'ges.edge_volume',
    'huaweicloud_ges_graph.enhanced: Huawei Cloud does not document',
  ],
  [
    'unknown-format',
    'ges.graph',
    'the plan has a format 2.0 that this version does not know: update the gate',
  ],
  ['errored', 'ges.graph', 'the plan ended in an error: run terraform plan again'],
  ['unknown-action', 'ges.graph', 'the plan has an action that this version does not know'],
])('%s: demand that is not known is judged as unknown', async (name, quota, why) => {
  await using run = await gated([name], { 'ges-edge-unit': '10000' });

  expect(run.exitCode).toBe(1);
  expect(run.outputs['verdict']).toBe('error');
  expect(quotaIn(run, quota)).toMatchObject({ status: 'unknown', planned: null, leftAfter: null });
  expect(run.outputs['reason']).toContain(why);
});

test('what is certain of it may already be too much', async () => {
  await using run = await gated(['undocumented-sizes'], { thresholds: 'ges.graph: 8' });

  expect(run.outputs['reason']).toBe(
    'ges.graph needs 3, 10 left, 8 required after it: free or request 1.',
  );
});

test('of a plan nothing is shown but cleaned addresses', async () => {
  await using run = await gated(['secrets']);

  const shown = [run.log, run.summary, JSON.stringify(reportIn(run))].join('\n');
  expect(run.exitCode).toBe(0);
  expect(shown).not.toContain('kept-in-the-plan');
  expect(annotationsIn(run)).toEqual([]);
  expect(run.summary).not.toContain('<img');
  expect(run.log).toContain('huaweicloud_ges_graph.main[": :error: :x');
});

test('nothing of a plan but addresses is shown where it is not understood either', async () => {
  await using cloud = await startCloud();
  const create = await planNamed('create');
  const plans = {
    'size.json': create.replace(
      '"graph_size_type_index": "2"',
      '"graph_size_type_index": "pa55word"',
    ),
    'action.json': create.replace('"create"', '"pa55word"'),
    'format.json': create.replace('"1.2"', '"2.pa55word"'),
  };
  const given = { 'terraform-plan': Object.keys(plans).join('\n'), 'ges-edge-unit': '10000' };
  await using run = await runGate({ inputs: gateInputs(cloud, given), files: plans });

  expect(run.outputs['verdict']).toBe('error');
  expect(`${run.log}${run.summary}${run.outputs['report']}`).not.toContain('pa55word');
});

test('a project ID in an address is cut out', async () => {
  await using cloud = await startCloud();
  const { projectId } = cloud.state();
  const plan = (await planNamed('create')).replace(
    '_graph.main',
    `_graph.main[\\"${projectId}\\"]`,
  );
  const inputs = gateInputs(cloud, { services: 'ges', 'terraform-plan': 'plan.json' });
  await using run = await runGate({ inputs, files: { 'plan.json': plan } });

  expect(run.exitCode).toBe(0);
  expect(run.log).toContain('huaweicloud_ges_graph.main["[project-id]"] takes 1');
  expect(run.summary).not.toContain(projectId);
});
