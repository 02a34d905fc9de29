import { oneEach, type ResourceRule, takes } from '../../terraform/rules/resource-rule.ts';
import { quotaListDecoder, typeFields } from '../quota-list.ts';
import {
  optionalQuota,
  projectAdvice,
  type QuotaDefinition,
  quota,
  type Service,
} from '../service.ts';

const quotas: readonly QuotaDefinition[] = [
  quota('ims.image'),
  optionalQuota('ims.image_shared'),
  optionalQuota('ims.image_member'),
];

/** Image Management Service: private images. The path with a project serves tokens and keys alike. */
export const ims = {
  key: 'ims',
  title: 'IMS',
  host: 'ims',
  scope: 'project',
  quotas,
  path: (projectId) => `/v1/${encodeURIComponent(projectId)}/cloudimages/quota`,
  decode: quotaListDecoder({ key: 'ims', quotas, fields: typeFields, minusOne: 'unknown' }),
  retryableCodes: [],
  advice: projectAdvice({ policy: 'IMS ReadOnlyAccess', action: 'ims:quotas:get' }),
  resources: () => resources,
} as const satisfies Service;

/** What resources take of the quotas of IMS. Whether a whole image counts once is not documented. */
const resources: readonly ResourceRule[] = [
  takes(
    'ims.image',
    oneEach,
    'images_image',
    'ims_ecs_system_image',
    'ims_ecs_whole_image',
    'ims_evs_data_image',
    'ims_obs_system_image',
    'ims_cbr_whole_image',
  ),
];
