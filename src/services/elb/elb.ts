import { sumOver, sumOverConfigured } from '../../terraform/rules/combined-amounts.ts';
import { oneEach, takes } from '../../terraform/rules/resource-rule.ts';
import { projectService } from '../project-service.ts';
import { keyFields, quotaListDecoder } from '../quota-list.ts';
import { groupRule } from '../scaling-groups.ts';
import { limitPer, quota } from '../service.ts';

/** Elastic Load Balance, version 3: dedicated load balancers. */
export const elb = projectService({
  key: 'elb',
  title: 'ELB',
  quotas: [
    quota('elb.loadbalancer'),
    quota('elb.listener'),
    quota('elb.pool'),
    quota('elb.member'),
    quota('elb.healthmonitor'),
    quota('elb.l7policy'),
    quota('elb.certificate'),
    quota('elb.ipgroup'),
    quota('elb.security_policy'),
    limitPer('load balancer', 'elb.listeners_per_loadbalancer'),
    limitPer('pool', 'elb.listeners_per_pool'),
    limitPer('pool', 'elb.members_per_pool'),
    limitPer('policy', 'elb.condition_per_policy'),
    limitPer('IP address group', 'elb.ipgroup_bindings'),
    limitPer('IP address group', 'elb.ipgroup_max_length'),
    limitPer('listener', 'elb.ipgroups_per_listener'),
    limitPer('policy', 'elb.pools_per_l7policy'),
    limitPer('listener', 'elb.l7policies_per_listener'),
    limitPer('pool', 'elb.free_instance_members_per_pool'),
    limitPer('load balancer', 'elb.free_instance_listeners_per_loadbalancer'),
  ],
  path: (projectId) => `/v3/${projectId}/elb/quotas/details`,
  decode: quotaListDecoder({ fields: keyFields, minusOneIsUnlimited: true }),
  grant: { policy: 'ELB ReadOnlyAccess', action: 'elb:quotas:list' },
  resources: () => [
    takes('elb.loadbalancer', oneEach, 'elb_loadbalancer'),
    takes('elb.listener', oneEach, 'elb_listener'),
    takes('elb.pool', oneEach, 'elb_pool', 'elb_active_standby_pool'),
    takes('elb.member', oneEach, 'elb_member'),
    takes('elb.member', sumOver('members', oneEach), 'elb_active_standby_pool'),
    groupRule('elb.member', sumOverConfigured('lbaas_listeners', oneEach)),
    takes('elb.healthmonitor', oneEach, 'elb_monitor', 'elb_active_standby_pool'),
    takes('elb.l7policy', oneEach, 'elb_l7policy'),
    takes('elb.certificate', oneEach, 'elb_certificate'),
    takes('elb.ipgroup', oneEach, 'elb_ipgroup'),
    takes('elb.security_policy', oneEach, 'elb_security_policy'),
  ],
});
