import { oneEach, takes } from '../../terraform/rules/resource-rule.ts';
import { projectService } from '../project-service.ts';
import { quota } from '../service.ts';

/** Relational Database Service: instances. */
export const rds = projectService({
  key: 'rds',
  title: 'RDS',
  quotas: [quota('rds.instance')],
  path: (projectId) => `/v3/${projectId}/quotas`,
  grant: {
    policy: 'RDS ReadOnlyAccess',
    action: 'rds:instance:list',
    identityAction: 'rds:instance:listQuotas',
  },
  // No page says whether a standby counts.
  resources: () => [takes('rds.instance', oneEach, 'rds_instance', 'rds_read_replica_instance')],
});
