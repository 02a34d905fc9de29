import { whenEqual } from '../../terraform/rules/amounts.ts';
import { type ResourceRule, takes } from '../../terraform/rules/resource-rule.ts';

/** What resources take of the quotas of DDS, which has one for each mode. */
export const ddsResources: readonly ResourceRule[] = ['Single', 'ReplicaSet', 'Sharding'].map(
  (mode) => takes(`dds.${mode}`, whenEqual('mode', mode), 'dds_instance'),
);
