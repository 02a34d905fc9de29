import type { Demand } from '../../../src/quota/demand.ts';
import type { PlannedUsage } from '../../../src/quota/planned-usage.ts';
import { ges } from '../../../src/services/ges/ges.ts';
import { readPlan } from '../../../src/terraform/plan.ts';
import { createRuleTable, type RuleTable } from '../../../src/terraform/rules/rule-table.ts';
import { sanitize } from '../builders/quotas.ts';

/** Edges in one unit of their quota. */
export const unit = 10_000;

/** The rules of GES, with so many edges in a unit. */
export function gesRules(edgesPerUnit: number | null): RuleTable {
  return createRuleTable(ges.resources({ edgesPerUnit, flavors: new Map() }));
}

/** The text of a plan that says nothing but what is given. */
export function planText(fields: object): string {
  return JSON.stringify({
    format_version: '1.2',
    planned_values: {},
    configuration: {},
    resource_changes: [],
    errored: false,
    ...fields,
  });
}

/** The text of a plan with these entries of `resource_changes`. */
export function planOf(...entries: readonly unknown[]): string {
  return planText({ resource_changes: entries });
}

/** An entry of `resource_changes` for a graph, unless `fields` say otherwise. */
export function graph(change: object, fields: object = {}) {
  return { address: 'a.b', type: 'huaweicloud_ges_graph', mode: 'managed', change, ...fields };
}

/** What the text of a plan takes, a line each, or the problem with it. */
export function plannedUsagesIn(text: string, edgeUnit: number | null = unit): readonly string[] {
  const plan = readPlan(text, gesRules(edgeUnit), sanitize);
  return plan.kind === 'malformed' ? [plan.problem] : plan.found.map(usageLine);
}

/** `address: quota count`, `address: quota ≥count: cause → remedy`, or `address: quota not counted`. */
export function usageLine({ quota, address, demand }: PlannedUsage): string {
  return `${address?.replace('huaweicloud_ges_', '') ?? 'the plan'}: ${quota} ${amount(demand)}`;
}

function amount(demand: Demand | null): string {
  if (demand === null) return 'left out of this run';
  switch (demand.kind) {
    case 'counted':
      return `${demand.count}`;
    case 'uncounted':
      return demand.lookalike === null ? 'not counted' : `not counted: ${demand.lookalike}`;
    case 'unknown':
      return `≥${demand.atLeast}: ${demand.cause} → ${demand.remedy}`;
  }
}
