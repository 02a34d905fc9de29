import { numberAt } from '../../terraform/rules/amounts.ts';
import { oneEach, type ResourceRule, takes } from '../../terraform/rules/resource-rule.ts';
import { quotaListDecoder, typeFields } from '../quota-list.ts';
import { projectAdvice, type QuotaDefinition, quota, type Service } from '../service.ts';

const quotas: readonly QuotaDefinition[] = [quota('dcs.instance'), quota('dcs.ram', 'GB')];

/** Distributed Cache Service: instances and their memory. */
export const dcs = {
  key: 'dcs',
  title: 'DCS',
  host: 'dcs',
  scope: 'project',
  quotas,
  path: (projectId) => `/v2/${encodeURIComponent(projectId)}/quota`,
  decode: quotaListDecoder({ key: 'dcs', quotas, fields: typeFields, minusOne: 'unknown' }),
  retryableCodes: [],
  advice: projectAdvice({
    policy: 'DCS ReadOnlyAccess',
    action: null,
    identityAction: 'dcs:quota:get',
  }),
  resources: () => resources,
} as const satisfies Service;

/** What resources take of the quotas of DCS. Memory is in GB, and need not be whole. */
const resources: readonly ResourceRule[] = [
  takes('dcs.instance', oneEach, 'dcs_instance'),
  takes('dcs.ram', numberAt('capacity'), 'dcs_instance'),
];
