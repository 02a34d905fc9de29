import { knownAmount } from '../../terraform/rules/amounts.ts';
import { type Attributes, attributeOf, blocksOf } from '../../terraform/rules/attributes.ts';
import { plus, sumOverConfigured } from '../../terraform/rules/combined-amounts.ts';
import {
  type Amount,
  oneEach,
  type ResourceRule,
  takes,
} from '../../terraform/rules/resource-rule.ts';
import { nodePoolRule, nodeRule } from '../machines.ts';
import { projectService } from '../project-service.ts';
import { quotaListDecoder, typeFields } from '../quota-list.ts';
import { scalingGroupRule } from '../scaling-groups.ts';
import { limitPer, optionalQuota, quota } from '../service.ts';
import {
  addressFreedByInstance,
  addressOfGraph,
  addressOfInstance,
  addressOfLoadBalancer,
  addressOfNode,
} from './addresses.ts';

/**
 * Virtual Private Cloud, with elastic IP addresses. Uses version 1 of its API, because version 3 reports
 * no use and gives −1 another meaning.
 */
export const vpc = projectService({
  key: 'vpc',
  title: 'VPC',
  quotas: [
    quota('vpc.vpc'),
    quota('vpc.subnet'),
    quota('vpc.publicIp'),
    quota('vpc.securityGroup'),
    quota('vpc.securityGroupRule'),
    quota('vpc.shareBandwidth'),
    quota('vpc.vpcPeer'),
    quota('vpc.firewall'),
    ...[
      'address_group',
      'flow_log',
      'vpn',
      'vpngw',
      'physicalConnect',
      'virtualInterface',
      'loadbalancer',
      'listener',
    ].map((name) => optionalQuota(`vpc.${name}`)),
    limitPer('shared bandwidth', 'vpc.shareBandwidthIP'),
    limitPer('VPC', 'vpc.vpcContainRoutetable'),
    limitPer('route table', 'vpc.routetableContainRoutes'),
  ],
  path: (projectId) => `/v1/${projectId}/quotas`,
  decode: quotaListDecoder({ fields: typeFields, minusOneIsUnlimited: true }),
  grant: { policy: 'VPC ReadOnlyAccess', action: 'vpc:quotas:list' },
  resources,
});

/** What resources take of the quotas of VPC, with elastic IP addresses. */
function resources(): readonly ResourceRule[] {
  return [
    takes('vpc.vpc', oneEach, 'vpc', 'networking_router'),
    takes('vpc.subnet', oneEach, 'vpc_subnet', 'networking_subnet'),
    takes('vpc.securityGroup', oneEach, 'networking_secgroup', 'compute_secgroup'),
    takes('vpc.securityGroupRule', oneEach, 'networking_secgroup_rule'),
    {
      ...takes('vpc.securityGroupRule', rulesOfNewGroup, 'networking_secgroup'),
      // Some may have been deleted, or are of resources that free them too.
      freed: () => knownAmount(0),
    },
    { ...takes('vpc.securityGroupRule', rulesOfOlderGroup, 'compute_secgroup'), growth: newRules },
    takes('vpc.publicIp', oneEach, 'vpc_eip', 'networking_floatingip', 'compute_floatingip'),
    {
      ...takes('vpc.publicIp', addressOfInstance, 'compute_instance', 'ecs_compute_instance'),
      freed: addressFreedByInstance,
    },
    takes('vpc.publicIp', addressOfLoadBalancer, 'elb_loadbalancer'),
    {
      ...takes('vpc.publicIp', addressOfGraph, 'ges_graph', 'ges_graph_v1'),
      freed: () => knownAmount(0),
      isUnmistakable: true,
    },
    nodeRule('vpc.publicIp', addressOfNode),
    nodePoolRule('vpc.publicIp', addressOfNode),
    scalingGroupRule('vpc.publicIp'),
    takes('vpc.shareBandwidth', oneEach, 'vpc_bandwidth'),
    takes('vpc.vpcPeer', oneEach, 'vpc_peering_connection', 'vpc_peering'),
    takes('vpc.firewall', oneEach, 'vpc_network_acl', 'network_acl'),
    takes('vpc.address_group', oneEach, 'vpc_address_group'),
    takes('vpc.flow_log', oneEach, 'vpc_flow_log'),
  ];
}

/**
 * A new group comes with six rules, even if it is set to have none: samples of the API show four, and
 * its page names two more, for ports 22 and 3389.
 */
const rulesOfNewGroup = () => knownAmount(6);

/** The older resource has its own rules in addition. */
const rulesOfOlderGroup = plus(rulesOfNewGroup, sumOverConfigured('rule', oneEach));

const fieldsOfRule = ['from_port', 'to_port', 'ip_protocol', 'cidr', 'from_group_id', 'self'];

/** What tells a rule from others. One that cannot be compared with others equals itself alone. */
function keyOf(rule: Attributes): unknown {
  const fields = fieldsOfRule.map((name) => attributeOf(rule, name));
  const isPlain = fields.every((field) =>
    field.kind === 'known' ? typeof field.value !== 'object' : field.kind === 'absent',
  );
  return isPlain ? JSON.stringify(fields) : rule;
}

/** The rules that were not there before: the provider creates them before it deletes others. */
function newRules(before: Attributes, after: Attributes): Amount {
  const existing = new Set((blocksOf(before, 'rule') ?? []).map(keyOf));
  const ofRule = (rule: Attributes) => knownAmount(existing.has(keyOf(rule)) ? 0 : 1);
  return sumOverConfigured('rule', ofRule)(after);
}
