import { oneEach, takes } from '../../terraform/rules/resource-rule.ts';
import { projectService } from '../project-service.ts';
import { quota } from '../service.ts';

/** VPC Endpoint: endpoints, and services behind them. */
export const vpcep = projectService({
  key: 'vpcep',
  title: 'VPC Endpoint',
  quotas: [quota('vpcep.endpoint_service'), quota('vpcep.endpoint')],
  path: (projectId) => `/v1/${projectId}/quotas`,
  grant: {
    policy: 'VPCEndpoint ReadOnlyAccess',
    action: 'vpcep:quotas:get',
    identityAction: 'vpcep::listQuotas',
  },
  resources: () => [
    takes('vpcep.endpoint', oneEach, 'vpcep_endpoint'),
    takes('vpcep.endpoint_service', oneEach, 'vpcep_service'),
  ],
});
