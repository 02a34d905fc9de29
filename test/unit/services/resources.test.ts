import { describe, expect, test } from 'vitest';
import { changed, planText } from '../../support/planned-usages.ts';
import { allUsagesIn, everyRule, totalsIn } from '../../support/resource-rules.ts';

type Change = Readonly<Record<string, unknown>>;

/** What one change of a resource takes, a line a quota; whose configuration sets these attributes. */
function taken(
  type: string,
  change: Change,
  fields: object = {},
  configured: readonly string[] = setIn(change['after']),
): readonly string[] {
  const entry = { address: 'x', type: `huaweicloud_${type}`, mode: 'managed', change, ...fields };
  const expressions = Object.fromEntries(configured.map((name) => [name, {}]));
  const resources = [{ address: 'x', mode: 'managed', type: entry.type, expressions }];
  const configuration = { root_module: { resources } };
  return allUsagesIn(planText({ resource_changes: [entry], configuration })).map((line) =>
    line
      .replace(/^x: /, '')
      .replace('the plan does not say how much x needs: ', 'x: ')
      .replace('≥0: x: ', '? '),
  );
}

/** What a configuration sets is not null, as far as it is known before apply. */
function setIn(values: unknown): readonly string[] {
  return Object.entries(Object(values)).flatMap(([name, value]) => (value === null ? [] : [name]));
}

const created = (
  type: string,
  after: object,
  after_unknown: unknown = {},
  configured?: readonly string[],
) => taken(type, { actions: ['create'], before: null, after, after_unknown }, {}, configured);
const updated = (
  type: string,
  before: object,
  after: object,
  after_unknown: unknown = {},
  configured?: readonly string[],
) => taken(type, { actions: ['update'], before, after, after_unknown }, {}, configured);

/** Without the quotas of one type of disk, which have a test of their own. */
const untyped = (lines: readonly string[]) => lines.filter((line) => !/^evs\.\w+_/.test(line));

const later = (name: string) =>
  `its ${name} is known only after apply → set ${name} to a value known before apply`;
const uncounted = (name: string) =>
  `its ${name} is known only after apply → write out each ${name} block, or use demand instead of terraform-plan`;
const untold = (name: string) => `its ${name} is not in the plan → set ${name}`;
const unmapped = (flavor: string) =>
  `its flavor ${flavor} is not in flavors → add a line for it to flavors, such as c7.large.2: 2, 4`;

/** Whatever their attributes are. */
const ones: Readonly<Record<string, readonly string[]>> = {
  vpc: ['vpc.vpc 1'],
  networking_router: ['vpc.vpc 1'],
  vpc_subnet: ['vpc.subnet 1'],
  networking_subnet: ['vpc.subnet 1'],
  vpc_eip: ['vpc.publicIp 1'],
  networking_floatingip: ['vpc.publicIp 1'],
  compute_floatingip: ['vpc.publicIp 1'],
  vpc_bandwidth: ['vpc.shareBandwidth 1'],
  networking_secgroup: ['vpc.securityGroup 1', 'vpc.securityGroupRule 6'],
  compute_secgroup: ['vpc.securityGroup 1', 'vpc.securityGroupRule 6'],
  networking_secgroup_rule: ['vpc.securityGroupRule 1'],
  vpc_peering_connection: ['vpc.vpcPeer 1'],
  vpc_network_acl: ['vpc.firewall 1'],
  network_acl: ['vpc.firewall 1'],
  vpc_address_group: ['vpc.address_group 1'],
  vpc_flow_log: ['vpc.flow_log 1'],
  compute_servergroup: ['ecs.serverGroups 1'],
  elb_loadbalancer: ['elb.loadbalancer 1'],
  elb_listener: ['elb.listener 1'],
  elb_pool: ['elb.pool 1'],
  elb_active_standby_pool: ['elb.pool 1', 'elb.healthmonitor 1'],
  elb_member: ['elb.member 1'],
  elb_monitor: ['elb.healthmonitor 1'],
  elb_l7policy: ['elb.l7policy 1'],
  elb_certificate: ['elb.certificate 1'],
  elb_ipgroup: ['elb.ipgroup 1'],
  elb_security_policy: ['elb.security_policy 1'],
  cce_cluster: ['cce.cluster 1'],
  rds_instance: ['rds.instance 1'],
  rds_read_replica_instance: ['rds.instance 1'],
  as_group: ['as.scaling_Group 1'],
  as_configuration: ['as.scaling_Config 1'],
  as_bandwidth_policy: ['as.bandwidth_scaling_policy 1'],
  kms_key: ['kms.CMK 1'],
  vpcep_endpoint: ['vpcep.endpoint 1'],
  vpcep_service: ['vpcep.endpoint_service 1'],
  images_image: ['ims.image 1'],
  images_image_copy: ['ims.image 1'],
  ims_ecs_system_image: ['ims.image 1'],
  ims_ecs_whole_image: ['ims.image 1'],
  ims_evs_system_image: ['ims.image 1'],
  ims_evs_data_image: ['ims.image 1'],
  ims_obs_system_image: ['ims.image 1'],
  ims_obs_data_image: ['ims.image 1'],
  ims_obs_iso_image: ['ims.image 1'],
  ims_quickimport_system_image: ['ims.image 1'],
  ims_quickimport_data_image: ['ims.image 1'],
  ims_image_metadata: ['ims.image 1'],
  ims_cbr_whole_image: ['ims.image 1'],
  fgs_function: ['functiongraph.fgs_func_num 1'],
  er_instance: ['er.er_instance 1'],
  swr_organization: ['swr.namespace 1'],
  swr_repository: ['swr.repository 1'],
};

describe.each(Object.entries(ones))('%s', (type, quotas) => {
  const values = { name: 'a' };
  const change = (...actions: readonly string[]) =>
    taken(type, { actions, before: values, after: values, after_unknown: { id: true } });

  test('takes the same whatever else is set', () => {
    expect(change('create')).toEqual(quotas);
  });

  test('takes it beside the old one where it is created before that is deleted', () => {
    expect(change('create', 'delete')).toEqual(quotas);
  });

  test.each([['update'], ['delete'], ['no-op'], ['read'], ['forget']])(
    'takes nothing by %s',
    (action) => {
      expect(change(action)).toEqual([]);
    },
  );

  test('takes nothing where it is deleted before it is created again, unless that takes days', () => {
    expect(change('delete', 'create')).toEqual(type === 'kms_key' ? quotas : []);
  });

  test('takes nothing where it is only read', () => {
    const read = { actions: ['create'], before: null, after: values, after_unknown: {} };
    expect(taken(type, read, { mode: 'data' })).toEqual([]);
  });
});

const snapshots = ['evs_snapshot', 'evsv3_snapshot', 'evsv5_snapshot'];

test('all types that take more than one of something have cases of their own', () => {
  const others = ['ges_graph', 'ges_graph_v1', 'ges_backup', 'ges_metadata'];
  const own = ['compute_instance', 'ecs_instance', 'cce_node', 'cce_node_pool'];
  const disks = ['evs_volume', 'evsv3_volume', 'blockstorage_volume'];
  const rest = [...disks, ...snapshots, 'dcs_instance', 'dds_instance', 'sfs_turbo'];
  const types = new Set(everyRule.flatMap((rule) => rule.types));
  expect([...types].toSorted()).toEqual(
    [...others, ...own, ...rest, ...Object.keys(ones)].toSorted(),
  );
});

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

  test.each<[string, object, unknown, readonly string[]]>([
    ['none', {}, {}, []],
    ['one', { eip_type: '5_bgp', bandwidth: [{ share_type: 'PER' }] }, {}, ['vpc.publicIp 1']],
    ['one that there is', { eip_id: 'an-id' }, {}, []],
    ['one that there is, and what would make one', { eip_id: 'an-id', eip_type: '5_bgp' }, {}, []],
    ['one that is made elsewhere', {}, { eip_id: true }, []],
    ['one of a type that is not known', { bandwidth: [] }, { eip_type: true }, [later('eip_type')]],
    ['one with a bandwidth that is not known', {}, { bandwidth: true }, [later('bandwidth')]],
    ['one or another', { eip_type: '5_bgp' }, { eip_id: true }, [later('eip_id')]],
    ['nothing set', { eip_type: '', eip_id: null, bandwidth: [] }, {}, []],
  ])('with the address: %s', (_, after, after_unknown, addresses) => {
    const lines = of(after, after_unknown).filter((line) => line.startsWith('vpc.'));
    expect(lines.map((line) => line.replace('vpc.publicIp ? ', ''))).toEqual(addresses);
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
    ['is not mapped', { flavor_id: 's6.large.2' }, {}, unmapped('s6.large.2')],
    ['has a long name', { flavor_id: 'x'.repeat(99) }, {}, unmapped('x'.repeat(60))],
    ['is known only after apply', { flavor_id: null }, { flavor_id: true }, later('flavor_id')],
    ['is not told', { flavor_id: null }, {}, untold('flavor_id')],
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

  test('may have the name of a flavor, and less than a GiB', () => {
    const named = of({ flavor_id: null, flavor_name: 't6.small.1' }, { flavor_id: true });
    expect(named.slice(1, 3)).toEqual(['ecs.cores 1', 'ecs.ram 512']);
  });

  const size = later('system_disk_size');
  const disks = uncounted('data_disks');
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
      `≥140: x: ${later('size')}`,
    ],
    ['data disk itself', {}, { data_disks: [{}, true] }, '3', `≥40: x: ${later('size')}`],
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
    for (const after of [before, { ...before, flavor_id: 's6.xlarge.2' }]) {
      expect(updated('compute_instance', unmappedBefore, after)).toEqual([
        `ecs.cores ? ${unmapped('s6.large.2')}`,
        `ecs.ram ? ${unmapped('s6.large.2')}`,
      ]);
    }
  });

  test('takes nothing when it is updated and its size is told neither before nor after', () => {
    const before = { flavor_id: 'c7.large.2' };
    expect(updated('compute_instance', before, { ...before, name: 'b' })).toEqual([]);
  });
});

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
      `evs.gigabytes ? ${later('size')}`,
      'evs.volumes_SAS 1',
      `evs.gigabytes_SAS ? ${later('size')}`,
    ]);
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

  test.each(snapshots)('has a snapshot of a size that no plan tells: %s', (type) => {
    expect(created(type, { volume_id: 'v' })).toEqual([
      'evs.snapshots 1',
      'evs.gigabytes ? the size of its disk is not in the plan → use demand instead of terraform-plan',
    ]);
    expect(updated(type, { volume_id: 'v' }, { volume_id: 'v', name: 'b' })).toEqual([]);
  });

  test.each<[object, object, object, boolean]>([
    [{ volume_id: 'v' }, { volume_id: 'v' }, {}, true],
    [{ volume_id: 'v' }, { volume_id: 'w' }, {}, false],
    [{ volume_id: 'v' }, {}, { volume_id: true }, false],
    [{}, {}, {}, false],
  ])('replaced %o by %o, with %o after apply: has a snapshot the size of before? %o', (...of) => {
    const [before, after, after_unknown, isSame] = of;
    const actions = ['delete', 'create'];
    expect(taken('evs_snapshot', { actions, before, after, after_unknown })).toHaveLength(
      isSame ? 0 : 1,
    );
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
  });

  test.each(['essd', 'a b', '', '::x', 'x'.repeat(41), 7, ['ESSD3']])(
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

test('a pool with a standby takes its members and their check, and a group the rules in it', () => {
  const pool = { members: [{ role: 'master' }, { role: 'slave' }], healthmonitor: [{}] };
  const taken = ['elb.pool 1', 'elb.member 2', 'elb.healthmonitor 1'];
  expect(created('elb_active_standby_pool', pool)).toEqual(taken);
  const groups = ['vpc.securityGroup 1', 'vpc.securityGroupRule 8'];
  expect(created('compute_secgroup_v2', { rule: [{}, {}] })).toEqual(groups);
  expect(updated('compute_secgroup_v2', { rule: [{}] }, { rule: [{}, {}, {}] })).toEqual([
    'vpc.securityGroupRule 2',
  ]);
});

describe('the address of a load balancer', () => {
  const open = {
    iptype: true,
    ...{ sharetype: true, bandwidth_size: true, bandwidth_charge_mode: true, bandwidth_id: true },
  };
  test.each<[object, object, readonly string[]]>([
    [{ iptype: '5_bgp' }, {}, ['vpc.publicIp 1']],
    [{ ipv4_eip_id: 'an-id' }, open, []],
    [{}, { ...open, ipv4_eip_id: true }, []],
    [{ sharetype: 'PER' }, { ...open, sharetype: false }, []],
  ])('%o, with %o after apply, takes %o', (after, unknown, addresses) => {
    const lines = created('elb_loadbalancer', after, unknown);
    expect(lines.filter((line) => !line.startsWith('elb.'))).toEqual(addresses);
  });

  test('is unknown where its type is set to what is known only after apply', () => {
    const lines = created('elb_loadbalancer', {}, open, ['iptype']);
    expect(lines).toContain(`vpc.publicIp ? ${later('iptype')}`);
  });
});

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
    [{ iptype: '5_bgp' }, {}, ['vpc.publicIp 1']],
    [{ ...address, eip_id: 'an-id' }, {}, []],
    [{}, { eip_id: true }, []],
    [{}, { bandwidth_size: true }, [`vpc.publicIp ? ${later('bandwidth_size')}`]],
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

  test('of a pool whose number is not known are unknown', () => {
    const lines = untyped(created('cce_node_pool', pool(null), { initial_node_count: true }));
    const quotas = ['ecs.instances', 'ecs.cores', 'ecs.ram', 'evs.volumes', 'evs.gigabytes'];
    expect(lines).toEqual(quotas.map((quota) => `${quota} ? ${later('initial_node_count')}`));
  });

  test('of a pool take at least what is certain of each', () => {
    const unknown = { root_volume: [{ size: true }] };
    expect(created('cce_node_pool', { ...pool(3), root_volume: [{}] }, unknown)[4]).toBe(
      `evs.gigabytes ≥600: x: ${later('size')}`,
    );
  });

  test('without disks for data may get some, as with those of a dynamic block', () => {
    const open = { ...node, data_volumes: null };
    const lines = untyped(created('cce_node', open, { data_volumes: true }, ['root_volume']));
    expect(lines.slice(3)).toEqual([
      `evs.volumes ≥1: x: ${uncounted('data_volumes')}`,
      `evs.gigabytes ≥40: x: ${uncounted('data_volumes')}`,
    ]);
  });

  test('have a root disk, told or not', () => {
    expect(untyped(created('cce_node', { ...node, root_volume: [] })).slice(3)).toEqual([
      `evs.volumes ? ${untold('root_volume')}`,
      `evs.gigabytes ? ${untold('root_volume')}`,
    ]);
  });
});

describe('the machines of a group', () => {
  const cause =
    'the size of its instances, and whether they have addresses, is not in the plan → use demand instead of terraform-plan';
  const unsized = ['ecs.cores', 'ecs.ram', 'evs.volumes', 'evs.gigabytes'];
  const addresses = `vpc.publicIp ? ${cause}`;
  const unknown = unsized.map((quota) => `${quota} ? ${cause}`);

  test.each<[object, object, number]>([
    [{ desire_instance_number: 3, min_instance_number: 1 }, {}, 3],
    [{ min_instance_number: 2 }, { desire_instance_number: true }, 2],
    [{ min_instance_number: 2 }, {}, 2],
    [{ desire_instance_number: 2, min_instance_number: 5 }, {}, 5],
  ])('%o, with %o after apply, are %d of a size that is not known', (after, open, count) => {
    const lines = created('as_group', after, open);
    const [, ...others] = [...lines].sort();
    expect(others.toSorted()).toEqual([`ecs.instances ${count}`, ...unknown, addresses].toSorted());
  });

  test('are at least as many as are desired where the least is not known', () => {
    expect(
      created('as_group', { desire_instance_number: 3 }, { min_instance_number: true }),
    ).toContain(`ecs.instances ≥3: x: ${later('min_instance_number')}`);
  });

  test('take the difference where more are desired, and nothing where as many are', () => {
    const [before, after] = [1, 4].map((desire_instance_number) => ({ desire_instance_number }));
    expect(updated('as_group', before ?? {}, after ?? {})).toEqual([
      addresses,
      'ecs.instances 3',
      ...unknown,
    ]);
    expect(updated('as_group', before ?? {}, { ...before, name: 'b' })).toEqual([]);
  });

  test('keep their size when the group has another configuration, unless it is made anew', () => {
    const group = (scaling_configuration_id: string) => {
      return { desire_instance_number: 2, scaling_configuration_id };
    };
    expect(updated('as_group', group('small'), group('large'))).toEqual([]);
    const [before, after] = [group('small'), group('large')];
    const anew = { actions: ['delete', 'create'], before, after, after_unknown: {} };
    expect(taken('as_group', anew)).toEqual([addresses, ...unknown]);
    expect(taken('as_group', { ...anew, after: before })).toEqual([]);
  });
});

test.each<[readonly unknown[], string]>([
  [[0.125], '1'],
  [['2'], '2'],
  [[2.5], '3'],
  [[0.5, 0.5], '1'],
  [Array(8).fill(0.125), '1'],
  [[0.5, 1, '0.25'], '2'],
])('caches of %o GB take %s of memory', (capacities, count) => {
  const entries = capacities.map((capacity, index) => ({
    ...{ address: `x${index}`, type: 'huaweicloud_dcs_instance', mode: 'managed' },
    change: { actions: ['create'], before: null, after: { capacity }, after_unknown: {} },
  }));
  expect(totalsIn(changed(...entries))).toEqual({
    'dcs.instance': `${capacities.length}`,
    'dcs.ram': count,
  });
});

test('a cache that grows takes the difference', () => {
  expect(updated('dcs_instance', { capacity: 0.5 }, { capacity: 4.25 })).toEqual(['dcs.ram 3.75']);
});

test.each(['Single', 'ReplicaSet', 'Sharding'])(
  'a database of the mode %s takes one of it',
  (mode) => {
    expect(created('dds_instance', { mode })).toEqual([`dds.${mode} 1`]);
    expect(created('dds_instance', {}, { mode: true })).toContain(`dds.${mode} ? ${later('mode')}`);
  },
);

test('a file system takes its size, and the difference when it grows', () => {
  expect(created('sfs_turbo', { size: 500 })).toEqual([
    'sfsturbo.shares 1',
    'sfsturbo.capacity 500',
  ]);
  expect(updated('sfs_turbo', { size: 500 }, { size: 1200 })).toEqual(['sfsturbo.capacity 700']);
});

test('a function takes its reserved instances', () => {
  const reserved_instances = [{ count: 2 }, { count: 3 }];
  expect(created('fgs_function', { reserved_instances })).toEqual([
    'functiongraph.fgs_func_num 1',
    'functiongraph.fgs_func_occurs 5',
  ]);
});

test.each([
  ['4e1', '40'],
  ['1E+2', '100'],
  ['1e10', '10000000000'],
  [9_007_199_254_740_991, '9007199254740991'],
])('the number %o is %s', (size, count) => {
  expect(created('sfs_turbo', { size })[1]).toBe(`sfsturbo.capacity ${count}`);
});

test.each<unknown>([
  -1,
  '9007199254740992',
  1e300,
  '0x10',
  '1,000',
  ' 40',
  '40 GB',
  true,
  [40],
  { size: 40 },
  'pa55word',
])('%o is no number, and it is not shown', (size) => {
  expect(created('sfs_turbo', { size })[1]).toBe(
    'sfsturbo.capacity ? its size is not a number from 0 to 2^53 − 1 → set size to a number',
  );
});

test.each<[string, object]>([
  ['nothing is told of it', {}],
  ['it is not an object', { after: [], before: 7 }],
  ['all of it is known only after apply', { after: {}, after_unknown: true }],
])('what depends on attributes is unknown where %s', (_, values) => {
  for (const type of ['dcs_instance', 'sfs_turbo', 'dds_instance', 'evs_volume', 'cce_node_pool']) {
    const lines = taken(type, { actions: ['create'], ...values });
    expect(lines.join()).toContain(' ? ');
  }
});

test.each([
  ['sfs_turbo', 'sfsturbo.capacity', 'size'],
  ['dds_instance', 'dds.Single', 'mode'],
])('what a %s takes of %s is unknown where its %s is not set', (type, quota, name) => {
  expect(created(type, {})).toContain(`${quota} ? ${untold(name)}`);
});

test('what is not told is the same only where all beside it is', () => {
  const gigabytesOf = (
    before: readonly unknown[],
    after: readonly unknown[],
    open: unknown = {},
  ) => {
    const [one, other] = [before, after].map((data_disks) => ({
      system_disk_size: 40,
      data_disks,
    }));
    return updated('compute_instance', one ?? {}, other ?? {}, open).filter((line) =>
      line.startsWith('evs.gigabytes '),
    );
  };
  const untoldSize = [`evs.gigabytes ? ${untold('size')}`];
  expect(gigabytesOf([{}, { size: 12 }, { size: 3 }], [{}, { size: 1 }, { size: 23 }])).toEqual(
    untoldSize,
  );
  expect(gigabytesOf([{}], [{}], { data_disks: [{ size: true }] })).toEqual(untoldSize);
  expect(gigabytesOf([{}, { size: 12 }], [{}, { size: 12 }])).toEqual([]);
});

describe('what is set to a value that is known only after apply is unknown', () => {
  test('all of it where the plan says so of the whole resource', () => {
    expect(created('sfs_turbo', {}, true)).toContain(`sfsturbo.capacity ? ${later('size')}`);
  });

  test('the number of a group, beyond the least', () => {
    const lines = created(
      'as_group',
      { min_instance_number: 2 },
      { desire_instance_number: true },
      ['min_instance_number', 'desire_instance_number'],
    );
    expect(lines).toContain(`ecs.instances ≥2: x: ${later('desire_instance_number')}`);
  });

  test('the type of a system disk', () => {
    const values = { flavor_id: 'c7.large.2', system_disk_size: 40 };
    const lines = created('compute_instance', values, { system_disk_type: true }, [
      ...Object.keys(values),
      'system_disk_type',
    ]);
    expect(lines).toContain(`evs.gigabytes_SSD ? ${later('system_disk_type')}`);
  });

  test('all of it where the plan has no configuration', () => {
    const change = { actions: ['create'], after: {}, after_unknown: { iptype: true } };
    const type = 'huaweicloud_elb_loadbalancer';
    expect(allUsagesIn(changed({ address: 'x', type, mode: 'managed', change }))).toContain(
      `x: vpc.publicIp ≥0: the plan does not say how much x needs: ${later('iptype')}`,
    );
  });
});

describe('what is set to something known, and is in no plan, is set to null', () => {
  const to = (...references: readonly unknown[]) => ({ references });
  const eachOf = (...references: readonly unknown[]) => ({
    for_each_expression: to(...references),
  });
  const nothing = { constant_value: null };
  const change = { actions: ['create'], after: { iptype: null }, after_unknown: { iptype: true } };
  const balancer = (address: string) => ({
    ...{ address, mode: 'managed', type: 'huaweicloud_elb_loadbalancer' },
  });
  const addresses = (address: string, root_module: object) => {
    const resource_changes = [{ ...balancer(address), change }];
    return allUsagesIn(planText({ resource_changes, configuration: { root_module } })).flatMap(
      (line) => (line.includes('vpc.publicIp') ? [line.replace(/.*: /, '')] : []),
    );
  };

  test.each<[object, boolean, object?]>([
    [nothing, true],
    [to('var.t'), true],
    [to('var.o.t', 'var.o'), true],
    [to('var.o["t"]', 'var.o'), true],
    [to('count.index'), false],
    [to('each.value.t', 'each.value'), true, eachOf('var.s')],
    [to('each.value.t', 'each.value'), false, eachOf('data.a.b')],
    [to('each.value.t', 'each.value'), false, eachOf('each.value')],
    [to('each.value.t', 'each.value'), false],
    [to('var.t', 'huaweicloud_vpc_eip.a.id'), false],
    [to('local.t'), false],
    [to('module.n.t'), false],
    [to(7), false],
    [to(), false],
    [{}, false],
    [[{}], false],
  ])('%o: %s, beside %o', (iptype, isNull, fields = {}) => {
    const resources = [{ ...balancer('x'), expressions: { iptype }, ...fields }];
    const cause = 'set iptype to a value known before apply';
    expect(addresses('x', { resources })).toEqual(isNull ? [] : [expect.stringContaining(cause)]);
  });

  test.each<[object, boolean]>([
    [{}, true],
    [{ expressions: { t: nothing } }, true],
    [{ expressions: { t: to('var.u') } }, true],
    [{ expressions: { t: to('each.value'), other: to('a.b') }, ...eachOf('var.s') }, true],
    [{ expressions: { t: to('each.value') }, ...eachOf('a.b') }, false],
    [{ expressions: { t: to('a.b') } }, false],
    [{ expressions: { t: {} } }, false],
  ])('by a variable of a module that is called with %o: %s', (call, isNull) => {
    const resources = [{ ...balancer('x'), expressions: { iptype: to('var.t', 'var.t') } }];
    const inner = { m: { expressions: { t: to('var.t') }, module: { resources } } };
    const module_calls = { n: { ...call, module: { module_calls: inner } } };
    expect(addresses('module.n["a"].module.m.x', { module_calls })).toHaveLength(isNull ? 0 : 1);
  });

  test('in no time, however many variables are made of how many others', () => {
    const both = to('var.a', 'var.b');
    const called = (module: object) => ({ m: { expressions: { a: both, b: both }, module } });
    let root: object = { resources: [{ ...balancer('x'), expressions: { iptype: both } }] };
    for (let depth = 0; depth < 200; depth += 1) root = { module_calls: called(root) };
    expect(addresses(`${'module.m.'.repeat(200)}x`, root)).toEqual([]);
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
      [`ecs.cores ? ${later('flavor_id')}`],
    ],
    ['not at all', small, {}, ['name'], []],
    [
      'by one of two that a module sets',
      { ...small, flavor_name: 'c7.xlarge.2' },
      {},
      ['flavor_id', 'flavor_name'],
      ['ecs.cores ? the plan has two flavors for it → set flavor_id alone'],
    ],
    [
      'by one of two that a module sets, later',
      { flavor_id: 'c7.large.2' },
      { flavor_name: true },
      ['flavor_id', 'flavor_name'],
      [`ecs.cores ? ${later('flavor_id')}`],
    ],
  ])('%s', (_, after, open, configured, expected) => {
    expect(cores(updated('compute_instance', small, after, open, configured))).toEqual(expected);
  });
});

test('two flavors of which the configuration sets neither are not told apart', () => {
  const two = { flavor_id: 'c7.large.2', flavor_name: 'c7.xlarge.2' };
  expect(created('compute_instance', two, {}, [])).toContain(
    'ecs.cores ? the plan has two flavors for it → set flavor_id alone',
  );
});

describe('a type with a version behind it', () => {
  test.each(['vpc_v1', 'vpc_v10', 'vpc_eip_v1', 'rds_instance_v3', 'kms_key_v1', 'cce_cluster_v3'])(
    '%s is another name of the same',
    (type) => {
      expect(created(type, {})).toEqual(created(type.replace(/_v\d+$/, ''), {}));
    },
  );

  test.each(['opentelekomcloud', 'flexibleengine', 'telefonicaopencloud'])(
    'of %s has attributes of its own: what depends on them is unknown',
    (provider) => {
      const change = { actions: ['create'], after: {}, after_unknown: {} };
      const lines = (type: string) =>
        allUsagesIn(
          changed({ address: 'x', type: `${provider}_${type}`, mode: 'managed', change }),
        );
      expect(lines('vpc_v1')).toEqual(['x: vpc.vpc 1']);
      expect(lines('compute_instance_v2')).toContain('x: ecs.instances 1');
      expect(
        lines('compute_instance_v2').filter((line) => line.includes('evs.volumes ≥0')),
      ).toHaveLength(1);
    },
  );

  test.each([
    ['opentelekomcloud_evs_volume_v3', ['update'], { size: 40 }, { size: 4000 }],
    ['opentelekomcloud_evs_volume_v3', ['delete', 'create'], { size: 40 }, { size: 4000 }],
    ['flexibleengine_dcs_instance_v1', ['update'], { capacity: 2 }, { capacity: 64 }],
    ['opentelekomcloud_cce_node_pool_v3', ['update'], { count: 1 }, { count: 50 }],
    ['telefonicaopencloud_as_group_v1', ['update'], { number: 1 }, { number: 50 }],
  ])('of %s may be another size after %j', (type, actions, before, after) => {
    const change = { actions, before, after, after_unknown: {} };
    const lines = allUsagesIn(changed({ address: 'x', type, mode: 'managed', change }));
    expect(lines.length).toBeGreaterThan(0);
    for (const line of lines) expect(line).toMatch(/ x needs: this version does not know the attr/);
  });
});

test('a mode of DDS that is new takes of any of them, and none is written in another case', () => {
  expect(created('dds_instance', { mode: 'replicaset' })).toEqual(['dds.ReplicaSet 1']);
  const cause = 'this version does not know its mode → use demand instead of terraform-plan';
  const any = ['Single', 'ReplicaSet', 'Sharding'].map((mode) => `dds.${mode} ? ${cause}`);
  expect(created('dds_instance', { mode: 'Quorum' })).toEqual(any);
  expect(updated('dds_instance', { mode: 'Quorum' }, { mode: 'Mirror' })).toEqual(any);
  expect(updated('dds_instance', { mode: 'Quorum' }, { mode: 'Quorum', name: 'b' })).toEqual([]);
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

test('a spot instance takes spot cores and memory', () => {
  const lines = created('compute_instance', { charging_mode: 'spot', flavor_id: 'c7.large.2' });
  expect(lines).toEqual(expect.arrayContaining(['ecs.spotCores 2', 'ecs.spotRam 4096']));
});
