import { one, type ResourceRule, takes } from '../../terraform/rules/resource-rule.ts';
import { keyFields, quotaListDecoder } from '../quota-list.ts';
import {
  limitOfEach,
  projectAdvice,
  type QuotaDefinition,
  type Service,
  total,
} from '../service.ts';

const quotas: readonly QuotaDefinition[] = [
  total('elb.loadbalancer'),
  total('elb.listener'),
  total('elb.pool'),
  total('elb.member'),
  total('elb.healthmonitor'),
  total('elb.l7policy'),
  total('elb.certificate'),
  total('elb.ipgroup'),
  total('elb.security_policy'),
  limitOfEach('load balancer', 'elb.listeners_per_loadbalancer'),
  limitOfEach('pool', 'elb.listeners_per_pool'),
  limitOfEach('pool', 'elb.members_per_pool'),
  limitOfEach('policy', 'elb.condition_per_policy'),
  limitOfEach('IP address group', 'elb.ipgroup_bindings'),
  limitOfEach('IP address group', 'elb.ipgroup_max_length'),
  limitOfEach('listener', 'elb.ipgroups_per_listener'),
  limitOfEach('policy', 'elb.pools_per_l7policy'),
  limitOfEach('listener', 'elb.l7policies_per_listener'),
  limitOfEach('pool', 'elb.free_instance_members_per_pool'),
  limitOfEach('load balancer', 'elb.free_instance_listeners_per_loadbalancer'),
];

/** Elastic Load Balance, version 3: the dedicated load balancers. */
export const elb = {
  key: 'elb',
  title: 'ELB',
  host: 'elb',
  scope: 'project',
  quotas,
  path: (projectId) => `/v3/${encodeURIComponent(projectId)}/elb/quotas/details`,
  decode: quotaListDecoder({ key: 'elb', quotas, fields: keyFields, minusOne: 'unlimited' }),
  retryableCodes: [],
  advice: projectAdvice({ policy: 'ELB ReadOnlyAccess', action: 'elb:quotas:list' }),
  resources: () => resources,
} as const satisfies Service;

/** What resources take of the quotas of ELB. */
const resources: readonly ResourceRule[] = [
  takes('elb.loadbalancer', one, 'elb_loadbalancer'),
  takes('elb.listener', one, 'elb_listener'),
  takes('elb.pool', one, 'elb_pool'),
  takes('elb.member', one, 'elb_member'),
  takes('elb.healthmonitor', one, 'elb_monitor'),
  takes('elb.l7policy', one, 'elb_l7policy'),
  takes('elb.certificate', one, 'elb_certificate'),
  takes('elb.ipgroup', one, 'elb_ipgroup'),
  takes('elb.security_policy', one, 'elb_security_policy'),
];
