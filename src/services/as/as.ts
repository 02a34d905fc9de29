import { projectAdvice } from '../advice.ts';
import { limitOfEach, offeredTotal, total } from '../quota-definition.ts';
import { quotaListDecoder, typeFields } from '../quota-list.ts';
import type { QuotaDefinition, Service } from '../service.ts';
import { asResources } from './resources.ts';

const quotas: readonly QuotaDefinition[] = [
  total('as.scaling_Group'),
  total('as.scaling_Config'),
  offeredTotal('as.bandwidth_scaling_policy'),
  limitOfEach('scaling group', 'as.scaling_Policy'),
  limitOfEach('scaling group', 'as.scaling_Instance'),
];

/** Auto Scaling: groups and configurations. A use of −1 says that it is not reported. */
export const autoscaling = {
  key: 'as',
  title: 'Auto Scaling',
  host: 'as',
  scope: 'project',
  quotas,
  path: (projectId) => `/autoscaling-api/v1/${encodeURIComponent(projectId)}/quotas`,
  decode: quotaListDecoder({
    key: 'as',
    quotas,
    fields: typeFields,
    minusOne: 'unknown',
    hidesUse: true,
  }),
  retryableCodes: [],
  advice: projectAdvice({
    policy: 'AutoScaling ReadOnlyAccess',
    action: 'as:quotas:get',
    identityAction: 'as::listQuotas',
  }),
  resources: () => asResources,
} as const satisfies Service;
