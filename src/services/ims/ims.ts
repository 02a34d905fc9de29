import { valueAt } from '../../json/fields.ts';
import { knownAmount } from '../../terraform/rules/amounts.ts';
import type { Attributes } from '../../terraform/rules/attributes.ts';
import { type Amount, oneEach, takes } from '../../terraform/rules/resource-rule.ts';
import { projectService } from '../project-service.ts';
import { optionalQuota, quota } from '../service.ts';

/** Image Management Service: private images. The path with a project works with tokens and with keys. */
export const ims = projectService({
  key: 'ims',
  title: 'IMS',
  quotas: [
    quota('ims.image'),
    optionalQuota('ims.image_shared'),
    optionalQuota('ims.image_member'),
  ],
  path: (projectId) => `/v1/${projectId}/cloudimages/quota`,
  grant: { policy: 'IMS ReadOnlyAccess', action: 'ims:quotas:get' },
  // No page says whether a whole image counts once.
  resources: () => [
    takes(
      'ims.image',
      oneEach,
      'images_image',
      'ims_image',
      'ims_ecs_system_image',
      'ims_ecs_whole_image',
      'ims_evs_system_image',
      'ims_evs_data_image',
      'ims_obs_system_image',
      'ims_obs_data_image',
      'ims_obs_iso_image',
      'ims_quickimport_system_image',
      'ims_quickimport_data_image',
      'ims_image_metadata',
      'ims_cbr_whole_image',
    ),
    { ...takes('ims.image', oneEach, 'images_image_copy'), freed: copyInRegion },
  ],
});

/** What the deletion of a copy frees: one for another region is not of this one. */
function copyInRegion({ values }: Attributes): Amount {
  const target = valueAt(values, 'target_region') ?? '';
  return knownAmount(target === '' || target === valueAt(values, 'region') ? 1 : 0);
}
