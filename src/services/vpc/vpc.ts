import { projectAdvice } from '../advice.ts';
import { limitOfEach, offeredTotal, total } from '../quota-definition.ts';
import { quotaListDecoder, typeFields } from '../quota-list.ts';
import type { QuotaDefinition, Service } from '../service.ts';
import { vpcResources } from './resources.ts';

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
  resources: () => vpcResources,
} as const satisfies Service;
