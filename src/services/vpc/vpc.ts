import { known, plus, times, unknown, whenSet, whyLater } from '../../terraform/rules/amounts.ts';
import {
  type Amount,
  type Attributes,
  attributeOf,
  isUnset,
  one,
  type ResourceRule,
  takes,
} from '../../terraform/rules/resource-rule.ts';
import { nodesOf } from '../cce/cce.ts';
import { quotaListDecoder, typeFields } from '../quota-list.ts';
import {
  limitOfEach,
  offeredTotal,
  projectAdvice,
  type QuotaDefinition,
  type Service,
  total,
} from '../service.ts';

const quotas: readonly QuotaDefinition[] = [
  total('vpc.vpc'),
  total('vpc.subnet'),
  total('vpc.publicIp'),
  total('vpc.securityGroup'),
  total('vpc.securityGroupRule'),
  total('vpc.shareBandwidth'),
  total('vpc.vpcPeer'),
  total('vpc.firewall'),
  offeredTotal('vpc.address_group'),
  offeredTotal('vpc.flow_log'),
  offeredTotal('vpc.vpn'),
  offeredTotal('vpc.vpngw'),
  offeredTotal('vpc.physicalConnect'),
  offeredTotal('vpc.virtualInterface'),
  offeredTotal('vpc.loadbalancer'),
  offeredTotal('vpc.listener'),
  limitOfEach('shared bandwidth', 'vpc.shareBandwidthIP'),
  limitOfEach('VPC', 'vpc.vpcContainRoutetable'),
  limitOfEach('route table', 'vpc.routetableContainRoutes'),
];

/**
 * Virtual Private Cloud, elastic IP addresses included. Version 1 of its API: version 3 reports no
 * use, and means something else by −1.
 */
export const vpc = {
  key: 'vpc',
  title: 'VPC',
  host: 'vpc',
  scope: 'project',
  quotas,
  path: (projectId) => `/v1/${encodeURIComponent(projectId)}/quotas`,
  decode: quotaListDecoder({ key: 'vpc', quotas, fields: typeFields, minusOne: 'unlimited' }),
  retryableCodes: [],
  advice: projectAdvice({ policy: 'VPC ReadOnlyAccess', action: 'vpc:quotas:list' }),
  resources: () => resources,
} as const satisfies Service;

/** What resources take of the quotas of VPC, those of elastic IPs among them. */
const resources: readonly ResourceRule[] = [
  takes('vpc.vpc', one, 'vpc'),
  takes('vpc.subnet', one, 'vpc_subnet'),
  takes('vpc.securityGroup', one, 'networking_secgroup'),
  takes('vpc.securityGroupRule', one, 'networking_secgroup_rule'),
  takes('vpc.securityGroupRule', defaultRules, 'networking_secgroup'),
  takes('vpc.publicIp', one, 'vpc_eip'),
  takes('vpc.publicIp', addressOfInstance, 'compute_instance'),
  takes('vpc.publicIp', addressOfLoadBalancer, 'elb_loadbalancer'),
  takes('vpc.publicIp', whenSet('iptype'), 'cce_node'),
  takes('vpc.publicIp', times(nodesOf, whenSet('iptype')), 'cce_node_pool'),
  takes('vpc.shareBandwidth', one, 'vpc_bandwidth'),
  takes('vpc.vpcPeer', one, 'vpc_peering_connection'),
  takes('vpc.firewall', one, 'vpc_network_acl', 'network_acl'),
  takes('vpc.address_group', one, 'vpc_address_group'),
  takes('vpc.flow_log', one, 'vpc_flow_log'),
];

/**
 * The rules that a new group comes with, even one that is to have none. Samples of the API show four,
 * and its page names two more, for the ports 22 and 3389.
 */
const defaultRuleCount = 6;

function defaultRules(): Amount {
  return known(defaultRuleCount);
}

const makesAddress = plus(whenSet('eip_type'), whenSet('bandwidth'));

/** Instances make an address of their own, or take one that there is: never both. */
function addressOfInstance(attributes: Attributes): Amount {
  const made = makesAddress(attributes);
  const given = attributeOf(attributes, 'eip_id').kind;
  if (given === 'known' || (made.kind === 'known' && made.count === 0)) return known(0);
  if (made.kind === 'unknown') return unknown(made.cause);
  return given === 'later' ? unknown(whyLater('eip_id')) : one();
}

/** A load balancer makes an address where its type is set. */
function addressOfLoadBalancer(attributes: Attributes): Amount {
  return isUnset(attributes, 'iptype') ? known(0) : whenSet('iptype')(attributes);
}
