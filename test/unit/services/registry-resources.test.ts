import { describe, expect, test } from 'vitest';
import { created, everyRule, taken } from '../../support/terraform/resource-rules.ts';

/** What each type takes when it is created, whatever its attributes are. */
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
  vpc_peering: ['vpc.vpcPeer 1'],
  vpc_peering_connection: ['vpc.vpcPeer 1'],
  vpc_network_acl: ['vpc.firewall 1'],
  network_acl: ['vpc.firewall 1'],
  vpc_address_group: ['vpc.address_group 1'],
  vpc_flow_log: ['vpc.flow_log 1'],
  compute_servergroup: ['ecs.serverGroups 1'],
  ecs_compute_server_group: ['ecs.serverGroups 1'],
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
  ims_image: ['ims.image 1'],
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
  fgs_function: ['functiongraph.fgs_func_num 1', 'functiongraph.fgs_func_code_size not counted'],
  er_instance: ['er.er_instance 1'],
  swr_organization: ['swr.namespace 1'],
  swr_repository: ['swr.repository 1'],
};

test.each(Object.entries(ones))('%s takes the same whatever else is set', (type, quotas) => {
  expect(created(type, { name: 'a' }, { id: true })).toEqual(quotas);
});

describe('a type that takes one of something', () => {
  const values = { name: 'a' };
  const change = (type: string, ...actions: readonly string[]) =>
    taken(type, { actions, before: values, after: values, after_unknown: { id: true } });

  test('takes it beside the old one if it is created before that is deleted', () => {
    expect(change('vpc', 'create', 'delete')).toEqual(['vpc.vpc 1']);
  });

  test.each([['update'], ['delete'], ['no-op'], ['read'], ['forget']])(
    'takes nothing by %s',
    (action) => {
      expect(change('vpc', action)).toEqual([]);
    },
  );

  test('takes nothing if it is deleted before it is created again, unless that takes days', () => {
    expect(change('vpc', 'delete', 'create')).toEqual([]);
    expect(change('kms_key', 'delete', 'create')).toEqual(['kms.CMK 1']);
  });

  test('takes nothing if it is only read', () => {
    const read = { actions: ['create'], before: null, after: values, after_unknown: {} };
    expect(taken('vpc', read, { mode: 'data' })).toEqual([]);
  });
});

test('all types that take more than one of something have cases of their own', () => {
  const others = ['ges_graph', 'ges_graph_v1', 'ges_backup', 'ges_metadata'];
  const snapshots = ['evs_snapshot', 'evsv3_snapshot', 'evsv5_snapshot'];
  const own = ['compute_instance', 'ecs_compute_instance', 'ecs_instance'];
  const nodes = ['cce_node', 'cce_node_pool'];
  const disks = ['evs_volume', 'evsv3_volume', 'blockstorage_volume'];
  const rest = [...disks, ...snapshots, 'dcs_instance', 'dds_instance', 'sfs_turbo'];
  const types = new Set(everyRule.flatMap((rule) => rule.types));
  expect([...types].toSorted()).toEqual(
    [...others, ...own, ...nodes, ...rest, ...Object.keys(ones)].toSorted(),
  );
});
