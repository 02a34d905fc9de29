import { expect, test } from 'vitest';
import type { QuotaApiName } from '../cloud/quotas/quota-apis.ts';
import { startCloud } from '../cloud/server.ts';
import { quotaIn } from '../support/assertions/gate-report.ts';
import { serviceInputs } from '../support/runner/gate-inputs.ts';
import { runGate } from '../support/runner/run-gate.ts';
import { roomForDisks, shopFiles, shopFlavors } from '../support/terraform/plan-files.ts';

const taken: readonly QuotaApiName[] = ['vpc', 'ecs', 'evs', 'elb', 'cce', 'rds'];

/** A run with a plan of VPC, subnets, EIPs, ECS, EVS, ELB, CCE and RDS, whose services it chooses. */
async function gate(overrides: Readonly<Record<string, string>>) {
  await using cloud = await startCloud();
  cloud.set({ answers: { evs: roomForDisks } });
  const inputs = serviceInputs(cloud, taken, {
    services: 'from-plan',
    'terraform-plan': 'plan.json',
    flavors: shopFlavors,
    thresholds: '*: 0',
    ...overrides,
  });
  const run = await runGate({ inputs, files: shopFiles });
  return { run, asked: cloud.requests.length };
}

test('a plan of six services chooses them, and its figures are held against theirs', async () => {
  const { run, asked } = await gate({});
  await using step = run;

  expect(asked).toBe(taken.length);
  expect(quotaIn(step, 'vpc.publicIp')).toMatchObject({ planned: 4, left: 8, leftAfter: 4 });
  expect(quotaIn(step, 'ecs.instances')).toMatchObject({ planned: 7 });
  expect(quotaIn(step, 'evs.gigabytes')).toMatchObject({ planned: 1350 });
  expect(quotaIn(step, 'elb.loadbalancer')).toMatchObject({ planned: 2 });
  expect(quotaIn(step, 'cce.cluster')).toMatchObject({ planned: 1 });
  expect(quotaIn(step, 'rds.instance')).toMatchObject({ planned: 2 });
  expect(step.log).toContain('in the plan and not checked: 1 huaweicloud_dns_recordset');
  expect(step.outputs).toMatchObject({ verdict: 'pass' });
});

test('it is short where one quota has less than the plan takes', async () => {
  const { run } = await gate({ thresholds: '*: 0\nvpc.publicIp: 5' });
  await using step = run;

  expect(step.exitCode).toBe(1);
  expect(JSON.parse(step.outputs['failed-quotas'] ?? '')).toEqual(['vpc.publicIp']);
});
