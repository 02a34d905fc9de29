import { numberAt } from '../../terraform/rules/amounts.ts';

/** How many nodes a pool begins with. What it grows by later is not in the plan. */
export const nodesOf = numberAt('initial_node_count');
