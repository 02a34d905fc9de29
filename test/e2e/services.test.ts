import { describe, expect, test } from 'vitest';
import { type QuotaApiName, quotaApiNames } from '../cloud/quotas/quota-apis.ts';
import { startCloud } from '../cloud/server.ts';
import { annotationsIn, quotaIn, reportIn } from '../support/assertions/gate-report.ts';
import { serviceInputs } from '../support/runner/gate-inputs.ts';
import { runGate } from '../support/runner/run-gate.ts';
import { withAccessKey } from '../support/sign-in/sign-in-methods.ts';

type Case = {
  readonly service: QuotaApiName;
  readonly name: string;
  /** What the report says of it, beside that it is enough of 1. */
  readonly figures: object;
  /** The same answer with the quota full, and then without it. */
  readonly full: unknown;
  readonly missing: unknown;
};

const resources = (...entries: readonly object[]) => ({ quotas: { resources: entries } });

/** One for each kind of answer: a list of entries, fields of one object, and an object for each. */
const cases: readonly Case[] = [
  {
    service: 'vpc',
    name: 'vpc.publicIp',
    figures: { limit: 10, used: 2, left: 8, unit: null },
    full: resources({ type: 'publicip', used: 10, quota: 10 }),
    missing: resources({ type: 'vpc', used: 0, quota: 10 }),
  },
  {
    service: 'ecs',
    name: 'ecs.cores',
    figures: { limit: 800, used: 42, left: 758, unit: 'vCPU' },
    full: { absolute: { maxTotalCores: 8, totalCoresUsed: 8 } },
    missing: { absolute: { maxTotalCores: 8 } },
  },
  {
    service: 'evs',
    name: 'evs.gigabytes',
    figures: { limit: 42_790, used: 2800, left: 39_990, unit: 'GiB' },
    full: { quota_set: { gigabytes: { in_use: 90, limit: 100, reserved: 10 } } },
    missing: { quota_set: { volumes: { in_use: 1, limit: 2, reserved: 0 } } },
  },
];

describe.each(cases)('$service', ({ service, name, figures, full, missing }) => {
  test('passes where enough is left, and says so in figures', async () => {
    await using cloud = await startCloud();
    await using run = await runGate({ inputs: serviceInputs(cloud, [service]) });

    expect(annotationsIn(run)).toEqual([]);
    expect(run.exitCode).toBe(0);
    expect(run.outputs).toMatchObject({ verdict: 'pass' });
    expect(quotaIn(run, name)).toMatchObject({ status: 'ok', required: 1, ...figures });
    expect(cloud.requests.map(({ headers }) => headers['x-auth-token'])).toEqual([
      cloud.state().token,
    ]);
  });

  test('fails where nothing is left, by a name in any case', async () => {
    await using cloud = await startCloud();
    cloud.set({ answers: { [service]: full } });
    const inputs = serviceInputs(cloud, [service], { thresholds: `${name.toUpperCase()}: 1` });
    await using run = await runGate({ inputs });

    expect(run.exitCode).toBe(1);
    expect(run.outputs).toMatchObject({ verdict: 'fail', 'failed-quotas': `["${name}"]` });
    expect(quotaIn(run, name)).toMatchObject({ status: 'short', left: 0 });
  });

  test('is an error where the figure is not there', async () => {
    await using cloud = await startCloud();
    cloud.set({ answers: { [service]: missing } });
    const inputs = serviceInputs(cloud, [service], { thresholds: `${name}: 1` });
    await using run = await runGate({ inputs });

    expect(run.exitCode).toBe(1);
    expect(run.outputs).toMatchObject({ verdict: 'error', 'unknown-quotas': `["${name}"]` });
  });
});

test.each<readonly [QuotaApiName, readonly string[]]>([
  [
    'elb',
    [
      'elb.loadbalancer 38 ok',
      'elb.listener 70 ok',
      'elb.pool 480 ok',
      'elb.member 960 ok',
      'elb.healthmonitor unlimited ok',
      'elb.l7policy 499 ok',
      'elb.certificate 118 ok',
      'elb.ipgroup 50 ok',
      'elb.security_policy 50 ok',
      'elb.listeners_per_loadbalancer 50 not-judged',
      'elb.members_per_pool 500 not-judged',
    ],
  ],
  ['cce', ['cce.cluster 7 ok']],
  ['rds', ['rds.instance 99 ok']],
  ['dcs', ['dcs.instance 89 ok', 'dcs.ram 778 GB ok']],
  ['dds', ['dds.Single 30 ok', 'dds.ReplicaSet 37 ok', 'dds.Sharding 74 ok']],
  [
    'as',
    [
      'as.scaling_Group 6 ok',
      'as.scaling_Config 95 ok',
      'as.bandwidth_scaling_policy 9 ok',
      'as.scaling_Policy at-most not-judged',
      'as.scaling_Instance at-most not-judged',
    ],
  ],
  ['kms', ['kms.CMK 5 ok', 'kms.grant_per_CMK 85 not-judged']],
  ['vpcep', ['vpcep.endpoint_service 16 ok', 'vpcep.endpoint 44 ok']],
  ['sfsturbo', ['sfsturbo.shares 18 ok', 'sfsturbo.capacity 19980 GB ok']],
  ['ims', ['ims.image 20 ok']],
  [
    'functiongraph',
    [
      'functiongraph.fgs_func_num 378 ok',
      'functiongraph.fgs_func_code_size 10218 MB ok',
      'functiongraph.fgs_workflow_num 490 ok',
      'functiongraph.fgs_func_occurs 78 ok',
      'functiongraph.fgs_func_qos_limit 78 ok',
      'functiongraph.fgs_on_demand_instance_limit 78 not-judged',
      'functiongraph.fgs_func_scale_down_timeout 38 not-judged',
      'functiongraph.fgs_func_pat_idle_time 78 not-judged',
    ],
  ],
  ['er', ['er.er_instance 1 ok']],
  ['swr', ['swr.namespace 14 ok']],
])('%s is read, and enough of its example is left', async (service, quotas) => {
  await using cloud = await startCloud({ hostOf: service });
  await using run = await runGate({ inputs: serviceInputs(cloud, [service]) });

  expect(annotationsIn(run)).toEqual([]);
  expect(run.outputs).toMatchObject({ verdict: 'pass' });
  const shown = reportIn(run).quotas.map(({ name, left, headroom, unit, status }) =>
    [name, left ?? headroom, unit, status].filter((part) => part !== null).join(' '),
  );
  expect(shown).toEqual(quotas);
});

test('six are read in one run, by a signed request each', async () => {
  await using cloud = await startCloud();
  const services: readonly QuotaApiName[] = ['vpc', 'ecs', 'evs', 'elb', 'cce', 'rds'];
  await using run = await runGate({
    inputs: serviceInputs(cloud, services, {
      token: '',
      ...withAccessKey(cloud).inputs,
      thresholds: 'ecs.ram: 10%',
    }),
  });

  expect(run.outputs).toMatchObject({
    verdict: 'pass',
    reason: 'The one quota that was checked has enough left.',
  });
  expect(cloud.requests).toHaveLength(6);
  expect(run.log).toContain(
    'ecs.ram: 1,638,400 limit − 75,776 used = 1,562,624 MiB left, threshold 163,840 MiB',
  );
  expect(run.summary).toContain('<code>ecs.ram</code> in MiB');
});

test.each([
  [
    'vpc.routetableContainRoutes: 5',
    'thresholds: "vpc.routetableContainRoutes" is a limit per route table, which is shown but never judged. Remove the line',
  ],
  [
    'ecs.core: 5',
    'thresholds: "ecs.core" is not a quota. Use ecs.cores if you meant that, or one of ecs.*, *, ecs.instances, ecs.cores, ecs.ram, ecs.serverGroups, ecs.spotInstances, ecs.spotCores, ecs.spotRam',
  ],
])('%s is a wrong input', async (thresholds, complaint) => {
  await using cloud = await startCloud();
  await using run = await runGate({ inputs: serviceInputs(cloud, ['vpc'], { thresholds }) });

  expect(run.exitCode).toBe(1);
  expect(cloud.requests).toEqual([]);
  expect(annotationsIn(run)).toEqual([`error Wrong input: ${complaint}.`]);
});

test.each(quotaApiNames)('%s refuses permission: the policy is named', async (service) => {
  await using cloud = await startCloud({ hostOf: service });
  const { powerlessToken } = cloud.state();
  const inputs = serviceInputs(cloud, [service], { token: powerlessToken });
  await using run = await runGate({ inputs });

  expect(run.exitCode).toBe(1);
  const { failures } = reportIn(run);
  expect(failures).toMatchObject([{ service, kind: 'no-permission', status: 403 }]);
  expect(failures[0]?.['message']).toMatch(
    / Check project-id, and grant one of these in that project to the user or agency that signs in: .*; Tenant Guest, which covers all services\.$/,
  );
  expect(failures[0]?.['code']).toMatch(/\d$/);
});
