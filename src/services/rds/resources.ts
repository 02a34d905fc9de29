import { one, type ResourceRule, takes } from '../../terraform/rules/resource-rule.ts';

/** What resources take of the quotas of RDS. Whether a standby counts is not documented. */
export const rdsResources: readonly ResourceRule[] = [
  takes('rds.instance', one, 'rds_instance', 'rds_read_replica_instance'),
];
