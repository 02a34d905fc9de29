import { larger, numberAt, times, unknown, unknownBy } from '../../terraform/rules/amounts.ts';
import { byHand } from '../../terraform/rules/gap.ts';
import {
  type Amount,
  type Attributes,
  isUnset,
  oneEach,
  type ResourceRule,
  takes,
} from '../../terraform/rules/resource-rule.ts';
import { quotaListDecoder, typeFields } from '../quota-list.ts';
import { limitPer, optionalQuota, projectAdvice, quota, type Service } from '../service.ts';

/** Auto Scaling: groups and configurations. A use of −1 says that it is not reported. */
export const autoscaling = {
  key: 'as',
  title: 'Auto Scaling',
  host: 'as',
  scope: 'project',
  quotas: [
    quota('as.scaling_Group'),
    quota('as.scaling_Config'),
    optionalQuota('as.bandwidth_scaling_policy'),
    limitPer('scaling group', 'as.scaling_Policy'),
    limitPer('scaling group', 'as.scaling_Instance'),
  ],
  path: (projectId) => `/autoscaling-api/v1/${encodeURIComponent(projectId)}/quotas`,
  decode: quotaListDecoder({ fields: typeFields, minusOne: 'unknown', hidesUse: true }),
  advice: projectAdvice({
    policy: 'AutoScaling ReadOnlyAccess',
    action: 'as:quotas:get',
    identityAction: 'as::listQuotas',
  }),
  // What the machines of a group take is of ECS and EVS.
  resources: () => [
    takes('as.scaling_Group', oneEach, 'as_group'),
    takes('as.scaling_Config', oneEach, 'as_configuration'),
    takes('as.bandwidth_scaling_policy', oneEach, 'as_bandwidth_policy'),
  ],
} as const satisfies Service;

const desired = numberAt('desire_instance_number');
const least = numberAt('min_instance_number', 'nothing');

/**
 * How many machines a group begins with: the least, unless more are desired. What the group grows by
 * later is not in the plan.
 */
export function machinesOf(attributes: Attributes): Amount {
  return isUnset(attributes, 'desire_instance_number')
    ? least(attributes)
    : larger(desired(attributes), least(attributes));
}

const unsized = { cause: 'the size of its instances is not in the plan', remedy: byHand };

/** How large each of them is, which is up to another resource, or to none that is in the plan. */
const sizeOfMachine = unknownBy('scaling_configuration_id', unsized);

/** What the machines of a group take by their size. Those that it has keep theirs when it is updated. */
export function groupTakes(quota: string): ResourceRule {
  const sizeOfKept = () => unknown(unsized, 'kept');
  return {
    ...takes(quota, times(machinesOf, sizeOfMachine), 'as_group'),
    updated: times(machinesOf, sizeOfKept),
  };
}
