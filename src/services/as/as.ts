import {
  certainOf,
  known,
  numberAt,
  times,
  unknown,
  unknownBy,
} from '../../terraform/rules/amounts.ts';
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

const notInPlan = {
  cause: 'the size of its instances, and whether they have addresses, is not in the plan',
  remedy: byHand,
};

/** The larger of two amounts: at least what is certain of either. */
function larger(one: Amount, other: Amount): Amount {
  const most = Math.max(certainOf(one), certainOf(other));
  if (one.kind === 'unknown') return { ...one, atLeast: most };
  return other.kind === 'unknown' ? { ...other, atLeast: most } : known(most);
}

/**
 * What the machines of a group take by what they are, which is up to another resource, or to none that
 * is in the plan. Those that it has stay what they are when it is updated.
 */
export function groupTakes(quota: string): ResourceRule {
  return {
    ...takes(
      quota,
      times(machinesOf, unknownBy('scaling_configuration_id', notInPlan)),
      'as_group',
    ),
    updated: times(machinesOf, () => unknown(notInPlan, 'kept')),
  };
}
