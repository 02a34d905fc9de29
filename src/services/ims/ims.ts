import { one, type ResourceRule, takes } from '../../terraform/rules/resource-rule.ts';
import { quotaListDecoder, typeFields } from '../quota-list.ts';
import {
  offeredTotal,
  projectAdvice,
  type QuotaDefinition,
  type Service,
  total,
} from '../service.ts';

const quotas: readonly QuotaDefinition[] = [
  total('ims.image'),
  offeredTotal('ims.image_shared'),
  offeredTotal('ims.image_member'),
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
    one,
    'images_image',
    'ims_ecs_system_image',
    'ims_ecs_whole_image',
    'ims_evs_data_image',
    'ims_obs_system_image',
    'ims_cbr_whole_image',
  ),
];
