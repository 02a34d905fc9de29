import { plannedByQuota, sumOf } from '../../src/quota/demand.ts';
import { demandText } from '../../src/report/wording/figures.ts';
import { services } from '../../src/services/registry.ts';
import type { PlanOptions } from '../../src/services/service.ts';
import { readPlan } from '../../src/terraform/plan.ts';
import { type ResourceRule, ruleTable } from '../../src/terraform/rules/resource-rule.ts';
import { written } from './planned-usages.ts';
import { sanitize } from './quotas.ts';

/** What a plan tells only by the names of these flavors. */
const flavors: PlanOptions['flavors'] = new Map([
  ['c7.large.2', { cores: 2, memory: 4 }],
  ['c7.xlarge.2', { cores: 4, memory: 8 }],
  ['t6.small.1', { cores: 1, memory: 0.5 }],
]);

/** The rules of every service. */
export const everyRule: readonly ResourceRule[] = services.flatMap(({ resources }) =>
  resources({ edgesPerUnit: null, flavors }),
);

const table = ruleTable(everyRule);

/** What the text of a plan takes of the quotas of all services, a line each, or the problem with it. */
export function allUsagesIn(text: string): readonly string[] {
  const plan = readPlan(text, table, sanitize);
  return plan.kind === 'malformed' ? [plan.problem] : plan.found.map(written);
}

/** What the text of a plan takes of each quota in all, as the figures of a demand. */
export function totalsIn(text: string): Readonly<Record<string, string>> {
  const plan = readPlan(text, table, sanitize);
  if (plan.kind === 'malformed') throw new Error(plan.problem);
  const totals = [...plannedByQuota(plan.found)].map(([quota, demands]) => [
    quota,
    demandText(sumOf(demands)).replaceAll(',', ''),
  ]);
  return Object.fromEntries(totals);
}

/** What the plan holds that no rule says anything of, as `count type`. */
export function uncheckedIn(text: string): readonly string[] {
  const plan = readPlan(text, table, sanitize);
  if (plan.kind === 'malformed') return [plan.problem];
  return plan.unchecked.map(({ type, count }) => `${count} ${type}`);
}
