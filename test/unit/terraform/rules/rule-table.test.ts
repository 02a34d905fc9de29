import { describe, expect, test } from 'vitest';
import {
  graph,
  plannedUsagesIn,
  planOf,
  planText,
} from '../../../support/terraform/planned-usages.ts';
import { allUsagesIn, created } from '../../../support/terraform/resource-rules.ts';

const create = { actions: ['create'], after: { graph_size_type_index: '1' } };
const typed = (type: string, provider_name?: unknown) =>
  graph(create, { address: `${type}.x`, type, provider_name });
const plannedUsages = (type: string, provider?: unknown) =>
  plannedUsagesIn(planOf(typed(type, provider)));
const registry = 'registry.terraform.io';

test.each<[string, unknown]>([
  ['huaweicloud_ges_graph', `${registry}/huaweicloud/huaweicloud`],
  ['huaweicloud_ges_graph', 'registry.opentofu.org/huaweicloud/huaweicloud'],
  ['huaweicloud_ges_graph', 'terraform.example.test/a-fork/of-its-own'],
  ['huaweicloud_ges_graph', 'huaweicloud'],
  ['huaweicloud_ges_graph', undefined],
  ['huaweicloud_ges_graph', 7],
  ['huaweicloud_ges_graph_v1', `${registry}/huaweicloud/huaweicloud`],
  ['huaweicloud_ges_graph_v1', undefined],
  ['sbercloud_ges_graph', `${registry}/sbercloud-terraform/sbercloud`],
  ['sbercloud_ges_graph_v1', `${registry}/sbercloud-terraform/sbercloud`],
  ['hcs_ges_graph', undefined],
  ['hcso_ges_graph', undefined],
  ['g42cloud_ges_graph', undefined],
  ['flexibleengine_ges_graph', undefined],
  ['opentelekomcloud_ges_graph', undefined],
  ['huaweicloudstack_ges_graph', undefined],
  ['telefonicaopencloud_ges_graph', undefined],
  ['g42vbcloud_ges_graph', undefined],
  ['acme_ges_graph', `${registry}/acme/acme`],
  ['my_own_ges_graph', `terraform.example.test/team/my_own`],
])('%s of the provider %s is a graph', (type, provider) => {
  expect(plannedUsages(type, provider)).toEqual([
    `${type.replace('huaweicloud_ges_', '')}.x: ges.graph 1`,
    `${type.replace('huaweicloud_ges_', '')}.x: ges.edge_volume 100`,
  ]);
});

test.each(['backup', 'metadata'])('a sister of the %s takes its quota', (name) => {
  const provider = `${registry}/huaweicloud/hcso`;
  expect(plannedUsages(`hcso_ges_${name}`, provider)).toEqual([
    `hcso_ges_${name}.x: ges.${name} 1`,
  ]);
});

test.each<[string, unknown, readonly string[]]>([
  ['acme_ges_graph', undefined, ['graph', 'edge_volume']],
  ['acme_ges_graph', `${registry}/acme/other`, ['graph', 'edge_volume']],
  ['acme_ges_graph', `${registry}/acme/acme/`, ['graph', 'edge_volume']],
  ['acme_ges_graph', `${registry}/acme/Acme`, ['graph', 'edge_volume']],
  ['acme_ges_backup', `${registry}/acme/other`, ['backup']],
  ['huaweicloud_ges_graph_v2', `${registry}/huaweicloud/huaweicloud`, ['graph', 'edge_volume']],
  ['huaweicloud_ges_graphs', `${registry}/huaweicloud/huaweicloud`, ['graph', 'edge_volume']],
  ['huaweicloud_ges_backup_v1', `${registry}/huaweicloud/huaweicloud`, ['backup']],
  ['huaweicloud_ges_metadata_v2', undefined, ['metadata']],
  [
    'huaweicloud_ges_graph_backup',
    `${registry}/huaweicloud/huaweicloud`,
    ['graph', 'backup', 'edge_volume'],
  ],
  ['huaweicloud_ges_persistent_graph', undefined, ['graph', 'edge_volume']],
  ['huaweicloud_gesv2_graph', `${registry}/huaweicloud/huaweicloud`, ['graph', 'edge_volume']],
  ['sbercloud_gesv21_backup', undefined, ['backup']],
  ['acme_gesv3_metadata', `${registry}/acme/acme`, ['metadata']],
  ['ges_graph', `${registry}/acme/ges`, ['graph', 'edge_volume']],
  ['_ges_graph', undefined, ['graph', 'edge_volume']],
])('%s of the provider %s only looks like one, and is not counted', (type, provider, quotas) => {
  expect(plannedUsages(type, provider)).toEqual(
    quotas.map(
      (quota) => `${type.replace('huaweicloud_ges_', '')}.x: ges.${quota} not counted: ${type}`,
    ),
  );
});

test.each([
  'huaweicloud_vpc',
  'huaweicloud_ges_instance',
  'huaweicloud_gesgraph',
  'huaweicloud_gesv2x_graph',
  'huaweicloud_gesv123_graph',
  'huaweicloud_gesv_graph',
  'neo4j_graph',
  'badges_graph',
  'acme_images_graph',
  'graphs_ges_instance',
  '',
])('%s has nothing to do with GES', (type) => {
  expect(plannedUsages(type, `${registry}/huaweicloud/huaweicloud`)).toEqual([]);
});

test.each([['delete'], ['no-op'], ['read'], ['forget']])(
  'what only looks like one takes nothing by %s',
  (action) => {
    const entry = { ...typed('acme_ges_graph'), change: { actions: [action] } };
    expect(plannedUsagesIn(planOf(entry))).toEqual([]);
  },
);

test('what only looks like one is not counted where its number is unknown either', () => {
  const entry = {
    reason: 'instance_count_unknown',
    resource_change: typed('acme_ges_backup'),
  };
  const excluded = { reason: 'excluded', resource_change: typed('acme_ges_metadata') };
  const text = planText({ complete: false, deferred_changes: [entry, excluded] });
  expect(plannedUsagesIn(text)).toEqual([
    'acme_ges_backup.x: ges.backup not counted: acme_ges_backup',
    'acme_ges_metadata.x: ges.metadata left out of this run',
  ]);
});

test.each(['sbercloud_ges_graph', 'acme_ges_graph'])(
  'a plan that plans a resource %s has to say what is done with it',
  (type) => {
    const resource = { address: 'a.b', mode: 'managed', type };
    const planned_values = { root_module: { resources: [resource] } };
    expect(plannedUsagesIn(planText({ planned_values }))).toEqual([
      'it plans a resource and does not say what is done with it',
    ]);
  },
);

test('a plan need not say what is done with what has nothing to do with quotas', () => {
  const resource = { address: 'a.b', mode: 'managed', type: 'huaweicloud_ges_instance' };
  const resources = [resource, { ...resource, type: 7 }];
  expect(plannedUsagesIn(planText({ planned_values: { root_module: { resources } } }))).toEqual([]);
});

test('an instance of Huawei Cloud Stack has a name of its own, and takes the same', () => {
  const instance = {
    flavor_id: 'c7.large.2',
    ...{ system_disk_type: 'SSD', system_disk_size: 40, data_disks: [{ type: 'SAS', size: 10 }] },
    ...{ eip_type: '5_bgp', bandwidth: [{}], charging_mode: 'spot' },
  };
  const lines = created('ecs_compute_instance', instance);
  expect(lines).toEqual(created('compute_instance', instance));
  expect(lines).toContain('vpc.publicIp 1');
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
        allUsagesIn(planOf({ address: 'x', type: `${provider}_${type}`, mode: 'managed', change }));
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
    ['opentelekomcloud_cce_node_pool_v3', ['update'], { name: 'a' }, { name: 'b' }],
    ['telefonicaopencloud_as_group_v1', ['update'], { tags: {} }, { tags: { a: '1' } }],
  ])('of %s may be another size after %j', (type, actions, before, after) => {
    const change = { actions, before, after, after_unknown: {} };
    const lines = allUsagesIn(planOf({ address: 'x', type, mode: 'managed', change }));
    expect(lines.length).toBeGreaterThan(0);
    for (const line of lines) expect(line).toMatch(/ x needs: this version does not know the attr/);
  });

  const disks = [{ size: 40, kinds: ['SSD', null] }];
  const nested = (depth: number) => `${'['.repeat(depth)}${']'.repeat(depth)}`;
  test.each<[boolean, object | null, object | null, unknown?]>([
    [true, { tags: { a: '1' } }, { tags: { a: '2' } }],
    [true, { tags: null, disks }, { tags: {}, disks: structuredClone(disks) }],
    [true, { name: 'a', description: '', size: 4 }, { name: 'b', description: 'b', size: 4 }],
    [true, { name: 'a', size: '4' }, { size: '4' }, { name: true, size: false }],
    [true, { name: 'a', size: 'DEEP' }, { name: 'b', size: 'DEEP' }],
    [false, { name: 'a', size: 4 }, { name: 'b', size: 5 }],
    [false, { name: 'a', size: 4 }, { name: 'b', size: '4' }],
    [false, { name: 'a', size: null }, { name: 'b' }],
    [false, { name: 'a', size: 4 }, { name: 'b' }, { size: true }],
    [false, { name: 'a' }, { name: 'b' }, { size: true }],
    [false, { name: 'a', disks }, { name: 'b', disks: [] }],
    [false, { name: 'a', disks }, { name: 'b', disks: [{ size: 40, kinds: ['SSD'] }] }],
    [false, { name: 'a', disks: [] }, { name: 'b', disks: {} }],
    [false, { name: 'a', disks: [] }, { name: 'b', disks: null }],
    [false, { name: 'a', size: 'DEEP' }, { name: 'b', size: 'DEEPER' }],
    [false, { size: 4 }, { size: 4 }],
    [false, {}, {}],
    [false, null, { name: 'b' }],
    [false, { name: 'a' }, null],
  ])(
    'of another provider that is only relabelled takes nothing: %s',
    (isKept, before, after, after_unknown = {}) => {
      const change = { actions: ['update'], before, after, after_unknown };
      for (const type of ['networking_secgroup_v2', 'dds_instance_v3', 'compute_instance_v2']) {
        const entry = { address: 'x', type: `opentelekomcloud_${type}`, mode: 'managed', change };
        const text = planOf(entry).replaceAll('"DEEP"', nested(50_000));
        const lines = allUsagesIn(text.replaceAll('"DEEPER"', nested(50_001)));
        if (isKept) expect(lines).toEqual([]);
        else expect(lines.join()).toMatch(/ x needs: this version does not know the attributes/);
      }
    },
  );
});
