import { describe, expect, test } from 'vitest';
import { parse, valueIn } from '../../../src/json/json.ts';
import type { Headroom, Quota } from '../../../src/quota/quota.ts';
import { serviceOf, services } from '../../../src/services/registry.ts';
import { quotaIdOf, sanitize } from '../../support/quotas.ts';
import { exampleAnswers } from './example-answers.ts';

const others = services.slice(2).map(({ key }) => key);

function decode(key: string, body: unknown) {
  return serviceOf(key).decode(body, { instance: null, quotaIdOf, sanitize });
}

function quotasOf(key: string, body: unknown): readonly Quota[] {
  const decoded = decode(key, body);
  if (decoded.kind === 'malformed') throw new Error(decoded.problem);
  return decoded.found;
}

/** What is left, or why no number is. */
function leftOf(headroom: Headroom): number | string {
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
    quotasOf(key, body).map(({ name, headroom }) => [name, leftOf(headroom)]),
  );
}

test.each(Object.entries(exampleAnswers))('%s: the documented example', (key, { body, left }) => {
  expect(leftIn(key, valueIn(parse(body)))).toMatchObject(left);
});

test('there is an example for every service', () => {
  expect(Object.keys(exampleAnswers)).toEqual(others);
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
    ['vpc', list({ type: 'publicip', used: 1, quota: 5 }), 'vpc.publicIp', 4],
    ['vpc', list({ type: ' PUBLICIP', used: 1, quota: 5 }), 'vpc.publicIp', 4],
    ['elb', key({ quota_key: 'pool', used: 1, quota_limit: -1 }), 'elb.pool', 'unlimited'],
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
    ['as', list({ type: 'scaling_Group', used: -1, quota: 9 }), 'as.scaling_Group', 'at-most'],
    ['as', list({ type: 'scaling_Group', used: -2, quota: 9 }), 'as.scaling_Group', 'malformed'],
    ['as', list({ type: 'scaling_Group', used: -1, quota: -1 }), 'as.scaling_Group', 'malformed'],
    ['dds', list({ type: 'instance', mode: 'single', quota: 3, used: 1 }), 'dds.Single', 2],
    ['dds', list({ type: 'instance', quota: 3, used: 1 }), 'dds.instance', 2],
    ['dds', list({ type: 'node', mode: 'Single', quota: 3, used: 1 }), 'dds.Single', 'absent'],
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
    ['ecs', absolute({ maxtotalcores: 8, TOTALCORESUSED: 3 }), 'ecs.cores', 5],
    ['ecs', absolute({ maxtotalinstances: 0 }), 'ecs.instances', 'listed-twice'],
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

describe('what is listed twice is unknown, in whatever case:', () => {
  const two = (word: string, other: string) =>
    list({ type: word, used: 0, quota: 9 }, { type: other, used: 0, quota: 9 });
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
  const shown = quotasOf('rds', body).map(({ name, exemption, unit }) => [name, exemption, unit]);
  expect(shown).toEqual([
    ['rds.instance', null, null],
    ['rds.new', null, null],
    ['rds.a: :b', null, null],
    ['rds.a: :b (2)', null, null],
  ]);
  const disk = { quota_set: { gigabytes_NEW: { limit: 5, in_use: 1, reserved: 0 } } };
  expect(quotasOf('evs', disk).at(-1)).toMatchObject({ name: 'evs.gigabytes_NEW', unit: 'GiB' });
});

test.each([
  [{ quotas: [] }, 'the response has no list of quotas in `quotas`'],
  [{ quotas: [{ type: 'vpc', used: 1, quota: 2 }, { used: 1 }] }, '`quotas[1]` has no `type`'],
])('what a list lacks is named: %j', (body, problem) => {
  expect(decode('vpc', body)).toEqual({ kind: 'malformed', problem });
});
