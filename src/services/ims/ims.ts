import { projectAdvice } from '../advice.ts';
import { offeredTotal, total } from '../quota-definition.ts';
import { quotaListDecoder, typeFields } from '../quota-list.ts';
import type { QuotaDefinition, Service } from '../service.ts';
import { imsResources } from './resources.ts';

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
  resources: () => imsResources,
} as const satisfies Service;
