import { oneEach, type ResourceRule, takes } from '../../terraform/rules/resource-rule.ts';
import { keyFields, quotaListDecoder } from '../quota-list.ts';
import { limitPer, projectAdvice, type QuotaDefinition, quota, type Service } from '../service.ts';

const quotas: readonly QuotaDefinition[] = [
  quota('er.er_instance'),
  limitPer('router', 'er.dc_attachment'),
  limitPer('router', 'er.vpc_attachment'),
  limitPer('router', 'er.vpn_attachment'),
  limitPer('router', 'er.peering_attachment'),
  limitPer('router', 'er.can_attachment'),
  limitPer('router', 'er.route_table'),
  limitPer('route table', 'er.static_route'),
  limitPer('VPC', 'er.vpc_er'),
  limitPer('attachment', 'er.flow_log'),
];

/** Enterprise Router: routers, and asked for nothing else, which would come on pages. */
export const er = {
  key: 'er',
  title: 'Enterprise Router',
  host: 'er',
  scope: 'project',
  quotas,
  path: (projectId) =>
    `/v3/${encodeURIComponent(projectId)}/enterprise-router/quotas?type=er_instance`,
  decode: quotaListDecoder({ key: 'er', quotas, fields: keyFields, minusOne: 'unlimited' }),
  retryableCodes: [],
  advice: projectAdvice({ policy: 'ER ReadOnlyAccess', action: 'er:quotas:list' }),
  resources: () => resources,
} as const satisfies Service;

/** What resources take of the quotas of Enterprise Router. */
const resources: readonly ResourceRule[] = [takes('er.er_instance', oneEach, 'er_instance')];
