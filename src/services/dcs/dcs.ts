import { numberAt } from '../../terraform/rules/amounts.ts';
import { oneEach, takes } from '../../terraform/rules/resource-rule.ts';
import { quotaListDecoder, typeFields } from '../quota-list.ts';
import { projectAdvice, quota, type Service } from '../service.ts';

/** Distributed Cache Service: instances and their memory. */
export const dcs = {
  key: 'dcs',
  title: 'DCS',
  host: 'dcs',
  scope: 'project',
  quotas: [quota('dcs.instance'), quota('dcs.ram', 'GB')],
  path: (projectId) => `/v2/${projectId}/quota`,
  decode: quotaListDecoder({ fields: typeFields }),
  advice: projectAdvice({
    policy: 'DCS ReadOnlyAccess',
    action: null,
    identityAction: 'dcs:quota:get',
  }),
  // Memory is in GB and may have a fraction.
  resources: () => [
    takes('dcs.instance', oneEach, 'dcs_instance'),
    takes('dcs.ram', numberAt('capacity'), 'dcs_instance'),
  ],
} as const satisfies Service;
