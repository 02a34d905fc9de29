import { one, type ResourceRule, takes } from '../../terraform/rules/resource-rule.ts';

/** What resources take of the quotas of IMS. Whether a whole image counts once is not documented. */
export const imsResources: readonly ResourceRule[] = [
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
