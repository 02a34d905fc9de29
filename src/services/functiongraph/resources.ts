import { numberAt, sumOver } from '../../terraform/rules/amounts.ts';
import { one, type ResourceRule, takes } from '../../terraform/rules/resource-rule.ts';

/** What resources take of the quotas of FunctionGraph. No plan tells the size of code. */
export const functiongraphResources: readonly ResourceRule[] = [
  takes('functiongraph.fgs_func_num', one, 'fgs_function'),
  takes(
    'functiongraph.fgs_func_occurs',
    sumOver('reserved_instances', numberAt('count')),
    'fgs_function',
  ),
];
