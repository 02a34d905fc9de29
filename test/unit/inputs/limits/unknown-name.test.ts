import { expect, test } from 'vitest';
import { meansQuota, quotaSynonyms } from '../../../../src/inputs/limits/quota-words.ts';
import { unknownNameProblem } from '../../../../src/inputs/limits/unknown-name.ts';
import { findService, otherServices } from '../../../../src/inputs/targets/service-names.ts';
import { quotaNames, type ServiceKey, services } from '../../../../src/services/registry.ts';

const six: readonly ServiceKey[] = ['vpc', 'ecs', 'evs', 'elb', 'cce', 'rds'];
const remedyFor = (name: string, selected: readonly ServiceKey[]) =>
  unknownNameProblem('thresholds', name, selected, null).remedy;

const ofVpc =
  'one of vpc.vpc, vpc.subnet, vpc.publicIp, vpc.securityGroup, vpc.securityGroupRule, vpc.shareBandwidth, vpc.vpcPeer, vpc.firewall, vpc.address_group, vpc.flow_log; docs/services.md lists all';

/** The quota that each word means, whichever services are read. */
const meanings = Object.entries({
  'ges.graph': 'ges_graph ges-graph huaweicloud_ges_graph huawei_ges_graphs',
  'roma.api': 'roma.backend roma.backends',
  'rds.instance': 'rds.instances rds.Instances rds.inst_ance rds.db mysql.instance rds_db',
  'vpc.publicIp':
    'vpc.eip VPC.EIPs huaweicloud_vpc_eip vpc.public_ip vpc.publicIps eip publicip eip.count vpc.ip',
  'vpc.subnet': 'vpc.subnets vpc.subent',
  'vpc.securityGroup': 'vpc.sg vpc.security-group vpc.securitygroups',
  'ecs.cores': 'ecs.cpu ecs.vcpus ecs.core cpu vcpus esc.cores ecs-cpu',
  'ecs.ram': 'ecs.memory memory ecs.mem',
  'ecs.instances': 'ecs.instance ecs.vms servers huaweicloud_compute_instance',
  'evs.volumes': 'evs.disks disk evs.volume',
  'evs.gigabytes': 'evs.size evs.capacity',
  'evs.gigabytes_SSD': 'evs.gigabytes-ssd evs.gigabytesSSD',
  'elb.loadbalancer': 'elb.loadbalancers elb.load_balancer elb.lb',
  'cce.cluster': 'cce.clusters cce.k8s',
  'sfsturbo.shares': 'sfs.shares sfs-turbo.shares sfsturbo.share',
  'functiongraph.fgs_func_num':
    'fgs.fgs_func_num fgs.functions functiongraph.fgs_func_nums fgs_function',
  'as.scaling_Group': 'autoscaling.scaling_Group as.groups',
  'kms.CMK': 'kms.keys kms.cmks',
  'swr.namespace': 'swr.organizations',
  'er.er_instance': 'er.instances er.instance er_instances',
  'elb.*': 'elb elb* elbs elb.x*',
  'sfsturbo.*': 'sfs sfs.* huaweicloud_sfs_turbo',
  'as.*': 'autoscaling',
  'vpc.vpc': 'vpcs vpc.vpcs',
  'vpc.vpc or vpc.*': 'vpc VPC',
});

test.each(meanings)('%s is meant by %s', (meant, written) => {
  for (const word of written.split(' ')) {
    for (const selected of [six, ['roma', 'ges'] as const]) {
      const remedy = remedyFor(word, selected);
      expect([word, remedy.replace(/ if you meant that, or .*$/, '')]).toEqual([
        word,
        `use ${meant}`,
      ]);
    }
  }
});

const natRemedy = 'remove it: NAT Gateway has no API for its quotas';
const unreadRemedy =
  'remove it: the gate does not read that service, only those in docs/services.md';

test.each([
  ['rds.instances', 'use rds.instance if you meant that, or one of rds.*, *, rds.instance'],
  ['vpc.routes', `use ${ofVpc}`],
  ['vpc.eip', `use vpc.publicIp if you meant that, or ${ofVpc}`],
  ['cce.node', 'use one of cce.*, *, cce.cluster'],
  ['nodes', 'use a name that docs/services.md lists'],
  ['rds.cores', 'use one of rds.*, *, rds.instance'],
  ['foo.instance', 'use a name that docs/services.md lists'],
  ['foo_instance', 'use a name that docs/services.md lists'],
  ['', 'use a name that docs/services.md lists'],
  ['.', 'use a name that docs/services.md lists'],
  ['memory', 'use ecs.ram if you meant that, or a name that docs/services.md lists'],
  ['**', 'use * if you meant that, or a name that docs/services.md lists'],
  ['nat.gateway', natRemedy],
  ['huaweicloud_nat_gateway', natRemedy],
  ['apig.api', 'remove it: the API of API Gateway needs the ID of a gateway'],
  ['dns', 'remove it: the API of DNS needs the ID of the account'],
  ['elb.members_per_pol', expect.not.stringMatching(/per_pool/)],
])('among six services, %s is answered: %s', (name, remedy) => {
  expect(remedyFor(name, six)).toEqual(remedy);
});

test('a name of a service that is read stands in a list of all that are read, where they are few', () => {
  expect(remedyFor('roma.x', ['roma', 'ges'])).toBe(
    'use one of roma.*, ges.*, *, roma.datasource, roma.api, roma.scripts, ges.graph, ges.edge_volume, ges.backup, ges.metadata',
  );
});

test.each(['roma.x', 'roma.member', 'roma.graph'])(
  'a name of a service is answered with its quotas alone: %s',
  (name) => {
    expect(remedyFor(name, ['roma', 'ges', 'elb'])).toBe(
      'use one of roma.*, *, roma.datasource, roma.api, roma.scripts',
    );
  },
);

test.each(otherServices)('no quota of another service is suggested for one of %s', (word) => {
  for (const name of [`${word}.instance`, `${word}.instances`, `${word}.*`, word, `${word}_x`]) {
    expect([name, remedyFor(name, ['ges'])]).toEqual([name, unreadRemedy]);
  }
});

test('a service that is not read is none that is, and no word for one or for a quota', () => {
  const isKnown = (word: string) =>
    findService(word) !== null || quotaNames.some((name) => meansQuota(word, name));
  expect(otherServices.filter(isKnown)).toEqual([]);
});

test('each other word is for a quota that is judged, and of one service means one thing', () => {
  const judged = services
    .flatMap(({ quotas }) => quotas)
    .filter(({ exemption }) => exemption === null)
    .map(({ name }) => name);
  const known = quotaNames.map((name) => name.toLowerCase().replaceAll('_', ''));
  const all = Object.entries(quotaSynonyms).flatMap(([name, words]) =>
    words.split(' ').map((word) => `${name.replace(/\..*/, '')}.${word}`),
  );

  expect(judged).toEqual(expect.arrayContaining(Object.keys(quotaSynonyms)));
  expect(new Set(all).size).toBe(all.length);
  expect(all.filter((word) => known.includes(word))).toEqual([]);
});
