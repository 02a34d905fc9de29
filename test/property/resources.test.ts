import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  type Demand,
  type DemandsByQuota,
  minimumDemand,
  totalDemand,
} from '../../src/quota/demand.ts';
import { plannedByQuota } from '../../src/quota/planned-usage.ts';
import { quotaNames } from '../../src/services/registry.ts';
import { readPlan } from '../../src/terraform/plan.ts';
import { createRuleTable } from '../../src/terraform/rules/rule-table.ts';
import { sanitize } from '../support/builders/quotas.ts';
import { planOf } from '../support/terraform/planned-usages.ts';
import { everyRule } from '../support/terraform/resource-rules.ts';

const table = createRuleTable(everyRule);
const types = [...new Set(everyRule.flatMap((rule) => rule.types))];

/** Whole, in parts, as text, and what is no number at all. */
const number = fc.oneof(
  fc.nat(500),
  fc.nat(500).map(String),
  fc.constantFrom(0.125, '2.5', null, '', -1, 'x'),
);
const word = fc.constantFrom('c7.large.2', 's6.large.2', 'SSD', 'SAS', 'spot', 'Single', '', null);
const blocks = fc.array(fc.record({ size: number, type: word, volumetype: word, count: number }), {
  maxLength: 3,
});
const shape = {
  ...{ size: number, capacity: number, system_disk_size: number, initial_node_count: number },
  ...{ desire_instance_number: number, min_instance_number: number },
  ...{
    flavor_id: word,
    volume_type: word,
    system_disk_type: word,
    mode: word,
    charging_mode: word,
  },
  ...{ eip_id: word, eip_type: word, iptype: word, sharetype: word },
  ...{ data_disks: blocks, root_volume: blocks, data_volumes: blocks, reserved_instances: blocks },
  bandwidth: fc.array(fc.constant({ share_type: 'PER' }), { maxLength: 1 }),
};
const values = fc.record(shape, { requiredKeys: [] });
const open = fc.oneof(
  fc.constant(true),
  fc.dictionary(
    fc.constantFrom(...Object.keys(shape)),
    fc.oneof(fc.boolean(), fc.array(fc.constantFrom(true, { size: true }, {}), { maxLength: 4 })),
  ),
  fc.constant({}),
);
const actions: fc.Arbitrary<readonly string[]> = fc.constantFrom(
  ['create'],
  ['delete'],
  ['update'],
  ['no-op'],
  ['delete', 'create'],
  ['create', 'delete'],
  ['forget'],
  ['create', 'forget'],
);
const resource = fc.record({
  type: fc.constantFrom(...types),
  actions,
  before: values,
  after: values,
  open,
});
type Resource = typeof resource extends fc.Arbitrary<infer Value> ? Value : never;

/** What resources take of each quota, one demand each. */
function demandsOf(all: readonly Resource[]): DemandsByQuota {
  const entries = all.map(({ type, actions: done, before, after, open: after_unknown }, index) => ({
    address: `huaweicloud_${type}.r${index}`,
    type: `huaweicloud_${type}`,
    change: { actions: done, before, after, after_unknown },
  }));
  const plan = readPlan(planOf(...entries), table, sanitize);
  if (plan.kind === 'malformed') throw new Error(plan.problem);
  return plannedByQuota(plan.found);
}

/** What a resource takes of each quota in all. */
function totalsOf(one: Resource): ReadonlyMap<string, Demand> {
  const demands = [...demandsOf([one])];
  return new Map(demands.map(([quota, parts]) => [quota, totalDemand(parts)]));
}

test('what a plan takes is what its resources take one by one, of each quota', () => {
  fc.assert(
    fc.property(fc.array(resource, { maxLength: 6 }), (all) => {
      const apart = all.map((one) => demandsOf([one]));
      for (const [quota, demands] of demandsOf(all)) {
        const parts = apart.flatMap((one) => one.get(quota) ?? []);
        const [together, oneByOne] = [totalDemand(demands), totalDemand(parts)];
        expect(together.kind).toBe(oneByOne.kind);
        expect(minimumDemand(together)).toBe(minimumDemand(oneByOne));
      }
    }),
  );
});

test('what is taken is a whole number from 0, whatever attributes are', () => {
  fc.assert(
    fc.property(resource, (one) => {
      for (const demand of totalsOf(one).values()) {
        expect(Number.isSafeInteger(minimumDemand(demand))).toBe(true);
        expect(minimumDemand(demand)).toBeGreaterThanOrEqual(0);
      }
    }),
    { numRuns: 1000 },
  );
});

test('what is created takes no less of anything when more of it is known only after apply', () => {
  const created = resource.map((one) => ({ ...one, actions: ['create'], open: {} }));
  fc.assert(
    fc.property(
      created,
      fc.constantFrom('size', 'capacity', 'flavor_id', 'data_disks'),
      (one, name) => {
        const known = totalsOf(one);
        const unknown = totalsOf({ ...one, open: { [name]: true } });
        for (const [quota, demand] of known) {
          // The name of a type of disk that is not known yet may be one that no page has.
          if (!quotaNames.includes(quota)) continue;
          const later = unknown.get(quota);
          // Either as before, or unknown with no more than that for certain.
          if (later?.kind !== 'unknown') expect(later).toEqual(demand);
          else expect(minimumDemand(later)).toBeLessThanOrEqual(minimumDemand(demand));
        }
      },
    ),
    { numRuns: 1000 },
  );
});

test('each resource that is created takes something, known or not', () => {
  for (const type of types) {
    const demands = demandsOf([{ type, actions: ['create'], before: {}, after: {}, open: true }]);
    expect(demands.size, type).toBeGreaterThan(0);
  }
});
