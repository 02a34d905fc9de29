import { isSame, numberAt } from '../../terraform/rules/amounts.ts';
import type { Attributes } from '../../terraform/rules/attributes.ts';
import {
  increaseOf,
  largest,
  largestOver,
  sumOver,
} from '../../terraform/rules/combined-amounts.ts';
import { type Amount, oneEach, takes } from '../../terraform/rules/resource-rule.ts';
import { projectService } from '../project-service.ts';
import { limitPer, optionalQuota, quota, setting } from '../service.ts';

/** FunctionGraph: functions, their code and instances. Its list also has some settings. */
export const functiongraph = projectService({
  key: 'functiongraph',
  title: 'FunctionGraph',
  quotas: [
    quota('functiongraph.fgs_func_num'),
    quota('functiongraph.fgs_func_code_size', 'MB'),
    optionalQuota('functiongraph.fgs_workflow_num'),
    optionalQuota('functiongraph.fgs_func_occurs'),
    optionalQuota('functiongraph.fgs_func_qos_limit'),
    limitPer('function', 'functiongraph.fgs_on_demand_instance_limit'),
    setting('functiongraph.fgs_func_scale_down_timeout'),
    setting('functiongraph.fgs_func_pat_idle_time'),
  ],
  path: (projectId) => `/v2/${projectId}/fgs/quotas`,
  grant: { policy: 'FunctionGraph ReadOnlyAccess', action: null },
  resources: () => [
    takes('functiongraph.fgs_func_num', oneEach, 'fgs_function'),
    // The size of its code is not in a plan.
    { ...takes('functiongraph.fgs_func_code_size', oneEach, 'fgs_function'), perUnit: null },
    { ...takes('functiongraph.fgs_func_occurs', most, 'fgs_function'), growth, freed: least },
  ],
});

/** How many instances are reserved at least, whatever the policies ask for at the time. */
const least = sumOver('reserved_instances', numberAt('count'));

/** How many are reserved at most: of each their number, or that of a policy, which may be larger. */
const most = sumOver(
  'reserved_instances',
  largest(
    numberAt('count'),
    largestOver(
      'tactics_config',
      largest(
        largestOver('cron_configs', numberAt('count')),
        largestOver('metric_configs', numberAt('min')),
      ),
    ),
  ),
);

/**
 * How many more an update can reserve. What policies asked for before may not have been reserved; but if they
 * ask for as much beyond the numbers as before, they are taken for the same.
 */
function growth(before: Attributes, after: Attributes): Amount {
  const growsAlike = (one: Attributes, other: Attributes) =>
    isSame(increaseOf(least(one), least(other)), increaseOf(most(one), most(other)));
  const isAlike = growsAlike(before, after) && growsAlike(after, before);
  return increaseOf(least(before), (isAlike ? least : most)(after));
}
