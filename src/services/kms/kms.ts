import { knownAmount } from '../../terraform/rules/amounts.ts';
import { oneEach, takes } from '../../terraform/rules/resource-rule.ts';
import { quotaListDecoder, typeFields } from '../quota-list.ts';
import { limitPer, projectAdvice, quota, type Service } from '../service.ts';

/** Key Management Service: keys. */
export const kms = {
  key: 'kms',
  title: 'KMS',
  host: 'kms',
  scope: 'project',
  quotas: [quota('kms.CMK'), limitPer('key', 'kms.grant_per_CMK')],
  path: (projectId) => `/v1.0/${projectId}/kms/user-quotas`,
  decode: quotaListDecoder({ fields: typeFields }),
  advice: projectAdvice({
    policy: 'KMS CMKReadOnlyAccess',
    action: 'kms:cmk:getQuota',
    identityAction: 'kms::getQuota',
  }),
  // A key is deleted a week after the request at the earliest.
  resources: () => [{ ...takes('kms.CMK', oneEach, 'kms_key'), freed: () => knownAmount(0) }],
} as const satisfies Service;
