import { numberAt } from '../../terraform/rules/amounts.ts';
import { oneEach, takes } from '../../terraform/rules/resource-rule.ts';
import { projectService } from '../project-service.ts';
import { quota } from '../service.ts';

/** SFS Turbo: file systems and their capacity. */
export const sfsturbo = projectService({
  key: 'sfsturbo',
  title: 'SFS Turbo',
  host: 'sfs-turbo',
  quotas: [quota('sfsturbo.shares'), quota('sfsturbo.capacity', 'GB')],
  path: (projectId) => `/v1/${projectId}/sfs-turbo/quotas`,
  grant: { policy: 'SFS Turbo ReadOnlyAccess', action: 'sfsturbo:shares:getQuota' },
  // Capacity is in GB.
  resources: () => [
    takes('sfsturbo.shares', oneEach, 'sfs_turbo'),
    takes('sfsturbo.capacity', numberAt('size'), 'sfs_turbo'),
  ],
});
