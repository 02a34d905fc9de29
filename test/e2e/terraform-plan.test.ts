import { expect, test } from 'vitest';
import { startCloud } from '../cloud/server.ts';
import { annotationsIn, quotaIn, reportIn } from '../support/assertions/gate-report.ts';
import { gateInputs } from '../support/runner/gate-inputs.ts';
import { runGate } from '../support/runner/run-gate.ts';
import { planNamed } from '../support/terraform/plan-files.ts';

/** A run of GES alone, with plans as their names say. */
async function gated(names: readonly string[], inputs: Readonly<Record<string, string>> = {}) {
  const plans = await Promise.all(
    names.map(async (name, index) => [`${index}.json`, await planNamed(name)] as const),
  );
  return gatedWith(new Map(plans), inputs);
}

/** The same, with the text of one plan. */
function gatedBy(plan: string, inputs: Readonly<Record<string, string>> = {}) {
  return gatedWith(new Map([['plan.json', plan]]), inputs);
}

async function gatedWith(
  plans: ReadonlyMap<string, string>,
  inputs: Readonly<Record<string, string>>,
) {
  await using cloud = await startCloud();
  const given = { services: 'ges', 'terraform-plan': [...plans.keys()].join('\n'), ...inputs };
  // Awaited here: the cloud ends with this function.
  return await runGate({ inputs: gateInputs(cloud, given), files: Object.fromEntries(plans) });
}

test('what several plans take adds up, and is added to the demand', async () => {
  await using run = await gated(['create-one', 'backups-of-known-graph', 'replace-bigger'], {
    demand: 'ges.graph: 2',
    'ges-edge-unit': '10000',
  });

  expect(run.exitCode).toBe(0);
  expect(quotaIn(run, 'ges.graph')).toMatchObject({ planned: 3, leftAfter: 7, status: 'ok' });
  expect(quotaIn(run, 'ges.edge_volume')).toMatchObject({ planned: 1000, leftAfter: 6300 });
  expect(quotaIn(run, 'ges.backup')).toMatchObject({ planned: 3 });
  expect(quotaIn(run, 'ges.metadata')).toMatchObject({ planned: 0 });
  expect(run.log).toContain('huaweicloud_ges_graph.a needs 100 of ges.edge_volume');
});

test('edges are not counted without their unit, and nothing says that they were', async () => {
  await using run = await gated(['create-one']);

  expect(run.exitCode).toBe(0);
  expect(run.outputs['verdict']).toBe('pass');
  expect(quotaIn(run, 'ges.edge_volume')).toMatchObject({
    planned: null,
    status: 'partly-checked',
  });
  expect(run.outputs['reason']).toBe(
    'All 3 quotas that were checked have enough left. Partly checked: ges.edge_volume (edges of the plan are not counted).',
  );
  expect(run.summary).toContain('does not document how many edges one unit is');
});

const asPlanned = (...changes: readonly object[]) =>
  JSON.stringify({ format_version: '1.2', planned_values: {}, deferred_changes: changes });
const later = (reason: string, type: string) => ({
  reason,
  resource_change: { address: `${type}.main`, type, change: { actions: ['create'] } },
});

test('what only looks like a resource of GES is named, and its quota is partly checked', async () => {
  await using run = await gatedBy(asPlanned(later('deferred_prereq', 'acme_ges_backup')));

  expect(run.exitCode).toBe(0);
  expect(run.outputs['reason']).toBe(
    'All 3 quotas that were checked have enough left. Partly checked: ges.backup (acme_ges_backup of the plan is not counted).',
  );
  expect(run.log).toContain(
    'acme_ges_backup.main may need ges.backup (not counted: this version does not know the type acme_ges_backup)',
  );
  expect(run.summary).toContain('<code>acme&#95;ges&#95;backup</code>');
});

test('a sister of the provider counts, and what is left out of this run does not', async () => {
  const sister = later('absent_prereq', 'sbercloud_ges_backup');
  const excluded = later('excluded', 'huaweicloud_ges_metadata');
  await using run = await gatedBy(asPlanned(sister, excluded), { thresholds: 'ges.*: 86' });

  expect(run.exitCode).toBe(1);
  expect(run.outputs['failed-quotas']).toBe('["ges.graph"]');
  expect(quotaIn(run, 'ges.backup')).toMatchObject({ planned: 1 });
  expect(quotaIn(run, 'ges.metadata')).toMatchObject({ planned: 0, status: 'ok' });
  const listed = 'is left out of this run and not counted';
  expect(run.log).toContain(`huaweicloud_ges_metadata.main ${listed}`);
  expect(run.summary).toContain(`metadata.main</code> ${listed}`);
});

test('a list of what is put off that cannot be understood is a wrong input', async () => {
  await using run = await gatedBy(asPlanned({ reason: 'excluded' }));

  expect(run.exitCode).toBe(1);
  expect(annotationsIn(run)).toEqual([
    expect.stringContaining('cannot be used: `deferred_changes[0]` has no `resource_change`'),
  ]);
});

test.each([
  [
    'unknown-size',
    'ges.edge_volume',
    '7,300 are left, and the plan does not say how much huaweicloud_ges_graph.a needs: its graph_size_type_index is known only after apply',
  ],
  [
    'sizes-401-and-6',
    'ges.edge_volume',
    'huaweicloud_ges_graph.d needs: Huawei Cloud does not document what size 6 (100 billion edges, or the database edition) needs',
  ],
  [
    'provider-before-1.50',
    'ges.edge_volume',
    'huaweicloud_ges_graph.old needs: its provider gives its size as graph_size_type',
  ],
  [
    'deferred-module',
    'ges.graph',
    'huaweicloud_ges_graph.h[*] needs: how many there will be is known only after apply',
  ],
  [
    'by-hand/unknown-format',
    'ges.graph',
    'ges.graph, ges.edge_volume, ges.backup, ges.metadata: the plan does not say how much is needed: this version does not know its format 2.0.',
  ],
  [
    'read-fails',
    'ges.graph',
    'ges.graph, ges.edge_volume, ges.backup, ges.metadata: the plan does not say how much is needed: it ended in an error.',
  ],
  ['by-hand/unknown-action', 'ges.graph', 'this version does not know its action'],
])('%s: demand that is not known is judged as unknown', async (name, quota, why) => {
  await using run = await gated([name], { 'ges-edge-unit': '10000' });

  expect(run.exitCode).toBe(1);
  expect(run.outputs['verdict']).toBe('error');
  expect(quotaIn(run, quota)).toMatchObject({ status: 'unknown', planned: null, leftAfter: null });
  expect(run.outputs['reason']).toContain(why);
});

test('what is certain of it may already be too much', async () => {
  await using run = await gated(['sizes-401-and-6'], { thresholds: 'ges.graph: 9' });

  expect(run.outputs['reason']).toBe(
    'ges.graph: this deployment needs 2, 10 are left, and 9 must stay free. 1 is missing.',
  );
});

test('of a plan nothing is shown but cleaned addresses', async () => {
  await using run = await gated(['by-hand/secrets']);

  const shown = [run.log, run.summary, JSON.stringify(reportIn(run))].join('\n');
  expect(run.exitCode).toBe(0);
  expect(shown).not.toContain('kept-in-the-plan');
  expect(annotationsIn(run)).toEqual([]);
  expect(run.summary).not.toContain('<img');
  expect(run.log).toContain('huaweicloud_ges_graph.main[": :error: :x');
});

test('nothing of a plan but addresses is shown where it is not understood either', async () => {
  await using cloud = await startCloud();
  const create = await planNamed('create-one');
  const plans = {
    'size.json': create.replaceAll(
      '"graph_size_type_index":"1"',
      '"graph_size_type_index":"pa55word"',
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
  const plan = (await planNamed('create-one')).replaceAll(
    '_graph.a',
    `_graph.a[\\"${projectId}\\"]`,
  );
  const inputs = gateInputs(cloud, { services: 'ges', 'terraform-plan': 'plan.json' });
  await using run = await runGate({ inputs, files: { 'plan.json': plan } });

  expect(run.exitCode).toBe(0);
  expect(run.log).toContain('huaweicloud_ges_graph.a["[project-id]"] needs 1');
  expect(run.summary).not.toContain(projectId);
});

test('so is one in a type that only looks like a resource of GES', async () => {
  await using cloud = await startCloud();
  const { projectId } = cloud.state();
  const plan = asPlanned(later('deferred_prereq', `${projectId}_ges_backup`));
  const inputs = gateInputs(cloud, { services: 'ges', 'terraform-plan': 'plan.json' });
  await using run = await runGate({ inputs, files: { 'plan.json': plan } });

  expect(run.outputs['reason']).toContain('ges.backup ([project-id]_ges_backup of the plan');
  expect(`${run.log}${run.summary}${JSON.stringify(run.outputs)}`).not.toContain(projectId);
});
