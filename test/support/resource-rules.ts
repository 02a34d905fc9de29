import { plannedByQuota, sumOf } from '../../src/quota/demand.ts';
import { demandText } from '../../src/report/wording/quota/sentences.ts';
import { asResources } from '../../src/services/as/resources.ts';
import { cceResources } from '../../src/services/cce/resources.ts';
import { dcsResources } from '../../src/services/dcs/resources.ts';
import { ddsResources } from '../../src/services/dds/resources.ts';
import { ecsResources } from '../../src/services/ecs/resources.ts';
import { elbResources } from '../../src/services/elb/resources.ts';
import { erResources } from '../../src/services/er/resources.ts';
import { evsResources } from '../../src/services/evs/resources.ts';
import { functiongraphResources } from '../../src/services/functiongraph/resources.ts';
import { ges } from '../../src/services/ges/ges.ts';
import { imsResources } from '../../src/services/ims/resources.ts';
import { kmsResources } from '../../src/services/kms/resources.ts';
import { rdsResources } from '../../src/services/rds/resources.ts';
import type { PlanOptions } from '../../src/services/service.ts';
import { sfsturboResources } from '../../src/services/sfsturbo/resources.ts';
import { swrResources } from '../../src/services/swr/resources.ts';
import { vpcResources } from '../../src/services/vpc/resources.ts';
import { vpcepResources } from '../../src/services/vpcep/resources.ts';
import { readPlan } from '../../src/terraform/plan.ts';
import { type ResourceRule, ruleTable } from '../../src/terraform/rules/resource-rule.ts';
import { sanitize } from './quotas.ts';
import { written } from './takings.ts';

/** What a plan tells only by the names of these flavors. */
const flavors: PlanOptions['flavors'] = new Map([
  ['c7.large.2', { cores: 2, memory: 4 }],
  ['c7.xlarge.2', { cores: 4, memory: 8 }],
  ['t6.small.1', { cores: 1, memory: 0.5 }],
]);

/** The rules of every service. */
export const everyRule: readonly ResourceRule[] = [
  ...ges.resources({ edgesPerUnit: null, flavors }),
  ...vpcResources,
  ...ecsResources({ edgesPerUnit: null, flavors }),
  ...evsResources,
  ...elbResources,
  ...cceResources,
  ...rdsResources,
  ...dcsResources,
  ...ddsResources,
  ...asResources,
  ...kmsResources,
  ...vpcepResources,
  ...sfsturboResources,
  ...imsResources,
  ...functiongraphResources,
  ...erResources,
  ...swrResources,
];

const table = ruleTable(everyRule, true);

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
export function uncheckedIn(text: string, rules = table): readonly string[] {
  const plan = readPlan(text, rules, sanitize);
  if (plan.kind === 'malformed') return [plan.problem];
  return plan.unchecked.map(({ type, count }) => `${count} ${type}`);
}
