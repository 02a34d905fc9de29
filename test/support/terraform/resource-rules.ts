import { plannedTotals } from '../../../src/quota/planned-usage.ts';
import { demandText } from '../../../src/report/wording/figures.ts';
import { services } from '../../../src/services/registry.ts';
import type { PlanOptions } from '../../../src/services/service.ts';
import { readPlan } from '../../../src/terraform/plan.ts';
import type { ResourceRule } from '../../../src/terraform/rules/resource-rule.ts';
import { createRuleTable } from '../../../src/terraform/rules/rule-table.ts';
import { sanitize } from '../builders/quotas.ts';
import { planText, usageLine } from './planned-usages.ts';

/** The sizes of some flavors. A plan has only their names. */
const flavors: PlanOptions['flavors'] = new Map([
  ['c7.large.2', { cores: 2, memory: 4 }],
  ['c7.xlarge.2', { cores: 4, memory: 8 }],
  ['t6.small.1', { cores: 1, memory: 0.5 }],
]);

/** The rules of every service. */
export const everyRule: readonly ResourceRule[] = services.flatMap(({ resources }) =>
  resources({ edgesPerUnit: null, flavors }),
);

const table = createRuleTable(everyRule);

/** What a plan takes of the quotas of all services, one line for each usage; or the problem with it. */
export function allUsagesIn(text: string): readonly string[] {
  const plan = readPlan(text, table, sanitize);
  return plan.kind === 'malformed' ? [plan.problem] : plan.found.map(usageLine);
}

/** What a plan takes of each quota in total, as reports show it. */
export function totalsIn(text: string): Readonly<Record<string, string>> {
  const plan = readPlan(text, table, sanitize);
  if (plan.kind === 'malformed') throw new Error(plan.problem);
  const totals = plannedTotals(plan.found).map(([quota, total]) => [
    quota,
    demandText(total).replaceAll(',', ''),
  ]);
  return Object.fromEntries(totals);
}

/** The types in a plan without rules, as `count type`. */
export function uncheckedIn(text: string): readonly string[] {
  const plan = readPlan(text, table, sanitize);
  if (plan.kind === 'malformed') return [plan.problem];
  return plan.unchecked.map(({ type, count }) => `${count} ${type}`);
}

type Change = Readonly<Record<string, unknown>>;

/**
 * What one change takes, one line for each quota. Its configuration sets the attributes `configured`; the
 * plan has none if that is null.
 */
export function taken(
  type: string,
  change: Change,
  fields: object = {},
  configured: readonly string[] | null = setIn(change['after']),
): readonly string[] {
  const entry = { address: 'x', type: `huaweicloud_${type}`, mode: 'managed', change, ...fields };
  const expressions = expressionsOf(configured ?? [], change['after']);
  const resource = { address: 'x', mode: 'managed', type: entry.type, expressions };
  const resources = configured === null ? [] : [resource];
  const configuration = { root_module: { resources } };
  return allUsagesIn(planText({ resource_changes: [entry], configuration })).map((line) =>
    line
      .replace(/^x: /, '')
      .replace('the plan does not say how much x needs: ', 'x: ')
      .replace('≥0: x: ', '? '),
  );
}

/** What a configuration sets these attributes to: of blocks a list, with what each of them sets. */
function expressionsOf(names: readonly string[], values: unknown): object {
  const blocksIn = (value: unknown) => (Array.isArray(value) ? value.filter(isBlock) : []);
  return Object.fromEntries(
    names.map((name) => {
      const blocks = blocksIn(Object(values)[name]).map((one) => expressionsOf(setIn(one), one));
      return [name, blocks.length > 0 ? blocks : {}];
    }),
  );
}

function isBlock(value: unknown): boolean {
  return typeof value === 'object' && value !== null;
}

/** The attributes that a configuration sets: those that are not null, as far as known before apply. */
function setIn(values: unknown): readonly string[] {
  return Object.entries(Object(values)).flatMap(([name, value]) => (value === null ? [] : [name]));
}

/** What the creation of a resource with these values takes. */
export const created = (
  type: string,
  after: object,
  after_unknown: unknown = {},
  configured?: readonly string[] | null,
) => taken(type, { actions: ['create'], before: null, after, after_unknown }, {}, configured);

/** What an update of a resource takes. */
export const updated = (
  type: string,
  before: object,
  after: object,
  after_unknown: unknown = {},
  configured?: readonly string[] | null,
) => taken(type, { actions: ['update'], before, after, after_unknown }, {}, configured);

/** What stands where a word belongs and is none. The first cannot even be made a text. */
export const noWords: readonly unknown[] = [{ toString: 1, valueOf: 1 }, ['a']];

/** Leaves out the quotas of disk types, which have their own tests. */
export const untyped = (lines: readonly string[]) =>
  lines.filter((line) => !/^evs\.\w+_/.test(line));

/** Causes with their remedies: for an attribute, blocks, and an attribute that is not set. */
export const knownLater = (name: string) =>
  `its ${name} is known only after apply → set ${name} to a value known before apply`;
export const blocksKnownLater = (name: string) =>
  `its ${name} is known only after apply → write out each ${name} block, or use demand instead of terraform-plan, with services by name, or set on-unknown: warn`;
export const notInPlan = (name: string) => `its ${name} is not in the plan → set ${name}`;
