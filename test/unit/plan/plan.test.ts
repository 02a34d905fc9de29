import { describe, expect, test } from 'vitest';
import { planOf } from '../../../src/plan/plan.ts';
import type { Demand, Taking } from '../../../src/quota/demand.ts';
import { cleaner } from '../../../src/text/clean.ts';
import { planNamed, planNames } from '../../support/plans.ts';

const clean = cleaner([]);
const unit = 10_000;

/** `quota count`, or `quota ≥count: cause`, and of what. */
function written({ quota, address, demand }: Taking): string {
  return `${address?.replace('huaweicloud_ges_', '') ?? 'the plan'}: ${quota} ${amount(demand)}`;
}

function amount(demand: Demand): string {
  if (demand.kind === 'counted') return `${demand.count}`;
  return demand.kind === 'left-out' ? 'not counted' : `≥${demand.atLeast}: ${demand.cause}`;
}

async function takingsIn(name: string, edgeUnit: number | null): Promise<readonly string[]> {
  const plan = planOf(await planNamed(name), edgeUnit, clean);
  if (plan.kind === 'malformed') throw new Error(plan.problem);
  return plan.found.map(written);
}

const later = (name: string) =>
  `huaweicloud_ges_graph.${name}: its size is known only after apply: set graph_size_type_index to a literal`;
const noSize = (name: string, size: string) =>
  `huaweicloud_ges_graph.${name}: Huawei Cloud does not document how many edges the size index ${size} stands for: leave ges-edge-unit out, and count them in demand`;
const strange =
  'huaweicloud_ges_graph.main: the plan has an action that this version does not know: update the gate';
const format = 'the plan has a format 2.0 that this version does not know: update the gate';
const errored = 'the plan ended in an error: run terraform plan again';

const cases: Readonly<Record<string, readonly string[]>> = {
  create: ['graph.main: ges.graph 1', 'graph.main: ges.edge_volume 1000'],
  'modules-and-keys': [
    'module.analytics["eu"].graph.main["a"]: ges.graph 1',
    'module.analytics["eu"].graph.main["a"]: ges.edge_volume 100',
    'module.analytics["eu"].graph.main["b"]: ges.graph 1',
    'module.analytics["eu"].graph.main["b"]: ges.edge_volume 100',
    'backup.nightly[0]: ges.backup 1',
    'backup.nightly[1]: ges.backup 1',
    'metadata.schema: ges.metadata 1',
  ],
  'delete-first': ['graph.main: ges.edge_volume 9900'],
  'create-first': ['graph.main: ges.graph 1', 'graph.main: ges.edge_volume 1000'],
  'delete-and-create': ['graph.new: ges.graph 1', 'graph.new: ges.edge_volume 10000'],
  resize: ['graph.grows: ges.edge_volume 900'],
  'nothing-taken': [],
  'forgotten-and-created': ['graph.main: ges.graph 1', 'graph.main: ges.edge_volume 1000'],
  'size-known-after-apply': [
    'graph.main: ges.graph 1',
    `graph.main: ges.edge_volume ≥0: ${later('main')}`,
    `graph.other: ges.edge_volume ≥0: ${later('other')}`,
  ],
  'undocumented-sizes': [
    'graph.enhanced: ges.graph 1',
    `graph.enhanced: ges.edge_volume ≥0: ${noSize('enhanced', '401')}`,
    'graph.database: ges.graph 1',
    `graph.database: ges.edge_volume ≥0: ${noSize('database', '6')}`,
    'graph.main: ges.graph 1',
    'graph.main: ges.edge_volume 100',
  ],
  'unknown-action': [
    `graph.main: ges.graph ≥0: ${strange}`,
    `graph.main: ges.edge_volume ≥0: ${strange}`,
  ],
  'unknown-format': ['graph', 'backup', 'metadata', 'edge_volume'].map(
    (quota) => `the plan: ges.${quota} ≥0: ${format}`,
  ),
  errored: ['graph', 'backup', 'metadata', 'edge_volume'].map(
    (quota) => `the plan: ges.${quota} ≥0: ${errored}`,
  ),
  'without-changes': [],
  secrets: [
    'graph.main["::error::x <img src=x> | y"]: ges.graph 1',
    'graph.main["::error::x <img src=x> | y"]: ges.edge_volume 1000',
  ].map((line) => line.replaceAll('::', ': :')),
};

test.each(Object.entries(cases))('%s', async (name, takings) => {
  expect(await takingsIn(name, unit)).toEqual(takings);
});

test.each(Object.entries(cases))('%s, without a unit of edges', async (name, takings) => {
  const withoutEdges = takings
    .filter((taking) => !taking.startsWith('the plan: ges.edge_volume'))
    .map((taking) => taking.replace(/(ges\.edge_volume) .*/, '$1 not counted'));
  expect(await takingsIn(name, null)).toEqual(withoutEdges);
});

test('every plan in the folder is looked at', async () => {
  expect(await planNames()).toEqual(expect.arrayContaining(Object.keys(cases)));
  expect(await planNames()).toHaveLength(Object.keys(cases).length + 1);
});

describe('a plan that lacks something is malformed:', () => {
  const remedy = 'write all of it: leave out what filters it, such as jq';
  const change = { type: 'huaweicloud_ges_graph', address: 'a.b', change: { actions: ['create'] } };
  const plan = (...changes: readonly unknown[]) => ({
    format_version: '1.0',
    planned_values: {},
    resource_changes: changes,
  });
  const module = { resources: [{ address: 'a.b', type: change.type, mode: 'managed' }] };
  const silent = {
    format_version: '1.0',
    planned_values: { root_module: { child_modules: [{ child_modules: [module] }] } },
    resource_changes: [],
  };
  test.each<[string, string, string]>([
    [
      'a resource without a change',
      JSON.stringify(silent),
      'it plans a resource and does not say what is done with it',
    ],
    [
      'a list that is null',
      JSON.stringify({ ...plan(), resource_changes: null }),
      '`resource_changes` is not a list',
    ],
    [
      'no list',
      JSON.stringify({ ...plan(), resource_changes: 5 }),
      '`resource_changes` is not a list',
    ],
    ['no object', JSON.stringify(plan(null)), '`resource_changes[0]` is not an object'],
    [
      'no type',
      JSON.stringify(plan({ ...change, type: null })),
      '`resource_changes[0]` has no `type`',
    ],
    ...[
      { ...change, address: null },
      { ...change, change: null },
      { ...change, change: { actions: [] } },
      { ...change, change: { actions: ['create', null] } },
    ].map(
      (one) =>
        [
          JSON.stringify(one),
          JSON.stringify(plan(change, one)),
          '`resource_changes[1]` has no `address` or no `change.actions`',
        ] as [string, string, string],
    ),
  ])('%s', (_, text, problem) => {
    expect(planOf(text, null, clean)).toEqual({ kind: 'malformed', problem, remedy });
  });
});

describe('a plan', () => {
  const graph = (change: object, mode = 'managed') => ({
    address: 'a.b',
    type: 'huaweicloud_ges_graph',
    mode,
    change,
  });
  const takings = (document: object, edgeUnit: number | null) => {
    const plan = { format_version: '1.0', planned_values: {}, ...document };
    const read = planOf(JSON.stringify(plan), edgeUnit, clean);
    return read.kind === 'malformed' ? [read.problem] : read.found.map(written);
  };

  test('of which a part is put off to a later one is counted whole', () => {
    const later = [{ reason: 'unknown', resource_change: graph({ actions: ['create'] }) }];
    expect(takings({ complete: false, deferred_changes: later }, null)).toEqual([
      'a.b: ges.graph 1',
      'a.b: ges.edge_volume not counted',
    ]);
  });

  test('whose values are unknown as a whole has no size, whatever else it says', () => {
    const after = { graph_size_type_index: '0' };
    const change = { actions: ['create'], after, after_unknown: true };
    expect(takings({ resource_changes: [graph(change)] }, unit)[1]).toContain('≥0');
  });

  test('with an action beside one that is known is unknown in both quotas', () => {
    const size = { graph_size_type_index: '1' };
    const change = { actions: ['update', 'hibernate'], before: size, after: size };
    expect(takings({ resource_changes: [graph(change)] }, unit)).toEqual([
      expect.stringContaining('ges.graph ≥0'),
      expect.stringContaining('ges.edge_volume ≥0'),
    ]);
  });

  test('that resizes takes the difference of edges, rounded up once', () => {
    const [before, after] = ['1', '2'].map((index) => ({ graph_size_type_index: index }));
    const change = { actions: ['update'], before, after };
    expect(takings({ resource_changes: [graph(change)] }, 7_000_000)).toEqual([
      'a.b: ges.edge_volume 2',
    ]);
  });

  test('has sizes as numbers, too', () => {
    const change = { actions: ['create'], after: { graph_size_type_index: 1 } };
    expect(takings({ resource_changes: [graph(change)] }, unit)[1]).toBe(
      'a.b: ges.edge_volume 100',
    );
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
    const [first] = takings(
      { format_version, resource_changes: [graph({ actions: ['create'] })] },
      null,
    );
    expect(first === 'a.b: ges.graph 1').toBe(isKnown);
    expect(JSON.stringify(first)).not.toContain('1.0x');
  });

  test('takes nothing by a data source, whatever is done with it', () => {
    const data = { ...graph({ actions: ['create'] }), mode: 'data' };
    expect(takings({ resource_changes: [data] }, unit)).toEqual([]);
  });

  test('need not say what is done with what takes no quota, nor with a data source', () => {
    const module = {
      resources: [
        { ...graph({}), address: 'data.a.b', mode: 'data' },
        { address: 'c.d', type: 'huaweicloud_vpc', mode: 'managed' },
        graph({}),
        'no object',
      ],
    };
    const changed = { resource_changes: [graph({ actions: ['no-op'] })] };
    expect(takings({ ...changed, planned_values: { root_module: module } }, unit)).toEqual([]);
  });

  test('whose size is unknown has none, though it says one', () => {
    const after = { graph_size_type_index: '0' };
    const after_unknown = { graph_size_type_index: true };
    const change = { actions: ['create'], after, after_unknown };
    expect(takings({ resource_changes: [graph(change)] }, unit)[1]).toContain('≥0');
  });

  test.each([[{}], [['1']], [true], [null]])('with the size %o has no size', (size) => {
    const change = { actions: ['create'], after: { graph_size_type_index: size } };
    expect(takings({ resource_changes: [graph(change)] }, unit)[1]).toContain('only after apply');
  });
});
