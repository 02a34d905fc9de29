import { expect, test } from 'vitest';
import { startCloud } from '../cloud/server.ts';
import { annotationsIn, reportIn } from '../support/assertions/gate-report.ts';
import { gateInputs, type Inputs } from '../support/runner/gate-inputs.ts';
import { runGate } from '../support/runner/run-gate.ts';
import { planNamed } from '../support/terraform/plan-files.ts';
import { planText } from '../support/terraform/planned-usages.ts';

async function gate(plan: string, overrides: Inputs = {}, left = 10) {
  await using cloud = await startCloud();
  cloud.set({
    gesResources: [
      { type: 'graph', available: left, edge_volume: 7300 },
      { type: 'backup', available: 0 },
      { type: 'metadata', available: 0 },
    ],
  });
  const inputs = { services: 'from-plan', 'terraform-plan': 'plan.json', ...overrides };
  const files = { 'plan.json': await planNamed(plan) };
  const run = await runGate({
    inputs: gateInputs(cloud, { 'roma-endpoint': '', ...inputs }),
    files,
  });
  return { run, asked: cloud.requests.length };
}

test('reads the service of which a plan takes, and judges what it takes alone', async () => {
  const { run, asked } = await gate('create-one');
  await using step = run;

  expect(step.outputs).toMatchObject({ verdict: 'pass' });
  expect(asked).toBe(1);
  expect(reportIn(step).quotas.map(({ name, status }) => `${name} ${status}`)).toEqual([
    'ges.graph ok',
    'ges.edge_volume partly-checked',
  ]);
});

test('stops what takes more than there is', async () => {
  const { run } = await gate('create-one', {}, 1);
  await using step = run;

  expect(step.exitCode).toBe(1);
  expect(step.outputs['reason']).toMatch(
    /^ges\.graph: this deployment needs 1, 1 is left, and 1 must stay free\. 1 is missing\./,
  );
});

test('judges what a line names as well', async () => {
  const { run } = await gate('create-one', { thresholds: '*: 1\nges.backup: 1' });
  await using step = run;

  expect(step.outputs).toMatchObject({ verdict: 'fail', 'failed-quotas': '["ges.backup"]' });
});

test('reads nothing for a plan that takes nothing, and does not call that a pass', async () => {
  const { run, asked } = await gate('no-op', { thresholds: 'ges.graph: 5' });
  await using step = run;

  expect(asked).toBe(0);
  expect(step.exitCode).toBe(0);
  expect(step.outputs).toMatchObject({
    verdict: 'warn',
    reason:
      'Nothing was checked. The plan needs no quota that the gate can read. To check quotas all the same, list their services in services.',
  });
});

test.each<[string, Inputs, string]>([
  [
    'create-one',
    { 'terraform-plan': '' },
    'services is from-plan, but there is no plan. Set terraform-plan, or list the services here',
  ],
  [
    'empty',
    { demand: '*: 500' },
    'demand: "*" is for a service that is not read. Name services in services, or remove the line',
  ],
  [
    'create-one',
    { demand: 'roma.api: 3' },
    'demand: "roma.api" is for a service that is not read. Add roma to services, or remove the line',
  ],
  [
    'create-one',
    { thresholds: '*: 1\nroma.api: 3' },
    'thresholds: "roma.api" is for a service that is not read. Add roma to services, or remove the line',
  ],
  [
    'create-one',
    { services: 'roma' },
    'terraform-plan needs quotas of GES, but services does not list it. Add ges to services, or remove terraform-plan',
  ],
  [
    'precondition-fails',
    {},
    'services is from-plan, but the plan does not say how much is needed: it ended in an error. Run terraform plan again, or list the services here',
  ],
  [
    'create-one',
    { thresholds: '*: 10%' },
    'thresholds: "*" cannot be a percentage, because GES reports no limit. Use a whole number for GES',
  ],
])('%s with %j is a wrong input', async (plan, overrides, complaint) => {
  const { run, asked } = await gate(plan, overrides);
  await using step = run;

  expect(step.exitCode).toBe(1);
  expect(asked).toBe(0);
  expect(annotationsIn(step)).toEqual([`error Wrong input: ${complaint}.`]);
});

const typesIn = (...types: readonly string[]) =>
  planText({
    resource_changes: types.map((type) => ({
      address: `${type}.a`,
      type,
      mode: 'managed',
      change: { actions: ['create'], before: null, after: {}, after_unknown: {} },
    })),
  });
const unreadNote = /needs quotas of .*that are not read\. Add .*to services\./;
const uncheckedNote = /in the plan and not checked/;

test.each(['ges', 'vpc', 'ges, roma', ''])(
  'what is in the plan and not read is told: "%s"',
  async (services) => {
    await using cloud = await startCloud();
    const endpoints = services === 'vpc' ? `vpc: ${cloud.url}` : '';
    const plan = typesIn('huaweicloud_compute_servergroup', 'huaweicloud_nat_gateway');
    await using run = await runGate({
      inputs: gateInputs(cloud, { services, endpoints, 'terraform-plan': 'plan.json' }),
      files: { 'plan.json': plan },
    });

    expect(run).toMatchObject({ exitCode: 0, outputs: { verdict: 'pass' } });
    for (const shown of [run.log, run.summary]) {
      expect([unreadNote.test(shown), uncheckedNote.test(shown)]).toEqual([true, true]);
    }
  },
);

test('what the plan holds beside is told, though it takes nothing that is read', async () => {
  await using cloud = await startCloud();
  const plan = typesIn('huaweicloud_nat_gateway');
  await using run = await runGate({
    inputs: gateInputs(cloud, { services: 'from-plan', 'terraform-plan': 'plan.json' }),
    files: { 'plan.json': plan },
  });

  expect(run).toMatchObject({ exitCode: 0, outputs: { verdict: 'warn' } });
  for (const shown of [run.log, run.summary]) {
    expect(shown.replaceAll('&#95;', '_')).toMatch(
      /in the plan and not checked: 1 .*huaweicloud_nat_gateway/,
    );
  }
});
