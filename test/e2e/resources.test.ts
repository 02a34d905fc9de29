import { expect, test } from 'vitest';
import type { QuotaApiName } from '../cloud/quotas/quota-apis.ts';
import { startCloud } from '../cloud/server.ts';
import { annotationsIn, quotaIn } from '../support/assertions/gate-report.ts';
import { serviceInputs } from '../support/runner/gate-inputs.ts';
import { runGate } from '../support/runner/run-gate.ts';
import { planOf } from '../support/terraform/planned-usages.ts';

type Answer = readonly [service: QuotaApiName, answer: unknown];

/** A run of one service, with that answer, by a plan; nothing has to stay free. */
async function gate([service, answer]: Answer, plan: string) {
  await using cloud = await startCloud({ hostOf: service });
  cloud.set({ answers: { [service]: answer } });
  const inputs = { 'terraform-plan': 'plan.json', thresholds: '*: 0' };
  return await runGate({
    inputs: serviceInputs(cloud, [service], inputs),
    files: { 'plan.json': plan },
  });
}

const change = (type: string, actions: readonly string[], before: unknown, after: unknown) =>
  planOf({
    ...{ address: `${type}.a`, type, mode: 'managed' },
    change: { actions, before, after, after_unknown: {} },
  });

const disks = (part: string, left: number) => {
  const figures = { in_use: 10 - left, limit: 10, reserved: 0 };
  const whole = { in_use: 0, limit: 9999, reserved: 0 };
  return { quota_set: { volumes: whole, gigabytes: whole, snapshots: whole, [part]: figures } };
};
const keyed = (...entries: readonly [string, number, number][]) => ({
  quotas: entries.map(([quota_key, used, quota_limit]) => ({ quota_key, used, quota_limit })),
});

test.each<[string, Answer, string, string, string]>([
  [
    'a disk of another provider that is resized in place',
    ['evs', disks('gigabytes', 10)],
    change('opentelekomcloud_evs_volume_v3', ['update'], { size: 40 }, { size: 4000 }),
    'evs.gigabytes',
    'unknown',
  ],
  [
    'a disk of a type that no page names',
    ['evs', disks('gigabytes_ESSD3', 0)],
    change('huaweicloud_evs_volume', ['create'], null, { volume_type: 'ESSD3', size: 1000 }),
    'evs.gigabytes_ESSD3',
    'short',
  ],
  [
    'an image repository where their number is limited',
    ['swr', keyed(['namespace', 0, 5], ['repository', 3, 3])],
    change('huaweicloud_swr_repository', ['create'], null, {}),
    'swr.repository',
    'short',
  ],
])('no room for %s', async (_, answer, plan, quota, status) => {
  await using run = await gate(answer, plan);

  expect(run.exitCode).toBe(1);
  expect(quotaIn(run, quota)).toMatchObject({ status });
});

test.each<[string, Answer, string]>([
  [
    'a disk whose type nothing limits by itself',
    ['evs', disks('snapshots_SSD', 5)],
    change('huaweicloud_evs_volume', ['create'], null, { volume_type: 'GPSSD', size: 10 }),
  ],
  [
    'two caches of half a GB',
    [
      'dcs',
      {
        quotas: {
          resources: [
            { type: 'instance', used: 0, quota: 9 },
            { type: 'ram', used: 0, quota: 1 },
          ],
        },
      },
    ],
    JSON.stringify({
      ...JSON.parse(planOf()),
      resource_changes: ['a', 'b'].map((name) => ({
        ...{ address: `dcs.${name}`, type: 'huaweicloud_dcs_instance', mode: 'managed' },
        change: { actions: ['create'], after: { capacity: 0.5 }, after_unknown: {} },
      })),
    }),
  ],
])('room enough for %s', async (_, answer, plan) => {
  await using run = await gate(answer, plan);

  expect(annotationsIn(run)).toEqual([]);
  expect(run.outputs).toMatchObject({ verdict: 'pass' });
});
