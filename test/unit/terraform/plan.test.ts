import { describe, expect, test } from 'vitest';
import { readPlan } from '../../../src/terraform/plan.ts';
import { sanitize } from '../../support/builders/quotas.ts';
import { planNamed } from '../../support/terraform/plan-files.ts';
import {
  gesRules,
  graph,
  plannedUsagesIn,
  planOf,
  planText,
  unit,
  usageLine,
} from '../../support/terraform/planned-usages.ts';

async function usagesOfPlan(name: string, edgeUnit: number | null): Promise<readonly string[]> {
  const plan = readPlan(await planNamed(name), gesRules(edgeUnit), sanitize);
  return plan.kind === 'malformed' ? [plan.problem] : plan.found.map(usageLine);
}

const strange =
  'the plan does not say how much huaweicloud_ges_graph.main needs: this version does not know its action → update the gate';
const format =
  'the plan does not say how much is needed: this version does not know its format 2.0 → update the gate';
const errored =
  'the plan does not say how much is needed: it ended in an error → run terraform plan again';

const cases: Readonly<Record<string, readonly string[]>> = {
  'create-one': ['graph.a: ges.graph 1', 'graph.a: ges.edge_volume 100'],
  'backups-of-known-graph': [0, 1, 2].map((index) => `backup.b[${index}]: ges.backup 1`),
  'replace-bigger': ['graph.a: ges.edge_volume 900'],
  'create-before-destroy': ['graph.a: ges.graph 1', 'graph.a: ges.edge_volume 100'],
  'delete-and-create-other': ['graph.z: ges.graph 1', 'graph.z: ges.edge_volume 100'],
  'resize-up': ['graph.a: ges.edge_volume 900'],
  'data-sources': [],
  'by-hand/forgotten-and-created': ['graph.main: ges.graph 1', 'graph.main: ges.edge_volume 1000'],
  'by-hand/unknown-action': [
    `graph.main: ges.graph ≥0: ${strange}`,
    `graph.main: ges.edge_volume ≥0: ${strange}`,
  ],
  'by-hand/unknown-format': ['graph', 'backup', 'metadata', 'edge_volume'].map(
    (quota) => `the plan: ges.${quota} ≥0: ${format}`,
  ),
  'precondition-fails': ['graph', 'backup', 'metadata', 'edge_volume'].map(
    (quota) => `the plan: ges.${quota} ≥0: ${errored}`,
  ),
  empty: [],
  'by-hand/secrets': [
    'graph.main["::error::x <img src=x> | y"]: ges.graph 1',
    'graph.main["::error::x <img src=x> | y"]: ges.edge_volume 1000',
  ].map((line) => line.replaceAll('::', ': :')),
};

test.each(Object.entries(cases))('%s', async (name, plannedUsages) => {
  expect(await usagesOfPlan(name, unit)).toEqual(plannedUsages);
});

test.each(Object.entries(cases))('%s, without a unit of edges', async (name, plannedUsages) => {
  const withoutEdges = plannedUsages.map((plannedUsage) =>
    plannedUsage.replace(/(ges\.edge_volume) .*/, '$1 not counted'),
  );
  expect(await usagesOfPlan(name, null)).toEqual(withoutEdges);
});

describe('a plan that lacks something is malformed:', () => {
  const remedy = 'save all that show -json prints, without filters such as jq or ConvertTo-Json';
  const change = graph({ actions: ['create'] });
  const module = { resources: [{ address: 'a.b', type: change.type, mode: 'managed' }] };
  const silent = {
    planned_values: { root_module: { child_modules: [{ child_modules: [module] }] } },
  };
  test.each<[string, string, string]>([
    [
      'a resource without a change',
      planText(silent),
      'it plans a resource and does not say what is done with it',
    ],
    ...[5, {}, 'none'].map(
      (list) =>
        [
          `a list that is ${JSON.stringify(list)}`,
          planText({ resource_changes: list }),
          '`resource_changes` is not a list',
        ] as [string, string, string],
    ),
    ['no object', planText({ resource_changes: [null] }), '`resource_changes[0]` is not an object'],
    ['no type', planOf({ ...change, type: null }), '`resource_changes[0]` has no `type`'],
    ...[
      { ...change, address: null },
      { ...change, change: null },
      { ...change, change: { actions: [] } },
      { ...change, change: { actions: ['create', null] } },
    ].map(
      (one) =>
        [
          JSON.stringify(one),
          planOf(change, one),
          '`resource_changes[1]` has no `address` or no `change.actions`',
        ] as [string, string, string],
    ),
  ])('%s', (_, text, problem) => {
    expect(readPlan(text, gesRules(null), sanitize)).toEqual({
      kind: 'malformed',
      problem,
      remedy,
    });
  });
});

describe('a plan', () => {
  test('may have null for a list that it does not have, as jq writes it', () => {
    const lists = { resource_changes: null, deferred_changes: null };
    expect(plannedUsagesIn(planText(lists))).toEqual([]);
  });

  test('with an action beside one that is known is unknown in both quotas', () => {
    const size = { graph_size_type_index: '1' };
    const change = { actions: ['update', 'hibernate'], before: size, after: size };
    expect(plannedUsagesIn(planOf(graph(change)))).toEqual([
      expect.stringContaining('ges.graph ≥0'),
      expect.stringContaining('ges.edge_volume ≥0'),
    ]);
  });

  test.each(['no-op', 'read', 'delete', 'forget'])(
    'with %s takes nothing of a quota, even if what it takes is unknown',
    (action) => {
      const size = { graph_size_type_index: '401' };
      const change = { actions: [action], before: size, after: size };
      expect(plannedUsagesIn(planOf(graph(change)))).toEqual([]);
    },
  );

  test('that resizes takes the difference of edges, rounded up once', () => {
    const [before, after] = ['1', '2'].map((index) => ({ graph_size_type_index: index }));
    const change = { actions: ['update'], before, after };
    expect(plannedUsagesIn(planOf(graph(change)), 7_000_000)).toEqual(['a.b: ges.edge_volume 2']);
  });

  test('with a long address says what to do all the same', () => {
    const address = `${'module.of_many.'.repeat(30)}huaweicloud_ges_graph.main`;
    const causeAt = (at: string) => {
      const change = { actions: ['create'], after: { graph_size_type: '1' } };
      return plannedUsagesIn(planOf(graph(change, { address: at })))[1]?.split('≥0: ')[1];
    };
    const cause =
      /^the plan does not say how much (.*) needs: its provider .* graph_size_type_index$/;
    expect(causeAt(address)?.match(cause)?.[1]).toBe(`${address.slice(0, 80)}…`);
    expect(causeAt(address.slice(0, 80))?.match(cause)?.[1]).toBe(address.slice(0, 80));
  });

  test.each([
    ['0.1', true],
    ['1', true],
    ['1.10.3', true],
    ['10.0', false],
    ['2.0', false],
    ['x1.0', false],
    ['1.0x', false],
    ['', false],
  ])('of the format "%s" is understood: %s', (format_version, isKnown) => {
    const [first] = plannedUsagesIn(
      planText({ format_version, resource_changes: [graph({ actions: ['create'] })] }),
      null,
    );
    expect(first === 'a.b: ges.graph 1').toBe(isKnown);
    expect(JSON.stringify(first)).not.toContain('1.0x');
  });

  test('of a format that is no number has a format that is not shown', () => {
    expect(plannedUsagesIn(planText({ format_version: 'pa55word' }))[0]).toBe(
      'the plan: ges.graph ≥0: the plan does not say how much is needed: this version does not know its format → update the gate',
    );
  });

  test('takes nothing by a data source, whatever is done with it', () => {
    expect(plannedUsagesIn(planOf({ ...graph({ actions: ['create'] }), mode: 'data' }))).toEqual(
      [],
    );
  });

  test('need not say what is done with what takes no quota, nor with a data source', () => {
    const root_module = {
      resources: [
        { ...graph({}), address: 'data.a.b', mode: 'data' },
        { address: 'c.d', type: 'huaweicloud_vpc', mode: 'managed' },
        graph({}),
        'no object',
      ],
    };
    const resource_changes = [graph({ actions: ['no-op'], after_unknown: {} })];
    expect(
      plannedUsagesIn(planText({ resource_changes, planned_values: { root_module } })),
    ).toEqual([]);
  });
});
