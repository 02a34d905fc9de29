import { describe, expect, test } from 'vitest';
import {
  blocksKnownLater,
  created,
  knownLater,
  notInPlan,
  taken,
  untyped,
  updated,
} from '../../../support/terraform/resource-rules.ts';

describe('nodes', () => {
  const node = {
    flavor_id: 'c7.large.2',
    root_volume: [{ size: 40, volumetype: 'SSD' }],
    data_volumes: [
      { size: 100, volumetype: 'SAS' },
      { size: 100, volumetype: 'SAS' },
    ],
  };
  const address = { iptype: '5_bgp', bandwidth_size: 5, sharetype: 'PER' };
  const pool = (initial_node_count: unknown) => ({ ...node, initial_node_count });

  test('that are replaced take nothing more, unless they keep their machines', () => {
    const replaced = (keep_ecs: boolean) => {
      const values = { ...node, ...address, keep_ecs };
      const change = { actions: ['delete', 'create'], before: values, after: values };
      return taken('cce_node', { ...change, after_unknown: {} });
    };
    expect(replaced(false)).toEqual([]);
    expect(untyped(replaced(true))).toEqual(untyped(created('cce_node', { ...node, ...address })));
  });

  test.each([
    ['prePaid', untyped(created('cce_node_pool', pool(2)))],
    ['postPaid', []],
  ])(
    'of a pool that is replaced take nothing more, unless they are prepaid: %s',
    (charging_mode, lines) => {
      const values = { ...pool(2), charging_mode };
      const change = { actions: ['delete', 'create'], before: values, after: values };
      expect(untyped(taken('cce_node_pool', { ...change, after_unknown: {} }))).toEqual(lines);
    },
  );

  test.each([
    ['create', 'delete'],
    ['delete', 'create'],
  ])('of a pool that is replaced by an empty one take nothing: %s, then %s', (...actions) => {
    const [before, after] = [2, 0].map((count) => ({ ...pool(count), flavor_id: 'unmapped' }));
    expect(taken('cce_node_pool', { actions, before, after, after_unknown: {} })).toEqual([]);
  });

  test('take an instance with its disks, and an address where they make one', () => {
    expect(untyped(created('cce_node', { ...node, ...address }))).toEqual([
      'vpc.publicIp 1',
      'ecs.instances 1',
      'ecs.cores 2',
      'ecs.ram 4096',
      'evs.volumes 3',
      'evs.gigabytes 240',
    ]);
  });

  test.each<[object, object, readonly string[]]>([
    [{ bandwidth_size: 5 }, {}, ['vpc.publicIp 1']],
    [{ bandwidth_size: 0 }, {}, []],
    [{ bandwidth_size: 0, iptype: '5_bgp' }, {}, ['vpc.publicIp 1']],
    [{ iptype: '5_bgp' }, {}, ['vpc.publicIp 1']],
    [{ ...address, eip_id: 'an-id' }, {}, []],
    [{}, { eip_id: true }, []],
    [{}, { bandwidth_size: true }, [`vpc.publicIp ? ${knownLater('bandwidth_size')}`]],
  ])('with %o, and %o after apply, take %o', (after, after_unknown, addresses) => {
    const lines = created('cce_node', { ...node, ...after }, after_unknown);
    expect(lines.filter((line) => line.startsWith('vpc.'))).toEqual(addresses);
  });

  test('of a pool take the same, as often as it begins with', () => {
    expect(created('cce_node_pool', pool(3))).toEqual([
      'ecs.instances 3',
      'ecs.cores 6',
      'ecs.ram 12288',
      'evs.volumes 9',
      'evs.gigabytes 720',
      'evs.volumes_SAS 6',
      'evs.gigabytes_SAS 600',
      'evs.volumes_SSD 3',
      'evs.gigabytes_SSD 120',
    ]);
    expect(created('cce_node_pool', pool(0))).toEqual([]);
  });

  test('of a pool that grows take the difference', () => {
    expect(untyped(updated('cce_node_pool', pool(1), pool('3')))).toEqual([
      'ecs.instances 2',
      'ecs.cores 4',
      'ecs.ram 8192',
      'evs.volumes 6',
      'evs.gigabytes 480',
    ]);
  });

  test('of a pool that does not follow the number take nothing when it changes', () => {
    const kept = (count: number) => ({ ...pool(count), ignore_initial_node_count: true });
    expect(updated('cce_node_pool', kept(3), kept(5))).toEqual([]);
    expect(untyped(created('cce_node_pool', kept(3)))[0]).toBe('ecs.instances 3');
    const followed = { ...pool(5), ignore_initial_node_count: false };
    expect(untyped(updated('cce_node_pool', pool(3), followed))[0]).toBe('ecs.instances 2');
  });

  test.each<[string, object, object, readonly string[]]>([
    ['as many as it has', { current_node_count: 5 }, {}, []],
    ['more than it has now', { current_node_count: 1 }, {}, ['ecs.instances 4']],
    ['fewer than it has now', { current_node_count: 8 }, {}, []],
    [
      'a number that it ignored before',
      { current_node_count: 5, ignore_initial_node_count: true },
      {},
      [],
    ],
    [
      'a number that it ignored, of nobody knows how many',
      { ignore_initial_node_count: true },
      {},
      ['ecs.instances 5'],
    ],
    [
      'more, of smaller disks',
      {},
      { initial_node_count: 6, data_volumes: [] },
      ['ecs.instances 1', 'evs.volumes 1', 'evs.gigabytes 40'],
    ],
    ['as many, of larger disks', {}, { root_volume: [{ volumetype: 'SSD', size: 400 }] }, []],
  ])('of a pool are asked for anew by each update: %s', (_, before, after, lines) => {
    const old = { ...pool(5), ignore_initial_node_count: false };
    const counted = ['ecs.instances', 'evs.volumes', 'evs.gigabytes'];
    const found = updated('cce_node_pool', { ...old, ...before }, { ...old, ...after });
    const shown = found.filter((line) => counted.includes(line.split(' ')[0] ?? ''));
    expect(shown.slice(0, lines.length)).toEqual(lines);
    if (lines.length === 0) expect(found).toEqual([]);
  });

  test('of a pool that is replaced free as many as there are', () => {
    const actions = ['delete', 'create'];
    const before = { ...pool(5), current_node_count: 1 };
    const anew = { actions, before, after: pool(5), after_unknown: {} };
    expect(taken('cce_node_pool', anew)[0]).toBe('ecs.instances 4');
    expect(taken('cce_node_pool', { ...anew, before: pool(5) })).toEqual([]);
    const autoscaled = { ...pool(5), current_node_count: 8 };
    expect(taken('cce_node_pool', { ...anew, before: autoscaled, after: pool(8) })).toEqual([]);
    const unmapped = { ...pool(3), flavor_id: 'other' };
    const larger = { ...unmapped, current_node_count: 5 };
    expect(taken('cce_node_pool', { ...anew, before: larger, after: unmapped })).toEqual([]);
    const smaller = { ...unmapped, current_node_count: 1 };
    const lines = taken('cce_node_pool', { ...anew, before: smaller, after: unmapped });
    expect(lines.join()).toContain('ecs.cores ? its flavor other is not in flavors');
  });

  test('of a pool that is replaced can have smaller flavors in other scale groups', () => {
    const before = { ...pool(3), extension_scale_groups: [{}] };
    const anew = { actions: ['delete', 'create'], before, after: before, after_unknown: {} };
    expect(taken('cce_node_pool', anew)).toEqual(['ecs.cores 6', 'ecs.ram 12288']);
    const without = { ...anew, before: { ...before, extension_scale_groups: [] } };
    expect(taken('cce_node_pool', without)).toEqual([]);
    const extend_params = [{ market_type: 'spot' }];
    const spot = {
      ...anew,
      before: { ...before, extend_params },
      after: { ...before, extend_params },
    };
    expect(taken('cce_node_pool', spot).filter((line) => line.includes('spot'))).toEqual([
      'ecs.spotCores 6',
      'ecs.spotRam 12288',
    ]);
  });

  test('of a pool whose number is not known are unknown', () => {
    const lines = untyped(created('cce_node_pool', pool(null), { initial_node_count: true }));
    const quotas = ['ecs.instances', 'ecs.cores', 'ecs.ram', 'evs.volumes', 'evs.gigabytes'];
    expect(lines).toEqual(quotas.map((quota) => `${quota} ? ${knownLater('initial_node_count')}`));
  });

  test('of a pool take at least what is certain of each', () => {
    const unknown = { root_volume: [{ size: true }] };
    expect(created('cce_node_pool', { ...pool(3), root_volume: [{}] }, unknown)[4]).toBe(
      `evs.gigabytes ≥600: x: ${knownLater('size')}`,
    );
  });

  test('without disks for data may get some, as with those of a dynamic block', () => {
    const open = { ...node, data_volumes: null };
    const lines = untyped(created('cce_node', open, { data_volumes: true }, ['root_volume']));
    expect(lines.slice(3)).toEqual([
      `evs.volumes ≥1: x: ${blocksKnownLater('data_volumes')}`,
      `evs.gigabytes ≥40: x: ${blocksKnownLater('data_volumes')}`,
    ]);
  });

  const onSystemDisk = { storage: [{ selectors: [{ name: 'a', type: 'system' }] }] };
  const onBoth = { storage: [{ selectors: [{ type: 'system' }, { type: 'evs' }] }] };
  const noDisks = { root_volume: node.root_volume, flavor_id: node.flavor_id };
  const alone = ['evs.volumes 1', 'evs.gigabytes 40', 'evs.volumes_SSD 1', 'evs.gigabytes_SSD 40'];
  test.each<[string, object, object, readonly string[] | null | undefined, boolean]>([
    ['the system disk', onSystemDisk, {}, undefined, true],
    ['the system disk and others', onBoth, {}, undefined, false],
    ['what is known after apply', {}, { storage: true }, ['root_volume'], false],
    [
      'what selectors known after apply say',
      { storage: [{}] },
      { storage: [{ selectors: true }] },
      ['root_volume'],
      false,
    ],
    ['the system disk, of a plan without configuration', onSystemDisk, {}, null, false],
    ['the system disk, and ask for others', onSystemDisk, {}, ['storage', 'data_volumes'], false],
  ])('with their components on %s have no data disks: %o', (...of) => {
    const [, storage, open, configured, isAlone] = of;
    const values = { ...noDisks, ...storage };
    const lines = created('cce_node', values, { data_volumes: true, ...open }, configured);
    const disks = lines.filter((line) => line.startsWith('evs.'));
    if (isAlone) expect(disks).toEqual(alone);
    else expect(disks[0]).toBe(`evs.volumes ≥1: x: ${blocksKnownLater('data_volumes')}`);
  });

  test('of a pool on the system disk have no data disks, nor after a replacement', () => {
    const values = { ...noDisks, ...onSystemDisk, initial_node_count: 1 };
    const open = { data_volumes: true };
    const disks = created('cce_node_pool', values, open).filter((line) => line.startsWith('evs.'));
    expect(disks).toEqual(alone);
    const before = { ...values, data_volumes: [] };
    const change = { actions: ['delete', 'create'], before, after: values, after_unknown: open };
    expect(taken('cce_node_pool', change)).toEqual([]);
  });

  test('have a root disk, told or not', () => {
    expect(untyped(created('cce_node', { ...node, root_volume: [] })).slice(3)).toEqual([
      `evs.volumes ? ${notInPlan('root_volume')}`,
      `evs.gigabytes ? ${notInPlan('root_volume')}`,
    ]);
  });
});
