import { one, type ResourceRule, takes } from '../../terraform/rules/resource-rule.ts';

/** What resources take of the quotas of KMS. */
export const kmsResources: readonly ResourceRule[] = [takes('kms.CMK', one, 'kms_key')];
