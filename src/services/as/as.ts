import { known, numberAt, unknown, unknownBy } from '../../terraform/rules/amounts.ts';
import { type Attributes, hasValue, isUnset } from '../../terraform/rules/attributes.ts';
import { largest, times } from '../../terraform/rules/combined-amounts.ts';
import { useDemandInstead } from '../../terraform/rules/gap.ts';
import {
  type Amount,
  type AmountOf,
  oneEach,
  type ResourceRule,
  takes,
} from '../../terraform/rules/resource-rule.ts';
import { quotaListDecoder, typeFields } from '../quota-list.ts';
import { limitPer, optionalQuota, projectAdvice, quota, type Service } from '../service.ts';

/** Auto Scaling: groups and configurations. A use of −1 means that it is not reported. */
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
  path: (projectId) => `/autoscaling-api/v1/${projectId}/quotas`,
  decode: quotaListDecoder({ fields: typeFields, hidesUse: true }),
  advice: projectAdvice({
    policy: 'AutoScaling ReadOnlyAccess',
    action: 'as:quotas:get',
    identityAction: 'as::listQuotas',
  }),
  // The machines of a group take quotas of ECS, EVS and VPC.
  resources: () => [
    takes('as.scaling_Group', oneEach, 'as_group'),
    takes('as.scaling_Config', oneEach, 'as_configuration'),
    takes('as.bandwidth_scaling_policy', oneEach, 'as_bandwidth_policy'),
  ],
} as const satisfies Service;

const minimum = numberAt('min_instance_number', 'nothing');
const startSize = largest(numberAt('desire_instance_number'), minimum);

/**
 * How many machines a group starts with: the minimum, or the desired number if that is larger. How far
 * the group grows later is not in the plan.
 */
function groupSize(attributes: Attributes): Amount {
  const isDesired = !isUnset(attributes, 'desire_instance_number');
  return isDesired ? startSize(attributes) : minimum(attributes);
}

const currentSize = numberAt('current_instance_number', 'nothing');

/** How many machines a group has. One that is disabled keeps those that it has, whatever is desired. */
function runningSize(attributes: Attributes): Amount {
  return hasValue(attributes, 'enable', false) ? currentSize(attributes) : groupSize(attributes);
}

/** How many machines the deletion of a group deletes. By default, the machines stay. */
function freedSize(attributes: Attributes): Amount {
  const deletes =
    hasValue(attributes, 'delete_instances', 'yes') || hasValue(attributes, 'force_delete', true);
  return deletes ? runningSize(attributes) : known(0);
}

/** What a group takes if the plan says how much each of its machines takes. */
export function groupRule(quota: string, ofMachine: AmountOf): ResourceRule {
  return {
    ...takes(quota, times(groupSize, ofMachine), 'as_group'),
    updated: times(runningSize, ofMachine),
    freed: times(freedSize, ofMachine),
  };
}

const notInPlan = {
  cause: 'the size of its instances, and whether they have addresses, is not in the plan',
  remedy: useDemandInstead,
};

const sizeOfMachine = unknownBy('scaling_configuration_id', notInPlan);

/**
 * What the machines of a group take by their size, which is not in the plan. An update does not change the
 * size of existing machines. Deleting machines frees it only if the attribute `condition` is true; always
 * if `condition` is null.
 */
export function scalingGroupRule(quota: string, condition: string | null = null): ResourceRule {
  const freed = times(freedSize, sizeOfMachine);
  return {
    ...groupRule(quota, sizeOfMachine),
    updated: times(runningSize, () => unknown(notInPlan, 'kept')),
    freed: (attributes) =>
      condition === null || hasValue(attributes, condition, true) ? freed(attributes) : known(0),
  };
}
