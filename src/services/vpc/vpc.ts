import { knownAmount, unknownAmount, whenEqual, whenSet } from '../../terraform/rules/amounts.ts';
import {
  type Attributes,
  attributeOf,
  blocksOf,
  hasValue,
  isUnset,
} from '../../terraform/rules/attributes.ts';
import { plus, sumOver, sumOverConfigured } from '../../terraform/rules/combined-amounts.ts';
import { knownAfterApply } from '../../terraform/rules/gap.ts';
import {
  type Amount,
  type AmountOf,
  oneEach,
  type ResourceRule,
  takes,
} from '../../terraform/rules/resource-rule.ts';
import { nodePoolRule, nodeRule, scalingGroupRule } from '../machines.ts';
import { quotaListDecoder, typeFields } from '../quota-list.ts';
import { limitPer, optionalQuota, projectAdvice, quota, type Service } from '../service.ts';

/**
 * Virtual Private Cloud, with elastic IP addresses. Uses version 1 of its API, because version 3 reports
 * no use and gives −1 another meaning.
 */
export const vpc = {
  key: 'vpc',
  title: 'VPC',
  host: 'vpc',
  scope: 'project',
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
  advice: projectAdvice({ policy: 'VPC ReadOnlyAccess', action: 'vpc:quotas:list' }),
  resources,
} as const satisfies Service;

/** What resources take of the quotas of VPC, with elastic IP addresses. */
function resources(): readonly ResourceRule[] {
  return [
    takes('vpc.vpc', oneEach, 'vpc', 'networking_router'),
    takes('vpc.subnet', oneEach, 'vpc_subnet', 'networking_subnet'),
    takes('vpc.securityGroup', oneEach, 'networking_secgroup', 'compute_secgroup'),
    takes('vpc.securityGroupRule', oneEach, 'networking_secgroup_rule'),
    takes('vpc.securityGroupRule', rulesOfGroup, 'networking_secgroup', 'compute_secgroup'),
    takes('vpc.publicIp', oneEach, 'vpc_eip', 'networking_floatingip', 'compute_floatingip'),
    {
      ...takes('vpc.publicIp', addressOfInstance, 'compute_instance', 'ecs_compute_instance'),
      freed: freedAddress,
    },
    takes('vpc.publicIp', addressOfLoadBalancer, 'elb_loadbalancer'),
    {
      ...takes('vpc.publicIp', addressOfGraph, 'ges_graph', 'ges_graph_v1'),
      freed: () => knownAmount(0),
      isUnmistakable: true,
    },
    nodeRule('vpc.publicIp', addressOfNode),
    nodePoolRule('vpc.publicIp', addressOfNode),
    scalingGroupRule('vpc.publicIp', 'delete_publicip'),
    takes('vpc.shareBandwidth', oneEach, 'vpc_bandwidth'),
    takes('vpc.vpcPeer', oneEach, 'vpc_peering_connection'),
    takes('vpc.firewall', oneEach, 'vpc_network_acl', 'network_acl'),
    takes('vpc.address_group', oneEach, 'vpc_address_group'),
    takes('vpc.flow_log', oneEach, 'vpc_flow_log'),
  ];
}

/**
 * A new group comes with six rules, even if it is set to have none: samples of the API show four, and
 * its page names two more, for ports 22 and 3389. The older resource has its own rules in addition.
 */
const rulesOfGroup = plus(() => knownAmount(6), sumOver('rule', oneEach));

/**
 * Machines create an address if either of two attributes is set, or use an existing one (`eip_id`), but
 * never both.
 */
function addressBy(one: string, other: string): AmountOf {
  const newAddresses = plus(whenSet(one), whenSet(other));
  return (attributes) => {
    const made = newAddresses(attributes);
    const given = attributeOf(attributes, 'eip_id').kind;
    if (given === 'known' || (made.kind === 'known' && made.count === 0)) return knownAmount(0);
    if (made.kind === 'unknown') return unknownAmount(made.gap);
    return given === 'known-after-apply' ? unknownAmount(knownAfterApply('eip_id')) : oneEach();
  };
}

const addressOfInstance = addressBy('eip_type', 'bandwidth');

/**
 * An instance can leave its address behind: if it is set to, or if it is prepaid and the address has a
 * shared bandwidth.
 */
function freedAddress(attributes: Attributes): Amount {
  const bandwidths = blocksOf(attributes, 'bandwidth') ?? [];
  const isShared = bandwidths.some((block) => attributeOf(block, 'id').kind !== 'absent');
  const stays =
    hasValue(attributes, 'delete_eip_on_termination', false) ||
    (isShared && hasValue(attributes, 'charging_mode', 'prePaid'));
  return stays ? knownAmount(0) : addressOfInstance(attributes);
}

/** The provider requests an address if a bandwidth is set. */
const addressOfNode = addressBy('iptype', 'bandwidth_size');

/** A graph can have an address of its own. No page says that it goes with the graph. */
const addressOfGraph = sumOverConfigured(
  'public_ip',
  whenEqual('public_bind_type', 'auto_assign', oneEach, 'bind_existing'),
);

/** A load balancer creates an address if the type of the address is set. */
function addressOfLoadBalancer(attributes: Attributes): Amount {
  return isUnset(attributes, 'iptype') ? knownAmount(0) : whenSet('iptype')(attributes);
}
