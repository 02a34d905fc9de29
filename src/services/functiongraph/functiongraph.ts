import { numberAt } from '../../terraform/rules/amounts.ts';
import { largest, largestOver, sumOver } from '../../terraform/rules/combined-amounts.ts';
import { oneEach, takes } from '../../terraform/rules/resource-rule.ts';
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
  // The size of code is not in a plan.
  resources: () => [
    takes('functiongraph.fgs_func_num', oneEach, 'fgs_function'),
    takes(
      'functiongraph.fgs_func_occurs',
      sumOver('reserved_instances', (block) => reserved(block)),
      'fgs_function',
    ),
  ],
});

/** The most instances of a reservation: its own number, or that of a policy, which may be larger. */
const reserved = largest(
  numberAt('count'),
  largestOver('tactics_config', largestOver('cron_configs', numberAt('count'))),
  largestOver('tactics_config', largestOver('metric_configs', numberAt('min'))),
);
