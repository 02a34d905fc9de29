import { knownAmount } from '../../terraform/rules/amounts.ts';
import { oneEach, takes } from '../../terraform/rules/resource-rule.ts';
import { projectService } from '../project-service.ts';
import { limitPer, quota } from '../service.ts';

/** Key Management Service: keys. */
export const kms = projectService({
  key: 'kms',
  title: 'KMS',
  quotas: [quota('kms.CMK'), limitPer('key', 'kms.grant_per_CMK')],
  path: (projectId) => `/v1.0/${projectId}/kms/user-quotas`,
  grant: {
    policy: 'KMS CMKReadOnlyAccess',
    action: 'kms:cmk:getQuota',
    identityAction: 'kms::getQuota',
  },
  // A key is deleted a week after the request at the earliest.
  resources: () => [{ ...takes('kms.CMK', oneEach, 'kms_key'), freed: () => knownAmount(0) }],
});
