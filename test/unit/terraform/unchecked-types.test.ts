import { expect, test } from 'vitest';
import { mergeUncheckedTypes } from '../../../src/terraform/unchecked-types.ts';
import { sanitize } from '../../support/builders/quotas.ts';
import { planOf, planText } from '../../support/terraform/planned-usages.ts';
import { allUsagesIn, uncheckedIn } from '../../support/terraform/resource-rules.ts';

const provider = 'registry.terraform.io/huaweicloud/huaweicloud';
const entry = (type: string, actions: readonly unknown[] = ['create'], fields: object = {}) => ({
  ...{ address: `${type}.x`, type, mode: 'managed', provider_name: provider },
  change: { actions, after: {} },
  ...fields,
});

test('resources that no rule is about are counted by type, in the order of the types', () => {
  const types = ['nat_gateway', 'dns_zone', 'nat_gateway', 'vpc', 'lb_loadbalancer', 'apig_api'];
  const entries = types.map((type) => entry(`huaweicloud_${type}`));
  expect(uncheckedIn(planOf(...entries))).toEqual([
    '1 huaweicloud_apig_api',
    '1 huaweicloud_dns_zone',
    '1 huaweicloud_lb_loadbalancer',
    '2 huaweicloud_nat_gateway',
  ]);
});

test.each<[readonly unknown[], boolean]>([
  [['create'], true],
  [['update'], true],
  [['delete', 'create'], true],
  [['create', 'delete'], true],
  [['create', 'forget'], true],
  [['hibernate'], true],
  [[], true],
  [['delete'], false],
  [['no-op'], false],
  [['read'], false],
  [['forget'], false],
])('what is to be done is %o: %s', (actions, isTold) => {
  const told = uncheckedIn(planOf(entry('huaweicloud_nat_gateway', actions)));
  expect(told).toEqual(isTold ? ['1 huaweicloud_nat_gateway'] : []);
});

test('actions that the plan runs beside its resources are counted too', () => {
  const action = {
    address: 'action.huaweicloud_graph_restart.x',
    type: 'huaweicloud_graph_restart',
  };
  const plan = planText({ action_invocations: [{ ...action, provider_name: provider }] });
  expect(uncheckedIn(plan)).toEqual(['1 huaweicloud_graph_restart']);
});

test.each<[string, object]>([
  ['a data source', entry('huaweicloud_nat_gateway', ['create'], { mode: 'data' })],
  ['a resource of another provider', entry('random_id', ['create'], { provider_name: 'random' })],
  ['a resource that is checked', entry('huaweicloud_vpc')],
  ['what looks like a graph, which is told elsewhere', entry('huaweicloud_ges_graph_v2')],
])('%s is not among them', (_, one) => {
  expect(uncheckedIn(planOf(one))).toEqual([]);
});

test.each([
  'cce_node_attach',
  'compute_eip_associate',
  'compute_floatingip_associate_v2',
  'compute_interface_attach',
  'compute_volume_attach',
  'eip_bandwidth_associate',
  'er_association',
  'er_propagation',
  'networking_eip_associate',
  'networking_vip_associate',
  'vpc_bandwidth_associate',
  'vpc_eip_associate',
  'vpc_eipv3_associate',
  'vpc_peering_accepter',
  'vpc_peering_connection_accepter',
  'vpcep_approval',
])('huaweicloud_%s only joins what there is, and is not among them', (type) => {
  expect(uncheckedIn(planOf(entry(`huaweicloud_${type}`)))).toEqual([]);
});

test('what puts an instance on standby may make another, and is among them', () => {
  const type = 'huaweicloud_as_instance_attach';
  expect(uncheckedIn(planOf(entry(type)))).toEqual([`1 ${type}`]);
});

test.each<[string, unknown]>([
  ['sbercloud_nat_gateway', undefined],
  ['flexibleengine_nat_gateway', undefined],
  ['hcs_nat_gateway', 7],
  ['nat_gateway', provider],
  ['my_nat_gateway', 'terraform.example.test/team/hcso'],
])('%s of %s is one of the provider', (type, provider_name) => {
  expect(uncheckedIn(planOf(entry(type, ['create'], { provider_name })))).toEqual([`1 ${type}`]);
});

test('what is put off to a later run is among them, unless it was left out', () => {
  const deferred = (reason: string) => ({
    reason,
    resource_change: entry('huaweicloud_nat_gateway'),
  });
  const deferred_changes = ['absent_prereq', 'instance_count_unknown', 'excluded'].map(deferred);
  expect(uncheckedIn(planText({ complete: false, deferred_changes }))).toEqual([
    '2 huaweicloud_nat_gateway',
  ]);
});

test('nothing is told of a plan that ended in an error', () => {
  const text = planText({ errored: true, resource_changes: [entry('huaweicloud_nat_gateway')] });
  expect(uncheckedIn(text)).toEqual([]);
});

test('the types of several plans are put mergeUncheckedTypes', () => {
  const one = (type: string, count: number) => ({ type: sanitize(type), count });
  expect(
    mergeUncheckedTypes([
      [one('b', 1), one('c', 2)],
      [one('a', 3), one('c', 4)],
    ]),
  ).toEqual([one('a', 3), one('b', 1), one('c', 6)]);
});

test.each([
  'aws_vpc',
  'alicloud_vpc',
  'openstack_compute_instance',
  'azurerm_vpc',
  'acme_vpc',
  'huaweicloudx',
  'vpc',
  '_vpc',
])('%s of another provider takes nothing', (type) => {
  const name = type.split('_', 1).join();
  for (const provider_name of [`registry.terraform.io/hashicorp/${name}`, undefined]) {
    const text = planOf(entry(type, ['create'], { provider_name }));
    expect(allUsagesIn(text)).toEqual([]);
    expect(uncheckedIn(text)).toEqual([]);
  }
});

test.each([
  'vpc_eip_associate',
  'elb_pool_member',
  'elb_members',
  'compute_instances',
  'compute_volume_attach',
  'compute_volume_attach_v2',
  'vpc_second',
  'vpc_v1_eip',
])('huaweicloud_%s takes of no quota, though its words are those of rules', (type) => {
  expect(allUsagesIn(planOf(entry(`huaweicloud_${type}`)))).toEqual([]);
});

test.each(['sbercloud_vpc_eip', 'hcs_vpc_eip', 'opentelekomcloud_vpc_eip', 'huaweicloud_vpc_eip'])(
  '%s takes an address',
  (type) => {
    expect(allUsagesIn(planOf(entry(type)))).toEqual([`${type}.x: vpc.publicIp 1`]);
  },
);

test('a graph is one of whatever provider it is, among other rules too', () => {
  const graphs = ['acme_ges_graph', 'acme_vpc_ges_graph', 'huaweicloud_ges_graph_v2'];
  const entries = graphs.map((type) => entry(type, ['create'], { provider_name: 'acme' }));
  expect(allUsagesIn(planOf(...entries)).filter((line) => line.includes('ges.graph'))).toEqual([
    'acme_ges_graph.x: ges.graph 1',
    'acme_vpc_ges_graph.x: ges.graph not counted: acme_vpc_ges_graph',
    'graph_v2.x: ges.graph not counted: huaweicloud_ges_graph_v2',
  ]);
});
