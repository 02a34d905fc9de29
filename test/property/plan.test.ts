import fc from 'fast-check';
import { expect, test } from 'vitest';
import { minimumDemand } from '../../src/quota/demand.ts';
import { peakOf } from '../../src/terraform/peak.ts';
import { readPlan } from '../../src/terraform/plan.ts';
import { knownAmount, unknownAmount } from '../../src/terraform/rules/amounts.ts';
import { sumOf } from '../../src/terraform/rules/combined-amounts.ts';
import { type Amount, takes } from '../../src/terraform/rules/resource-rule.ts';
import { sanitize } from '../support/builders/quotas.ts';
import { gesRules } from '../support/terraform/planned-usages.ts';

const actions = fc.constantFrom(
  ['create'],
  ['delete'],
  ['update'],
  ['no-op'],
  ['delete', 'create'],
  ['create', 'delete'],
  ['forget'],
  ['create', 'forget'],
);
const size = fc.constantFrom('0', '1', '2', '3', '4', '5');
const change = fc.record({ actions, before: size, after: size });
type Change = {
  readonly actions: readonly string[];
  readonly before: string;
  readonly after: string;
};
const changes = fc.array(change, { maxLength: 8 });

/** In units of 10,000 edges. */
const edges: Readonly<Record<string, number>> = {
  0: 1,
  1: 100,
  2: 1000,
  3: 10_000,
  4: 100_000,
  5: 1_000_000,
};

function demandOf(all: readonly Change[], quota: string): number {
  const resource_changes = all.map(({ actions: done, before, after }, index) => ({
    address: `huaweicloud_ges_graph.g${index}`,
    type: 'huaweicloud_ges_graph',
    change: {
      actions: done,
      before: { graph_size_type_index: before },
      after: { graph_size_type_index: after },
    },
  }));
  const document = { format_version: '1.2', planned_values: {}, resource_changes };
  const plan = readPlan(JSON.stringify(document), gesRules(10_000), sanitize);
  if (plan.kind === 'malformed') throw new Error(plan.problem);
  const plannedUsages = plan.found.filter((plannedUsage) => plannedUsage.quota === quota);
  return plannedUsages.reduce((sum, { demand }) => sum + minimumDemand(demand), 0);
}

/** What is more in use when all is done. */
function netOf(all: readonly Change[], sizeOf: (size: string) => number): number {
  return all.reduce((sum, { actions: done, before, after }) => {
    const gone = done.includes('delete') || done.includes('update') ? sizeOf(before) : 0;
    const come = done.includes('create') || done.includes('update') ? sizeOf(after) : 0;
    return sum + come - gone;
  }, 0);
}

test('the demand of a plan is never below its net, and never negative', () => {
  fc.assert(
    fc.property(changes, (all) => {
      const graphs = demandOf(all, 'ges.graph');
      expect(graphs).toBeGreaterThanOrEqual(
        Math.max(
          0,
          netOf(all, () => 1),
        ),
      );
      const taken = demandOf(all, 'ges.edge_volume');
      expect(taken).toBeGreaterThanOrEqual(
        Math.max(
          0,
          netOf(all, (index) => edges[index] ?? 0),
        ),
      );
    }),
  );
});

test('one more change never lowers the demand, and their order changes nothing', () => {
  fc.assert(
    fc.property(changes, change, (all, one) => {
      for (const quota of ['ges.graph', 'ges.edge_volume']) {
        expect(demandOf([...all, one], quota)).toBeGreaterThanOrEqual(demandOf(all, quota));
        expect(demandOf(all.toReversed(), quota)).toBe(demandOf(all, quota));
      }
    }),
  );
});

const keyed = (key: string, isDeferred: boolean) => {
  const address = `module.m[0].huaweicloud_ges_graph.g[${JSON.stringify(key)}]`;
  const change = {
    address,
    type: 'huaweicloud_ges_graph',
    change: { actions: ['create'], after: { graph_size_type_index: '0' } },
  };
  const changes = isDeferred
    ? { deferred_changes: [{ reason: 'absent_prereq', resource_change: change }] }
    : { resource_changes: [change] };
  const document = { format_version: '1.2', planned_values: {}, ...changes };
  const plan = readPlan(JSON.stringify(document), gesRules(10_000), sanitize);
  return plan.kind === 'malformed' ? [plan.problem] : plan.found.map(({ demand }) => demand?.kind);
};
const key = fc.oneof(
  fc.string(),
  fc.array(fc.constantFrom('*', '[', ']', '"', '\\', '.')).map((signs) => signs.join('')),
);

test('a key is a placeholder only where it is an asterisk alone, and put off', () => {
  fc.assert(
    fc.property(key, fc.boolean(), (one, isDeferred) => {
      const kind = isDeferred && one === '*' ? 'unknown' : 'counted';
      expect(keyed(one, isDeferred)).toEqual([kind, kind]);
    }),
  );
});

/** What a resource takes, and what a rule says of it: all, or that it is unknown and at least so much. */
const taking = fc
  .record({ least: fc.nat(9), more: fc.nat(9), isKnown: fc.boolean() })
  .map(({ least, more, isKnown }) => {
    const amount: Amount = isKnown
      ? knownAmount(least + more)
      : sumOf([knownAmount(least), unknownAmount({ cause: '', remedy: '' })]);
    return { takes: least + more, amount };
  });

const steps: Readonly<Record<string, (before: number, after: number) => readonly number[]>> = {
  create: (_, after) => [after],
  'create,delete': (before, after) => [after, -before],
  'create,forget': (_, after) => [after, 0],
  update: (before, after) => [after - before],
  'delete,create': (before, after) => [-before, after],
};

test('a peak is what actions add up to where it is known, and at most that where not', () => {
  fc.assert(
    fc.property(fc.constantFrom(...Object.keys(steps)), taking, taking, (done, before, after) => {
      const taken = steps[done]?.(before.takes, after.takes) ?? [];
      const [first = 0, second = 0] = taken;
      const truth = Math.max(0, first, first + second);
      const attributesOf = (values: Amount) => ({
        ...{ values, afterUnknown: null, configured: () => null },
      });
      const peak = peakOf(
        {
          ...{ type: '', address: '', match: { kind: 'counted', rules: [] } },
          ...{ extent: { kind: 'one' }, actions: done.split(',') },
          ...{ before: attributesOf(before.amount), after: attributesOf(after.amount) },
        },
        takes('', ({ values }) => (values === before.amount ? before : after).amount, 'x'),
      );
      if (peak.kind === 'unknown') expect(peak.atLeast).toBeLessThanOrEqual(truth);
      else expect(peak.count).toBe(truth);
      if (before.amount.kind === after.amount.kind) expect(peak.kind).toBe(after.amount.kind);
    }),
  );
});
