import { apiNameOf } from '../../services/service.ts';
import { lettersOf } from '../../text/nearest.ts';

/** Other words for quotas, in the form that {@link lettersOf} returns. */
export const quotaSynonyms: Readonly<Record<string, string>> = {
  'as.scaling_Config': 'config configs configuration configurations launchconfig',
  'as.scaling_Group': 'group groups asg',
  'cce.cluster': 'k8s kubernetes',
  'dcs.instance': 'redis memcached',
  'dcs.ram': 'memory mem capacity gigabytes',
  'ecs.cores': 'cpu cpus vcpu vcpus vcores',
  'ecs.instances': 'server servers vm vms',
  'ecs.ram': 'memory mem',
  'elb.certificate': 'cert certs',
  'elb.healthmonitor': 'healthcheck healthchecks monitor',
  'elb.loadbalancer': 'lb lbs balancer balancers',
  'elb.member': 'backend backends',
  'er.er_instance': 'instance instances router routers',
  'evs.gigabytes': 'capacity storage size gb gib',
  'evs.volumes': 'disk disks',
  'functiongraph.fgs_func_num': 'function functions func funcs',
  'ges.edge_volume': 'edge edges',
  'kms.CMK': 'key keys',
  'rds.instance': 'database databases db mysql postgresql',
  'roma.api': 'backend backends',
  'roma.datasource': 'source sources',
  'sfsturbo.capacity': 'size gigabytes gb',
  'sfsturbo.shares': 'filesystem filesystems',
  'swr.namespace': 'organization organizations org orgs',
  'swr.repository': 'repo repos image images',
  'vpc.firewall': 'acl acls networkacl networkacls',
  'vpc.publicIp': 'eip eips elasticip elasticips floatingip floatingips ip ips',
  'vpc.securityGroup': 'sg sgs secgroup secgroups',
  'vpc.securityGroupRule': 'rule rules sgrule sgrules secgrouprule secgrouprules',
  'vpc.shareBandwidth': 'bandwidth bandwidths',
  'vpc.vpc': 'vpcs',
  'vpc.vpcPeer': 'peer peers peering peerings',
  'vpcep.endpoint_service': 'service services',
};

/** Whether a word means a quota: its name in the API or another word for it, in any spelling. */
export function meansQuota(word: string, name: string): boolean {
  const letters = lettersOf(word);
  const synonyms = quotaSynonyms[name]?.split(' ') ?? [];
  return letters === quotaWord(name) || synonyms.includes(letters);
}

/** The letters of a quota's name without its service. */
export function quotaWord(name: string): string {
  return lettersOf(apiNameOf({ name }));
}
