import { projectAdvice } from '../advice.ts';
import { limitOfEach, total } from '../quota-definition.ts';
import { quotaListDecoder, typeFields } from '../quota-list.ts';
import type { QuotaDefinition, Service } from '../service.ts';
import { kmsResources } from './resources.ts';

const quotas: readonly QuotaDefinition[] = [
  total('kms.CMK'),
  limitOfEach('key', 'kms.grant_per_CMK'),
];

/** Key Management Service: keys. */
export const kms = {
  key: 'kms',
  title: 'KMS',
  host: 'kms',
  scope: 'project',
  quotas,
  path: (projectId) => `/v1.0/${encodeURIComponent(projectId)}/kms/user-quotas`,
  decode: quotaListDecoder({ key: 'kms', quotas, fields: typeFields, minusOne: 'unknown' }),
  retryableCodes: [],
  advice: projectAdvice({
    policy: 'KMS CMKReadOnlyAccess',
    action: 'kms:cmk:getQuota',
    identityAction: 'kms::getQuota',
  }),
  resources: () => kmsResources,
} as const satisfies Service;
