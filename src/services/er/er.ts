import { oneEach, takes } from '../../terraform/rules/resource-rule.ts';
import { projectService } from '../project-service.ts';
import { keyFields, quotaListDecoder } from '../quota-list.ts';
import { limitPer, quota } from '../service.ts';

/** Enterprise Router. Requests only the quota of routers, because other types are paginated. */
export const er = projectService({
  key: 'er',
  title: 'Enterprise Router',
  quotas: [
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
  ],
  path: (projectId) => `/v3/${projectId}/enterprise-router/quotas?type=er_instance`,
  decode: quotaListDecoder({ fields: keyFields, minusOneIsUnlimited: true }),
  grant: { policy: 'ER ReadOnlyAccess', action: 'er:quotas:list' },
  resources: () => [takes('er.er_instance', oneEach, 'er_instance')],
});
