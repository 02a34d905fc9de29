import { describe, expect, test } from 'vitest';
import { readPlan } from '../../../../src/terraform/plan.ts';
import { createRuleTable } from '../../../../src/terraform/rules/rule-table.ts';
import { createSanitizer } from '../../../../src/text/sanitize.ts';
import { planText } from '../../../support/terraform/planned-usages.ts';
import {
  created,
  everyRule,
  knownLater,
  notInPlan,
  taken,
  untyped,
  updated,
} from '../../../support/terraform/resource-rules.ts';

const sizeOfDisk =
  'the size of its disk is not in the plan → use demand instead of terraform-plan, with services by name, or set on-unknown: warn';
const snapshots = ['evs_snapshot', 'evsv3_snapshot', 'evsv5_snapshot'];

test.each<[string, object, object, unknown, readonly string[]]>([
  ['image_id', { image_id: 'a' }, { image_id: 'b' }, {}, ['evs.volumes 1', 'evs.gigabytes 40']],
  [
    'image_name',
    { image_name: 'a' },
    { image_name: 'b' },
    {},
    ['evs.volumes 1', 'evs.gigabytes 40'],
  ],
  [
    'an image of another resource',
    { image_id: 'a' },
    { image_id: null },
    { image_id: true },
    ['evs.volumes 1', 'evs.gigabytes 40'],
  ],
  ['the same image', { image_id: 'a' }, { image_id: 'a', name: 'b' }, {}, []],
  ['no image', {}, { name: 'b' }, { image_id: true }, []],
])(
  'an instance that gets %s has a new system disk before the old one goes',
  (name, before, after, open, lines) => {
    const instance = {
      system_disk_type: 'SSD',
      system_disk_size: 40,
      data_disks: [{ type: 'SAS', size: 9 }],
    };
    const configured = name === 'no image' ? ['name'] : ['image_id', 'image_name'];
    const all = updated(
      'compute_instance',
      { ...instance, ...before },
      { ...instance, ...after },
      open,
      configured,
    );
    expect(untyped(all)).toEqual(lines);
    expect(all.filter((line) => line.includes('_'))).toEqual(
      lines.map((line) => line.replace(' ', '_SSD ')),
    );
  },
);

describe('a disk', () => {
  test.each(['evs_volume', 'evsv3_volume', 'blockstorage_volume_v2'])(
    'of %s is one of its type',
    (type) => {
      expect(created(type, { volume_type: 'SAS', size: 40 })).toEqual([
        'evs.volumes 1',
        'evs.gigabytes 40',
        'evs.volumes_SAS 1',
        'evs.gigabytes_SAS 40',
      ]);
    },
  );

  test('takes the difference when it grows, and moves from type to type', () => {
    const before = { volume_type: 'SAS', size: 40 };
    expect(updated('evs_volume', before, { volume_type: 'SAS', size: 100 })).toEqual([
      'evs.gigabytes 60',
      'evs.gigabytes_SAS 60',
    ]);
    expect(updated('evs_volume', before, { volume_type: 'SSD', size: 40 })).toEqual([
      'evs.volumes_SSD 1',
      'evs.gigabytes_SSD 40',
    ]);
  });

  test('that is made of a backup has no size that the plan tells', () => {
    const lines = created('evs_volume', { volume_type: 'SAS', backup_id: 'b' }, { size: true });
    expect(lines).toEqual([
      'evs.volumes 1',
      `evs.gigabytes ? ${knownLater('size')}`,
      'evs.volumes_SAS 1',
      `evs.gigabytes_SAS ? ${knownLater('size')}`,
    ]);
  });

  test.each<[string, string, object]>([
    ['evs_volume', 'size', { size: 0, volume_type: 'SAS', backup_id: 'b' }],
    ['evs_volume', 'size', { size: '0', volume_type: 'SAS' }],
    ['compute_instance', 'system_disk_size', { system_disk_size: 0, system_disk_type: 'SAS' }],
    ['compute_instance', 'size', { system_disk_size: 40, data_disks: [{ size: 0, type: 'SSD' }] }],
  ])('of %s with a %s of 0 is as large as what it is made of', (type, name, values) => {
    const lines = created(type, values);
    expect(lines.filter((line) => line.endsWith(notInPlan(name)))).toHaveLength(2);
    expect(updated(type, values, { ...values, name: 'b' })).toEqual([]);
  });

  test('of an instance counts by its type, and a system disk without one as the provider asks for', () => {
    const data_disks = [
      { type: 'SSD', size: 10 },
      { type: 'SSD', size: 20 },
      { type: 'SATA', size: 30 },
    ];
    const lines = created(
      'compute_instance',
      { system_disk_size: 40, data_disks },
      { system_disk_type: true },
    );
    expect(lines.filter((line) => /^evs\.\w+_/.test(line))).toEqual([
      'evs.volumes_SATA 1',
      'evs.gigabytes_SATA 30',
      'evs.volumes_SSD 2',
      'evs.gigabytes_SSD 30',
      'evs.volumes_GPSSD 1',
      'evs.gigabytes_GPSSD 40',
    ]);
  });

  test.each([
    ['compute_instance', 'GPSSD'],
    ['ecs_instance', 'GPSSD'],
    ['ecs_compute_instance', 'business_type_01'],
  ])('of a system without a type is of the one that the provider of %s asks for: %s', (...of) => {
    const [type, preset] = of;
    const open = { system_disk_type: true };
    const lines = created(type, { system_disk_size: 40 }, open);
    expect(lines.filter((line) => /^evs\.\w+_/.test(line))).toEqual([
      `evs.volumes_${preset} 1`,
      `evs.gigabytes_${preset} 40`,
    ]);
    const known = { system_disk_type: preset, system_disk_size: 40 };
    const change = {
      actions: ['delete', 'create'],
      before: known,
      after: { system_disk_size: 40 },
    };
    expect(
      taken(type, { ...change, after_unknown: open }).filter((line) => /^evs/.test(line)),
    ).toEqual([]);
  });

  test.each(snapshots)('has a snapshot of a size that no plan tells: %s', (type) => {
    expect(created(type, { volume_id: 'v' })).toEqual([
      'evs.snapshots 1',
      `evs.gigabytes ? ${sizeOfDisk}`,
    ]);
    expect(updated(type, { volume_id: 'v' }, { volume_id: 'v', name: 'b' })).toEqual([]);
  });

  test.each<[object, object, object]>([
    [{ volume_id: 'v', size: 10 }, { volume_id: 'v' }, { size: true }],
    [{ volume_id: 'v' }, { volume_id: 'w' }, {}],
    [{ volume_id: 'v' }, {}, { volume_id: true }],
    [{}, {}, {}],
  ])('may have grown since its snapshot was taken: %o, anew %o, later %o', (...of) => {
    const [before, after, after_unknown] = of;
    const actions = ['delete', 'create'];
    expect(taken('evs_snapshot', { actions, before, after, after_unknown })).toEqual([
      `evs.gigabytes ? ${sizeOfDisk}`,
    ]);
  });

  test('of a type that no page names counts in quotas of that name', () => {
    const disk = { volumetype: 'ESSD3', size: 40 };
    const others = (lines: readonly string[]) => lines.filter((line) => line.includes('ESSD3'));
    const [one, three] = ['evs.volumes_ESSD3 1', 'evs.volumes_ESSD3 3'];
    expect(others(created('evs_volume', { volume_type: 'ESSD3', size: 40 }))).toEqual([
      one,
      'evs.gigabytes_ESSD3 40',
    ]);
    const data_disks = [{ type: 'ESSD3', size: 5 }];
    expect(others(created('compute_instance', { system_disk_type: 'SSD', data_disks }))).toEqual([
      one,
      'evs.gigabytes_ESSD3 5',
    ]);
    const pool = { initial_node_count: 3, root_volume: [disk], data_volumes: [] };
    expect(others(created('cce_node_pool', pool))).toEqual([three, 'evs.gigabytes_ESSD3 120']);
    const spaced = { volume_type: 'Ultra Fast', size: 40 };
    expect(created('evs_volume', spaced)).toContain('evs.gigabytes_Ultra Fast 40');
    const inTwoCases = { system_disk_type: 'essd3', system_disk_size: 40, data_disks };
    expect(others(created('compute_instance', inTwoCases))).toEqual([
      'evs.volumes_ESSD3 2',
      'evs.gigabytes_ESSD3 45',
    ]);
  });

  test('of a type that is confidential has a quota of its sanitized name', () => {
    const sanitize = createSanitizer([{ value: 'project1', replacement: '[project-id]' }]);
    const after = { volume_type: 'project1', size: 40 };
    const change = { actions: ['create'], before: null, after, after_unknown: {} };
    const resource = { address: 'x', type: 'huaweicloud_evs_volume', mode: 'managed', change };
    const plan = readPlan(
      planText({ resource_changes: [resource] }),
      createRuleTable(everyRule),
      sanitize,
    );
    const unknown = { kind: 'unknown', atLeast: 0 };
    const kept = { ...change, actions: ['update'], before: after, after: { ...after, name: 'b' } };
    const update = planText({ resource_changes: [{ ...resource, change: kept }] });
    expect(readPlan(update, createRuleTable(everyRule), sanitize)).toMatchObject({ found: [] });
    expect(plan).toMatchObject({
      found: [
        { quota: 'evs.volumes', demand: { kind: 'counted', count: 1 } },
        { quota: 'evs.gigabytes', demand: { kind: 'counted', count: 40 } },
        { quota: 'evs.volumes_[project-id]', demand: unknown },
        { quota: 'evs.gigabytes_[project-id]', demand: unknown },
      ],
    });
  });

  test.each<[string, string, readonly string[]]>([
    ['SSD', 'SSD', ['evs.gigabytes_SSD 90']],
    ['SSD', 'ESSD', ['evs.gigabytes_SSD 90', 'evs.volumes_ESSD 1', 'evs.gigabytes_ESSD 100']],
    ['SSD', 'FOO', ['evs.volumes_FOO 1', 'evs.gigabytes_FOO 100', 'evs.gigabytes_SSD 90']],
    ['FOO', 'SSD', ['evs.gigabytes_FOO 90', 'evs.volumes_SSD 1', 'evs.gigabytes_SSD 100']],
  ])('that grows is extended before its type changes: %s to %s', (before, after, lines) => {
    const disk = (volume_type: string, size: number) => ({ volume_type, size });
    expect(updated('evs_volume', disk(before, 10), disk(after, 100)).toSorted()).toEqual(
      ['evs.gigabytes 90', ...lines].toSorted(),
    );
    expect(updated('evs_volume', disk(before, 10), { ...disk(before, 10), name: 'b' })).toEqual([]);
  });

  test('of a pool with more types than are looked at is of no known number', () => {
    const disks = (size: number) =>
      Array.from({ length: 61 }, (_, index) => ({ volumetype: `T${index}`, size }));
    const root_volume = [{ volumetype: 'SSD', size: 40 }];
    const pool = (initial_node_count: number) => {
      return { initial_node_count, root_volume, data_volumes: disks(10) };
    };
    expect(updated('cce_node_pool', pool(3), { ...pool(3), name: 'b' })).toEqual([]);
    const lines = updated('cce_node_pool', pool(1), pool(3));
    expect(lines.filter((line) => /^evs\.\w+ \?.* more than 60 types/.test(line))).toHaveLength(2);
  });

  test.each(['essd', '', 7, ['ESSD3']])(
    'of the type %o has no quota of that name',
    (volume_type) => {
      const lines = created('evs_volume', { volume_type, size: 40 });
      const known = ['evs.volumes', 'evs.gigabytes', 'evs.volumes_ESSD', 'evs.gigabytes_ESSD'];
      const quotas = lines.map((line) => line.split(' ')[0] ?? '');
      expect(quotas.filter((quota) => !known.includes(quota) && quota.includes('ESSD3'))).toEqual(
        [],
      );
      expect(new Set(quotas.filter((quota) => !/_[A-Z\d]+$/.test(quota)))).toEqual(
        new Set(known.slice(0, 2)),
      );
    },
  );
});

describe('of an instance that is replaced, the data disks', () => {
  const replaced = (attributes: object, ...marks: readonly string[]) => {
    const data_disks = marks.map((delete_on_termination) => {
      return { type: 'SAS', size: 10, delete_on_termination };
    });
    const instance = { system_disk_size: 40, system_disk_type: 'SSD', data_disks, ...attributes };
    const change = { actions: ['delete', 'create'], before: instance, after: instance };
    return taken('compute_instance', { ...change, after_unknown: {} }).filter((line) =>
      line.startsWith('evs.'),
    );
  };
  const left = (count: number) => [
    `evs.volumes ${count}`,
    `evs.gigabytes ${count * 10}`,
    `evs.volumes_SAS ${count}`,
    `evs.gigabytes_SAS ${count * 10}`,
  ];

  test.each<[object, readonly string[], readonly string[]]>([
    [{}, ['', ''], left(2)],
    [{ delete_disks_on_termination: false }, ['', 'false'], left(2)],
    [{}, ['true', ''], left(1)],
    [{}, ['true', 'true'], []],
    [{ delete_disks_on_termination: true }, ['', 'true'], []],
    [{ delete_disks_on_termination: true }, ['false', ''], left(1)],
    [{ charging_mode: 'prePaid' }, ['', ''], []],
    [{ charging_mode: 'postPaid' }, ['', ''], left(2)],
    [{}, [], []],
  ])('stay behind with %o and of each %o: %o', (attributes, marks, lines) => {
    expect(replaced(attributes, ...marks)).toEqual(lines);
  });

  test('stay beside larger ones', () => {
    const instance = (size: number) => ({ system_disk_size: 40, data_disks: [{ size }] });
    const actions = ['delete', 'create'];
    const change = { actions, before: instance(10), after: instance(100), after_unknown: {} };
    expect(taken('compute_instance', change)).toContain('evs.gigabytes 100');
  });
});

test('a disk of a type that is no word is of none that is known', () => {
  expect(created('evs_volume', { size: 10, volume_type: ['SSD'] })).toEqual([
    'evs.volumes 1',
    'evs.gigabytes 10',
  ]);
});

test('a disk type is the same in any case', () => {
  expect(created('evs_volume', { size: 10, volume_type: 'ssd' })).toContain('evs.gigabytes_SSD 10');
});

test('more types of disks than an instance can have are unknown, and take no longer', () => {
  const types = (count: number) =>
    Array.from({ length: count }, (_, index) => ({ type: `T${index}` }));
  const lines = (count: number) => created('compute_instance', { data_disks: types(count) });
  expect(lines(60)).toContain('evs.volumes_T59 1');
  const gap = 'it has disks of more than 60 types that this version does not know';
  expect(lines(20_000)).toContainEqual(expect.stringContaining(`evs.volumes ? ${gap} → `));
});
