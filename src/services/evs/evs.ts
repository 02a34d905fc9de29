import { projectAdvice } from '../advice.ts';
import type { Service } from '../service.ts';
import { decodeEvs, evsQuotas } from './quotas.ts';
import { evsResources } from './resources.ts';

/** Elastic Volume Service: disks, snapshots and backups of a project, and their sizes. */
export const evs = {
  key: 'evs',
  title: 'EVS',
  host: 'evs',
  scope: 'project',
  quotas: evsQuotas,
  path: (projectId) => {
    const project = encodeURIComponent(projectId);
    // Without `usage`, the answer tells no use.
    return `/v2/${project}/os-quota-sets/${project}?usage=True`;
  },
  decode: decodeEvs,
  retryableCodes: [],
  advice: projectAdvice({ policy: 'EVS ReadOnlyAccess', action: 'evs:quotas:get' }),
  resources: () => evsResources,
} as const satisfies Service;
