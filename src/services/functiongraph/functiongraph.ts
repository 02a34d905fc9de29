import { numberAt, sumOver } from '../../terraform/rules/amounts.ts';
import { oneEach, type ResourceRule, takes } from '../../terraform/rules/resource-rule.ts';
import { quotaListDecoder, typeFields } from '../quota-list.ts';
import {
  limitPer,
  optionalQuota,
  projectAdvice,
  type QuotaDefinition,
  quota,
  type Service,
  setting,
} from '../service.ts';

const quotas: readonly QuotaDefinition[] = [
  quota('functiongraph.fgs_func_num'),
  quota('functiongraph.fgs_func_code_size', 'MB'),
  optionalQuota('functiongraph.fgs_workflow_num'),
  optionalQuota('functiongraph.fgs_func_occurs'),
  optionalQuota('functiongraph.fgs_func_qos_limit'),
  limitPer('function', 'functiongraph.fgs_on_demand_instance_limit'),
  setting('functiongraph.fgs_func_scale_down_timeout'),
  setting('functiongraph.fgs_func_pat_idle_time'),
];

/** FunctionGraph: functions, their code and instances. Some settings are in its list as well. */
export const functiongraph = {
  key: 'functiongraph',
  title: 'FunctionGraph',
  host: 'functiongraph',
  scope: 'project',
  quotas,
  path: (projectId) => `/v2/${encodeURIComponent(projectId)}/fgs/quotas`,
  decode: quotaListDecoder({
    key: 'functiongraph',
    quotas,
    fields: typeFields,
    minusOne: 'unknown',
  }),
  retryableCodes: [],
  advice: projectAdvice({ policy: 'FunctionGraph ReadOnlyAccess', action: null }),
  resources: () => resources,
} as const satisfies Service;

/** What resources take of the quotas of FunctionGraph. No plan tells the size of code. */
const resources: readonly ResourceRule[] = [
  takes('functiongraph.fgs_func_num', oneEach, 'fgs_function'),
  takes(
    'functiongraph.fgs_func_occurs',
    sumOver('reserved_instances', numberAt('count')),
    'fgs_function',
  ),
];
