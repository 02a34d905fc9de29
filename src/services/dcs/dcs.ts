import { numberAt } from '../../terraform/rules/amounts.ts';
import { oneEach, takes } from '../../terraform/rules/resource-rule.ts';
import { projectService } from '../project-service.ts';
import { quota } from '../service.ts';

/** Distributed Cache Service: instances and their memory. */
export const dcs = projectService({
  key: 'dcs',
  title: 'DCS',
  quotas: [quota('dcs.instance'), quota('dcs.ram', 'GB')],
  path: (projectId) => `/v2/${projectId}/quota`,
  grant: {
    policy: 'DCS ReadOnlyAccess',
    action: null,
    identityAction: 'dcs:quota:get',
  },
  // Memory is in GB and may have a fraction.
  resources: () => [
    takes('dcs.instance', oneEach, 'dcs_instance'),
    takes('dcs.ram', numberAt('capacity'), 'dcs_instance'),
  ],
});
