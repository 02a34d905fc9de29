import { describe, expect, test } from 'vitest';
import type { Headroom, Quota } from '../../../src/quota/quota.ts';
import { services } from '../../../src/services/registry.ts';
import { quotaApiNames, quotaApis } from '../../cloud/quotas/quota-apis.ts';
import { decodeContextOf } from '../../support/builders/quotas.ts';
import { leftInExamples } from './example-answers.ts';

const others = services.slice(2).map(({ key }) => key);

function decode(key: string, body: unknown) {
  const service = services.find((one) => one.key === key);
  if (service === undefined) throw new Error(`no service is called ${key}`);
  const { decode, quotas } = service;
  return decode(body, decodeContextOf({ key, quotas }));
}

function quotasOf(key: string, body: unknown): readonly Quota[] {
  const decoded = decode(key, body);
  if (decoded.kind === 'malformed') throw new Error(decoded.problem);
  return decoded.value;
}

/** How much is left, or why that is not a number. */
function mostLeft(headroom: Headroom): number | string {
  switch (headroom.kind) {
    case 'counted':
      return headroom.left;
    case 'unknown':
      return headroom.cause.kind;
    case 'unlimited':
    case 'at-most':
      return headroom.kind;
  }
}

function leftIn(key: string, body: unknown): Readonly<Record<string, number | string>> {
  return Object.fromEntries(
    quotasOf(key, body).map(({ name, headroom }) => [name, mostLeft(headroom)]),
  );
}

test.each(quotaApiNames)('%s: what the embedded cloud answers', (key) => {
  expect(leftIn(key, quotaApis[key].answer)).toMatchObject(leftInExamples[key]);
});

test.each(quotaApiNames)('%s: every quota is of it, and of no other', (key) => {
  const quotas = quotasOf(key, quotaApis[key].answer);
  expect(
    quotas.filter(({ service, name }) => service !== key || !name.startsWith(`${key}.`)),
  ).toEqual([]);
  expect(new Set(quotas.map(({ name }) => name)).size).toBe(quotas.length);
  expect(quotas.filter(({ name }) => name.endsWith(')'))).toEqual([]);
});

test('there is an example for every service', () => {
  expect(quotaApiNames).toEqual(others);
  expect(Object.keys(leftInExamples)).toEqual(others);
});

describe.each(others)('%s', (key) => {
  test.each([
    null,
    [],
    'text',
    {},
    { quotas: null },
    { quotas: [] },
    { quotas: { resources: {} } },
    { quotas: [{ used: 1 }] },
    { quotas: { resources: [null] } },
    { absolute: null },
    { absolute: { maxServerMeta: 1 } },
    { quota_set: [] },
    { quota_set: { id: 'p1' } },
  ])('%j is no answer of it', (body) => {
    expect(decode(key, body).kind).toBe('malformed');
  });
});

const list = (...resources: readonly object[]) => ({ quotas: { resources } });
const key = (...quotas: readonly object[]) => ({ quotas });

describe('figures of a list', () => {
  test.each([
    ['vpc', list({ type: 'vpc', used: 1, quota: -1 }), 'vpc.vpc', 'unlimited'],
    ['vpc', list({ type: 'vpc', quota: '-1' }), 'vpc.vpc', 'unlimited'],
    ['vpc', list({ type: 'vpc', used: 1, quota: -2 }), 'vpc.vpc', 'malformed'],
    ['vpc', list({ type: 'vpc', used: -1, quota: 5 }), 'vpc.vpc', 'malformed'],
    ['vpc', list({ type: 'vpc', used: 9, quota: 5 }), 'vpc.vpc', -4],
    ['vpc', list({ type: 'vpc', quota: 5 }), 'vpc.vpc', 'absent'],
    ['vpc', list({ type: 'vpc', used: 1, quota: 5 }), 'vpc.publicIp', 'absent'],
    ['vpc', list({ type: 'publicip', used: 1, quota: 5 }), 'vpc.publicIp', 4],
    ['vpc', list({ type: ' PUBLICIP', used: 1, quota: 5 }), 'vpc.publicIp', 4],
    ['elb', key({ quota_key: 'pool', used: 1, quota_limit: -1 }), 'elb.pool', 'unlimited'],
    ['elb', key({ quota_key: 'pool', used: 1, quota_limit: 5 }), 'elb.listener', 'absent'],
    [
      'er',
      key({ quota_key: 'er_instance', used: 1, quota_limit: -1 }),
      'er.er_instance',
      'unlimited',
    ],
    ['cce', key({ quotaKey: 'cluster', used: 1, quotaLimit: -1 }), 'cce.cluster', 'malformed'],
    ['cce', list({ quotaKey: 'cluster', used: 1, quotaLimit: 3 }), 'cce.cluster', 2],
    ['rds', list({ type: 'instance', used: 1, quota: -1 }), 'rds.instance', 'malformed'],
    ['dcs', list({ type: 'ram', used: 1, quota: -1 }), 'dcs.ram', 'malformed'],
    ['kms', list({ type: 'cmk', used: 1, quota: 0 }), 'kms.CMK', -1],
    [
      'swr',
      key({ quota_key: 'namespace', used: 1, quota_limit: -1 }),
      'swr.namespace',
      'malformed',
    ],
    ['as', list({ type: 'scaling_Policy', used: -1, quota: 9 }), 'as.scaling_Policy', 'at-most'],
    [
      'as',
      list({ type: 'scaling_Instance', used: -1, quota: -1 }),
      'as.scaling_Instance',
      'malformed',
    ],
    ['as', list({ type: 'scaling_Group', used: -1, quota: 9 }), 'as.scaling_Group', 'at-most'],
    ['as', list({ type: 'scaling_Group', used: -2, quota: 9 }), 'as.scaling_Group', 'malformed'],
    ['as', list({ type: 'scaling_Group', used: -1, quota: -1 }), 'as.scaling_Group', 'malformed'],
    ['dds', list({ type: 'instance', mode: 'single', quota: 3, used: 1 }), 'dds.Single', 2],
    ['dds', list({ type: 'instance', quota: 3, used: 1 }), 'dds.instance', 2],
    ['dds', list({ type: 'instance', quota: 3, used: 1 }), 'dds.Single', 'absent'],
    ['dds', list({ type: 'node', mode: 'Single', quota: 3, used: 1 }), 'dds.Single', 'absent'],
    ['dds', list({ type: 'node', mode: 'Single', quota: 3, used: 1 }), 'dds.node Single', 2],
    ['sfsturbo', key({ type: 'shares', used: 1, quota: 3 }), 'sfsturbo.shares', 2],
  ] as const)('%s %j: %s has %s', (service, body, name, left) => {
    expect(leftIn(service, body)[name]).toBe(left);
  });
});

describe('figures of ECS and EVS', () => {
  const absolute = (fields: object) => ({ absolute: { maxTotalInstances: 1, ...fields } });
  const set = (fields: object) => ({ quota_set: { gigabytes: fields } });
  test.each([
    ['ecs', absolute({ maxTotalCores: -1 }), 'ecs.cores', 'unlimited'],
    ['ecs', absolute({ maxTotalCores: 8 }), 'ecs.cores', 'absent'],
    ['ecs', absolute({ maxTotalCores: 8, totalCoresUsed: 8.5 }), 'ecs.cores', 'malformed'],
    ['ecs', absolute({ maxTotalSpotCores: 8 }), 'ecs.spotCores', 'absent'],
    ['ecs', absolute({ maxTotalSpotCores: null }), 'ecs.spotCores', 'not-offered'],
    ['ecs', absolute({}), 'ecs.spotCores', 'not-offered'],
    ['ecs', absolute({}), 'ecs.serverGroups', 'absent'],
    ['ecs', absolute({ maxtotalcores: 8, TOTALCORESUSED: 3 }), 'ecs.cores', 5],
    ['ecs', absolute({ maxtotalinstances: 0 }), 'ecs.instances', 'listed-twice'],
    ['ecs', absolute({ maxTotalCores: -1, maxtotalcores: 8 }), 'ecs.cores', 'listed-twice'],
    [
      'ecs',
      absolute({ totalCoresUsed: 1, totalcoresused: 2, maxTotalCores: 3 }),
      'ecs.cores',
      'listed-twice',
    ],
    ['ecs', absolute({ maxTotalSpotRAMSize: 8, totalSpotRAMUsed: 2 }), 'ecs.spotRam', 6],
    ['evs', set({ limit: 10, in_use: 4, reserved: 3 }), 'evs.gigabytes', 3],
    ['evs', set({ limit: 10, in_use: 4, reserved: 3, allocated: 9 }), 'evs.gigabytes', 3],
    ['evs', set({ limit: 10, in_use: 4 }), 'evs.gigabytes', 'absent'],
    ['evs', set({ limit: 10, reserved: 4 }), 'evs.gigabytes', 'absent'],
    ['evs', set({ in_use: 10, reserved: 4 }), 'evs.gigabytes', 'absent'],
    ['evs', set({ limit: 10, in_use: 4, reserved: -1 }), 'evs.gigabytes', 'malformed'],
    ['evs', set({ limit: -2, in_use: 4, reserved: 0 }), 'evs.gigabytes', 'malformed'],
    ['evs', set({ limit: -1 }), 'evs.gigabytes', 'unlimited'],
    ['evs', set({ limit: -1 }), 'evs.snapshots', 'absent'],
    ['evs', { quota_set: { id: 'p', gigabytes_SSD: 0 } }, 'evs.gigabytes_SSD', 'absent'],
    ['evs', { quota_set: { id: 'p', gigabytes_SSD: [0] } }, 'evs.gigabytes_SSD', 'absent'],
    ['evs', { quota_set: { id: 'p', gigabytes_new: '0' } }, 'evs.gigabytes_new', 'absent'],
    ['evs', { quota_set: { id: 'p', backups: null } }, 'evs.backups', 'absent'],
    [
      'evs',
      set({ limit: 1, in_use: Number.MAX_SAFE_INTEGER, reserved: 1 }),
      'evs.gigabytes',
      'malformed',
    ],
  ] as const)('%s %j: %s has %s', (service, body, name, left) => {
    expect(leftIn(service, body)[name]).toBe(left);
  });
});

const two = (word: string, other: string) =>
  list({ type: word, used: 0, quota: 9 }, { type: other, used: 0, quota: 9 });

describe('what is listed twice is unknown, in whatever case:', () => {
  test.each([
    ['vpc', two('vpc', 'vpc'), 'vpc.vpc'],
    ['vpc', two('publicIp', 'publicip'), 'vpc.publicIp'],
    ['vpc', two('new', 'New '), 'vpc.new'],
    ['evs', { quota_set: { volumes: { limit: 1 }, Volumes: { limit: 1 } } }, 'evs.volumes'],
  ] as const)('%s %j', (service, body, name) => {
    expect(leftIn(service, body)[name]).toBe('listed-twice');
  });
});

test('what no page lists is kept under its own name, and is none that a page lists', () => {
  const body = list(
    { type: 'new', used: 1, quota: 3 },
    { type: 'a::b', used: 1, quota: 3 },
    { type: 'a: :b', used: 1, quota: 3 },
  );
  const plain = { exemption: null, unit: null };
  expect(quotasOf('rds', body)).toMatchObject([
    { name: 'rds.instance', id: 'id of rds.instance', ...plain },
    { name: 'rds.new', id: 'id of rds.new', ...plain },
    { name: 'rds.a: :b', id: 'id of rds.a::b', ...plain },
    { name: 'rds.a: :b (2)', id: 'id of rds.a: :b', ...plain },
  ]);
  const disk = { quota_set: { gigabytes_NEW: { limit: 5, in_use: 1, reserved: 0 } } };
  expect(quotasOf('evs', disk).at(-1)).toMatchObject({ name: 'evs.gigabytes_NEW', unit: 'GiB' });
});

test('of a limit per that is not listed there is nothing to show', () => {
  const body = list({ type: 'vpc', used: 1, quota: 3 });
  expect(quotasOf('vpc', body).map(({ name }) => name)).not.toContain('vpc.shareBandwidthIP');
});

test.each<[string, unknown, string, object]>([
  [
    'vpc',
    list({ type: 'VPC', quota: 5 }),
    'vpc.vpc',
    { kind: 'absent', field: 'used of type VPC' },
  ],
  [
    'rds',
    list({ type: 'a::b', quota: 'x', used: 1 }),
    'rds.a: :b',
    { kind: 'malformed', field: 'quota of type a: :b', found: '"x"' },
  ],
  [
    'elb',
    key({ quota_key: 'pool', quota_limit: 2, used: 1 }),
    'elb.listener',
    { kind: 'absent', field: 'quota_key listener' },
  ],
  [
    'vpc',
    list({ type: 'vpc', quota: 2, used: 1 }),
    'vpc.vpn',
    { kind: 'not-offered', field: 'type vpn' },
  ],
  [
    'vpc',
    two('publicip', 'PUBLICIP'),
    'vpc.publicIp',
    { kind: 'listed-twice', field: 'type publicIp' },
  ],
  ['vpc', two('new', 'New'), 'vpc.new', { kind: 'listed-twice', field: 'type new' }],
  [
    'evs',
    { quota_set: { gigabytes: { limit: 2, in_use: 1 } } },
    'evs.gigabytes',
    { kind: 'absent', field: 'reserved of gigabytes' },
  ],
  [
    'evs',
    { quota_set: { gigabytes: { limit: 2, in_use: Number.MAX_SAFE_INTEGER, reserved: 1 } } },
    'evs.gigabytes',
    { kind: 'malformed', field: 'in_use and reserved of gigabytes', found: '"9007199254740992"' },
  ],
  [
    'evs',
    { quota_set: { volumes: { limit: 2, in_use: 1, reserved: 0 } } },
    'evs.snapshots',
    { kind: 'absent', field: 'key snapshots' },
  ],
  [
    'ecs',
    { absolute: { maxTotalInstances: 2 } },
    'ecs.instances',
    { kind: 'absent', field: 'totalInstancesUsed' },
  ],
])('%s %j: why %s is not known names the field of the answer', (service, body, name, cause) => {
  const found = quotasOf(service, body).find((one) => one.name === name);
  expect(found?.headroom).toEqual({ kind: 'unknown', cause });
});

test.each([
  ['vpc', { quotas: [] }, 'the response has no list of quotas in `quotas`'],
  [
    'vpc',
    { quotas: [{ type: 'vpc', used: 1, quota: 2 }, { used: 1 }] },
    '`quotas[1]` has no `type`',
  ],
  ['dds', { quotas: [{ type: 7, mode: 'Single' }] }, '`quotas[0]` has no `type`'],
  ['ecs', { absolute: {} }, 'the response has none of the limits in `absolute`'],
  ['evs', { quota_set: {} }, 'the response has no quotas in `quota_set`'],
])('what an answer of %s lacks is named: %j', (service, body, problem) => {
  expect(decode(service, body)).toEqual({ kind: 'malformed', problem });
});

test('a use that is not reported, though the service reports others, is asked for by a wildcard too', () => {
  const body = { quotas: { resources: [{ type: 'scaling_Group', used: -1, quota: 9 }] } };
  const [group] = quotasOf('as', body);

  expect(group?.headroom).toEqual({ kind: 'at-most', limit: 9, isUseExpected: true });
});
