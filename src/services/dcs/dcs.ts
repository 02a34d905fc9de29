import { projectAdvice } from '../advice.ts';
import { total } from '../quota-definition.ts';
import { quotaListDecoder, typeFields } from '../quota-list.ts';
import type { QuotaDefinition, Service } from '../service.ts';
import { dcsResources } from './resources.ts';

const quotas: readonly QuotaDefinition[] = [total('dcs.instance'), total('dcs.ram', 'GB')];

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
  resources: () => dcsResources,
} as const satisfies Service;
