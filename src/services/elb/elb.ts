import { projectAdvice } from '../advice.ts';
import { limitOfEach, total } from '../quota-definition.ts';
import { keyFields, quotaListDecoder } from '../quota-list.ts';
import type { QuotaDefinition, Service } from '../service.ts';
import { elbResources } from './resources.ts';

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
  resources: () => elbResources,
} as const satisfies Service;
