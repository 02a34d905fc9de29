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
  total('er.er_instance'),
  limitOfEach('router', 'er.dc_attachment'),
  limitOfEach('router', 'er.vpc_attachment'),
  limitOfEach('router', 'er.vpn_attachment'),
  limitOfEach('router', 'er.peering_attachment'),
  limitOfEach('router', 'er.can_attachment'),
  limitOfEach('router', 'er.route_table'),
  limitOfEach('route table', 'er.static_route'),
  limitOfEach('VPC', 'er.vpc_er'),
  limitOfEach('attachment', 'er.flow_log'),
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
const resources: readonly ResourceRule[] = [takes('er.er_instance', one, 'er_instance')];
