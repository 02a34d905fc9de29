import { describe, expect, test } from 'vitest';
import {
  blocksKnownLater,
  created,
  knownLater,
  notInPlan,
  noWords,
  taken,
  untyped,
  updated,
} from '../../../support/terraform/resource-rules.ts';

const unknownFlavor = (flavor: string) =>
  `its flavor ${flavor} is not in flavors → add a line for ${flavor} to flavors (name: cores, GiB)`;

describe('an instance', () => {
  const instance = { flavor_id: 'c7.large.2', system_disk_type: 'SSD', system_disk_size: 40 };
  const least = ['ecs.instances 1', 'ecs.cores 2', 'ecs.ram 4096', 'evs.volumes 1'];
  const of = (after: object, after_unknown: unknown = {}) =>
    untyped(created('compute_instance', { ...instance, ...after }, after_unknown));

  test('takes an instance, its cores and memory, and a disk of its size', () => {
    expect(of({})).toEqual([...least, 'evs.gigabytes 40']);
  });

  test('takes disks for its data', () => {
    const data_disks = [
      { type: 'SAS', size: 100 },
      { type: 'SSD', size: '60' },
    ];
    expect(of({ data_disks })).toEqual([
      ...least.slice(0, 3),
      'evs.volumes 3',
      'evs.gigabytes 200',
    ]);
  });

  test.each<[object, unknown, readonly string[]]>([
    [{ charging_mode: 'spot' }, {}, ['1']],
    [{ charging_mode: 'postPaid' }, {}, []],
    [{}, { charging_mode: true }, []],
    [{ spot_duration: 2 }, { charging_mode: true }, []],
  ])('%o, with %o after apply, takes spot instances: %o', (after, after_unknown, counts) => {
    const lines = of(after, after_unknown).filter((line) => line.startsWith('ecs.spotInstances'));
    expect(lines).toEqual(counts.map((count) => `ecs.spotInstances ${count}`));
  });

  test.each<[string, object, unknown, string]>([
    ['is not mapped', { flavor_id: 's6.large.2' }, {}, unknownFlavor('s6.large.2')],
    ['has a long name', { flavor_id: 'x'.repeat(99) }, {}, unknownFlavor('x'.repeat(60))],
    [
      'is known only after apply',
      { flavor_id: null },
      { flavor_id: true },
      knownLater('flavor_id'),
    ],
    ['is not told', { flavor_id: null }, {}, notInPlan('flavor_id')],
  ])('takes unknown cores and memory where its flavor %s', (_, after, unknown, cause) => {
    expect(of(after, unknown).slice(1, 3)).toEqual([`ecs.cores ? ${cause}`, `ecs.ram ? ${cause}`]);
  });

  test('of an older resource has a flavor without an ID, and no address of its own', () => {
    const older = { flavor: 'c7.large.2', system_disk_size: 40, data_disks: [{ size: 100 }] };
    const counts = ['ecs.cores 2', 'ecs.ram 4096', 'evs.volumes 2', 'evs.gigabytes 140'];
    for (const type of ['ecs_instance', 'ecs_instance_v1']) {
      expect(untyped(created(type, older))).toEqual(['ecs.instances 1', ...counts]);
    }
    const larger = { ...older, flavor: 'c7.xlarge.2' };
    expect(updated('ecs_instance_v1', older, larger)).toEqual(['ecs.cores 2', 'ecs.ram 4096']);
  });

  test('takes unknown cores and memory where its flavor is no word', () => {
    for (const flavor_id of noWords) {
      expect(of({ flavor_id })[1]).toBe(
        'ecs.cores ? its flavor_id is not text → use demand instead of terraform-plan, with services by name, or set on-unknown: warn',
      );
    }
  });

  test('may have the name of a flavor, and less than a GiB', () => {
    const named = of({ flavor_id: null, flavor_name: 't6.small.1' }, { flavor_id: true });
    expect(named.slice(1, 3)).toEqual(['ecs.cores 1', 'ecs.ram 512']);
  });

  const size = knownLater('system_disk_size');
  const disks = blocksKnownLater('data_disks');
  test.each<[string, object, unknown, string, string]>([
    [
      'size of the system disk',
      { system_disk_size: null, data_disks: [{ size: 100 }] },
      { system_disk_size: true },
      '2',
      `≥100: x: ${size}`,
    ],
    [
      'size of one data disk',
      { data_disks: [{ size: 100 }, {}] },
      { data_disks: [{}, { size: true }] },
      '3',
      `≥140: x: ${knownLater('size')}`,
    ],
    ['data disk itself', {}, { data_disks: [{}, true] }, '3', `≥40: x: ${knownLater('size')}`],
    ['number of disks', {}, { data_disks: true }, `≥1: x: ${disks}`, `≥40: x: ${disks}`],
    ['list of disks', { data_disks: 7 }, {}, `≥1: x: ${disks}`, `≥40: x: ${disks}`],
  ])('takes at least what is certain where the plan tells no %s', (_, after, open, ...counts) => {
    const [volumes, gigabytes] = counts;
    expect(of(after, open).slice(3)).toEqual([
      `evs.volumes ${volumes}`,
      `evs.gigabytes ${gigabytes}`,
    ]);
  });

  test('takes the difference when it is resized in place', () => {
    const before = { ...instance, flavor_id: 'c7.large.2' };
    const larger = { ...instance, flavor_id: 'c7.xlarge.2', system_disk_size: 100 };
    expect(untyped(updated('compute_instance', before, larger))).toEqual([
      'ecs.cores 2',
      'ecs.ram 4096',
      'evs.gigabytes 60',
    ]);
    expect(updated('compute_instance', larger, before)).toEqual([]);
    const unmappedBefore = { ...before, flavor_id: 's6.large.2' };
    expect(updated('compute_instance', unmappedBefore, { ...unmappedBefore, name: 'b' })).toEqual(
      [],
    );
    const unmapped = { ...before, flavor_id: 's6.xlarge.2' };
    expect(updated('compute_instance', unmappedBefore, unmapped)).toEqual([
      `ecs.cores ? ${unknownFlavor('s6.xlarge.2')}`,
      `ecs.ram ? ${unknownFlavor('s6.xlarge.2')}`,
    ]);
  });

  const oldIsUnknown = ['cores', 'ram'].map(
    (name) => `ecs.${name} ? ${unknownFlavor('s6.large.2')}`,
  );

  test.each([
    ['update', oldIsUnknown],
    ['delete,create', oldIsUnknown],
    ['create,delete', ['ecs.cores 2', 'ecs.ram 4096']],
  ])(
    'takes its new size beside the old one, and else the difference, by %s',
    (actions, expected) => {
      const before = { ...instance, flavor_id: 's6.large.2' };
      const after = { ...instance, flavor_id: 'c7.large.2' };
      const change = { actions: actions.split(','), before, after, after_unknown: {} };
      const lines = taken('compute_instance', change);
      expect(lines.filter((line) => /^ecs\.(?:cores|ram)/.test(line))).toEqual(expected);
    },
  );

  test('takes nothing when it is updated and its size is told neither before nor after', () => {
    const before = { flavor_id: 'c7.large.2' };
    expect(updated('compute_instance', before, { ...before, name: 'b' })).toEqual([]);
  });
});

describe('the flavor of an instance is the one that its configuration sets', () => {
  const small = { flavor_id: 'c7.large.2', flavor_name: 'c7.large.2' };
  const cores = (lines: readonly string[]) => lines.filter((line) => line.startsWith('ecs.cores'));
  test.each<[string, object, object, readonly string[], readonly string[]]>([
    ['by name', { ...small, flavor_name: 'c7.xlarge.2' }, {}, ['flavor_name'], ['ecs.cores 2']],
    ['by ID', { ...small, flavor_id: 'c7.xlarge.2' }, {}, ['flavor_id'], ['ecs.cores 2']],
    [
      'later, while the name is still the old one',
      { flavor_name: 'c7.large.2' },
      { flavor_id: true },
      ['flavor_id'],
      [`ecs.cores ? ${knownLater('flavor_id')}`],
    ],
    ['not at all', small, {}, ['name'], []],
    [
      'by one of two that a module sets',
      { ...small, flavor_name: 'c7.xlarge.2' },
      {},
      ['flavor_id', 'flavor_name'],
      ['ecs.cores 2'],
    ],
    [
      'by the first of two that a module sets',
      { ...small, flavor_id: 'c7.xlarge.2' },
      {},
      ['flavor_id', 'flavor_name'],
      ['ecs.cores 2'],
    ],
    [
      'by one of two that a module sets, unmapped',
      { ...small, flavor_id: 's6.large.2' },
      {},
      ['flavor_id', 'flavor_name'],
      [`ecs.cores ? ${unknownFlavor('s6.large.2')}`],
    ],
    [
      'by one of two that a module sets, later',
      { flavor_id: 'c7.large.2' },
      { flavor_name: true },
      ['flavor_id', 'flavor_name'],
      [`ecs.cores ? ${knownLater('flavor_name')}`],
    ],
  ])('%s', (_, after, open, configured, expected) => {
    expect(cores(updated('compute_instance', small, after, open, configured))).toEqual(expected);
  });
});

test('of two flavors the larger counts, unless there was one of them before or the plan has no configuration', () => {
  const two = { flavor_id: 'c7.large.2', flavor_name: 'c7.xlarge.2' };
  const differ = 'ecs.cores ? its flavor_id and flavor_name differ → set flavor_id alone';
  expect(created('compute_instance', two, {}, [])).toContain('ecs.cores 4');
  expect(created('compute_instance', two, {}, null)).toContain(differ);
  const one = { flavor_id: 'c7.xlarge.2', flavor_name: 'c7.xlarge.2' };
  expect(updated('compute_instance', two, one)).toContain(differ);
  expect(updated('compute_instance', one, two)).toEqual([]);
});

test('a spot instance takes spot cores and memory', () => {
  const lines = created('compute_instance', { charging_mode: 'spot', flavor_id: 'c7.large.2' });
  expect(lines).toEqual(expect.arrayContaining(['ecs.spotCores 2', 'ecs.spotRam 4096']));
});

test.each<[string, object, readonly string[]]>([
  ['cce_node', {}, ['ecs.spotInstances 1', 'ecs.spotCores 2', 'ecs.spotRam 4096']],
  [
    'cce_node_pool',
    { initial_node_count: 3 },
    ['ecs.spotInstances 3', 'ecs.spotCores 6', 'ecs.spotRam 12288'],
  ],
])('so does a spot %s', (type, count, lines) => {
  const node = { flavor_id: 'c7.large.2', root_volume: [{ size: 40 }], ...count };
  const isSpot = (line: string) => line.startsWith('ecs.spot');
  const spot = { ...node, extend_params: [{ market_type: 'spot' }] };
  expect(created(type, spot).filter(isSpot)).toEqual(lines);
  const ordinary = { ...node, extend_params: [{ max_pods: 20 }] };
  expect([...created(type, ordinary), ...created(type, node)].filter(isSpot)).toEqual([]);
});

describe('a node pool as the provider plans it', () => {
  const pool = { flavor_id: 'c7.large.2', root_volume: [{ size: 40 }], initial_node_count: 2 };
  const spotOf = (
    extend_params: object | null,
    after_unknown: object,
    configured: readonly string[],
  ) =>
    created('cce_node_pool', { ...pool, extend_params }, after_unknown, configured).filter((line) =>
      line.startsWith('ecs.spotInstances'),
    );

  test('has no spot nodes where the configuration has no extend_params', () => {
    expect(spotOf(null, { extend_params: true }, [])).toEqual([]);
  });

  test('has none where they have no market_type', () => {
    const open = { extend_params: [{ market_type: true }] };
    expect(spotOf([{ max_pods: 20 }], open, ['extend_params'])).toEqual([]);
  });

  test.each([{ market_type: null, max_pods: 20 }, { max_pods: 20 }])(
    'may have some where a plan without configuration does not tell: %o',
    (block) => {
      const open = { extend_params: [{ market_type: true }] };
      const lines = created('cce_node_pool', { ...pool, extend_params: [block] }, open, null);
      expect(lines).toContain(`ecs.spotInstances ? ${knownLater('market_type')}`);
    },
  );

  test.each<[object, readonly string[]]>([
    [
      { market_type: true },
      [
        'ecs.spotInstances ? its extend_params is known only after apply → write out each extend_params block, or use demand instead of terraform-plan, with services by name, or set on-unknown: warn',
      ],
    ],
    [{}, []],
  ])('may have some where a dynamic block does not tell: %o', (open, lines) => {
    expect(spotOf([{ max_pods: 20, market_type: 'none' }], { extend_params: [open] }, [])).toEqual(
      lines,
    );
  });

  test('may have some where another resource decides', () => {
    const open = { extend_params: [{ market_type: true }] };
    expect(spotOf([{ market_type: '' }], open, ['extend_params'])).toEqual([
      `ecs.spotInstances ? ${knownLater('market_type')}`,
    ]);
  });
});

test('nor is a name known beside one to come where the plan has no configuration', () => {
  const flavor = { flavor_id: 'c7.large.2', flavor_name: 'c7.large.2' };
  const after = { flavor_id: 'c7.large.2' };
  expect(updated('compute_instance', flavor, after, { flavor_name: true }, null)).toEqual(
    expect.arrayContaining([`ecs.cores ? ${knownLater('flavor_name')}`]),
  );
});

test('the flavor that the environment of the provider names is known before its name', () => {
  const lines = created('compute_instance', { flavor_id: 'c7.large.2' }, { flavor_name: true }, []);
  expect(lines).toEqual(expect.arrayContaining(['ecs.cores 2', 'ecs.ram 4096']));
});
