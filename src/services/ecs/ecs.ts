import { projectAdvice } from '../advice.ts';
import type { Service } from '../service.ts';
import { decodeEcs, ecsQuotas } from './quotas.ts';
import { ecsResources } from './resources.ts';

/** Elastic Cloud Server: servers, cores, memory and server groups of a project. */
export const ecs = {
  key: 'ecs',
  title: 'ECS',
  host: 'ecs',
  scope: 'project',
  quotas: ecsQuotas,
  path: (projectId) => `/v1/${encodeURIComponent(projectId)}/cloudservers/limits`,
  decode: decodeEcs,
  retryableCodes: [],
  advice: projectAdvice({ policy: 'ECS ReadOnlyAccess', action: 'ecs:cloudServerQuotas:get' }),
  resources: ecsResources,
} as const satisfies Service;
