import { oneEach, takes } from '../../terraform/rules/resource-rule.ts';
import { projectService } from '../project-service.ts';
import { quotaListDecoder, typeFields } from '../quota-list.ts';
import { limitPer, optionalQuota, quota } from '../service.ts';

/** Auto Scaling: groups and configurations. A use of −1 means that it is not reported, as in limits per group. */
export const autoscaling = projectService({
  key: 'as',
  title: 'Auto Scaling',
  quotas: [
    quota('as.scaling_Group'),
    quota('as.scaling_Config'),
    optionalQuota('as.bandwidth_scaling_policy'),
    limitPer('scaling group', 'as.scaling_Policy'),
    limitPer('scaling group', 'as.scaling_Instance'),
  ],
  path: (projectId) => `/autoscaling-api/v1/${projectId}/quotas`,
  decode: quotaListDecoder({ fields: typeFields, hidesUse: true }),
  grant: {
    policy: 'AutoScaling ReadOnlyAccess',
    action: 'as:quotas:get',
    identityAction: 'as::listQuotas',
  },
  // The machines of a group take quotas of ECS, EVS and VPC.
  resources: () => [
    takes('as.scaling_Group', oneEach, 'as_group'),
    takes('as.scaling_Config', oneEach, 'as_configuration'),
    takes('as.bandwidth_scaling_policy', oneEach, 'as_bandwidth_policy'),
  ],
});
