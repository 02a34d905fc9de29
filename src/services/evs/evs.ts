import { knownAmount, unknownBy } from '../../terraform/rules/amounts.ts';
import {
  oneEach,
  type ResourceRule,
  takes,
  useDemandInstead,
} from '../../terraform/rules/resource-rule.ts';
import { projectService } from '../project-service.ts';
import { scalingGroupRule } from '../scaling-groups.ts';
import { diskRules, diskTypeRules } from './disks.ts';
import { decodeEvs, evsQuotas } from './quotas.ts';

/** Elastic Volume Service: disks, snapshots and backups of a project, and their sizes. */
export const evs = projectService({
  key: 'evs',
  title: 'EVS',
  quotas: evsQuotas,
  // Without `usage`, the response has no use.
  path: (projectId) => `/v2/${projectId}/os-quota-sets/${projectId}?usage=True`,
  decode: decodeEvs,
  grant: { policy: 'EVS ReadOnlyAccess', action: 'evs:quotas:get' },
  resources,
});

const snapshots = ['evs_snapshot', 'evsv3_snapshot', 'evsv5_snapshot'] as const;

const snapshotSize = unknownBy('volume_id', {
  cause: 'the size of its disk is not in the plan',
  remedy: useDemandInstead,
});

/** What resources take of the quotas of EVS. */
function resources(): readonly ResourceRule[] {
  return [
    ...diskRules(),
    scalingGroupRule('evs.volumes'),
    scalingGroupRule('evs.gigabytes'),
    takes('evs.snapshots', oneEach, ...snapshots),
    // The disk may have grown since the snapshot was taken that is replaced.
    { ...takes('evs.gigabytes', snapshotSize, ...snapshots), freed: () => knownAmount(0) },
    ...diskTypeRules(),
  ];
}
