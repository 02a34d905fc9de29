import { one, type ResourceRule, takes } from '../../terraform/rules/resource-rule.ts';

/** What resources take of the quotas of ELB. */
export const elbResources: readonly ResourceRule[] = [
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
