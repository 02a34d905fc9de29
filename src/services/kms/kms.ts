import { oneEach, type ResourceRule, takes } from '../../terraform/rules/resource-rule.ts';
import { quotaListDecoder, typeFields } from '../quota-list.ts';
import { limitPer, projectAdvice, type QuotaDefinition, quota, type Service } from '../service.ts';

const quotas: readonly QuotaDefinition[] = [quota('kms.CMK'), limitPer('key', 'kms.grant_per_CMK')];

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
  resources: () => resources,
} as const satisfies Service;

/** What resources take of the quotas of KMS. */
const resources: readonly ResourceRule[] = [takes('kms.CMK', oneEach, 'kms_key')];
