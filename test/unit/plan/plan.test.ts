import { describe, expect, test } from 'vitest';
import { planOf } from '../../../src/plan/plan.ts';
import type { Taking } from '../../../src/quota/demand.ts';
import { cleaner } from '../../../src/text/clean.ts';
import { planNamed, planNames } from '../../support/plans.ts';

const clean = cleaner([]);
const unit = 10_000;

/** `quota count`, or `quota ≥count: cause`, and of what. */
function written({ quota, address, demand }: Taking): string {
  const count = demand.kind === 'counted' ? demand.count : `≥${demand.atLeast}: ${demand.cause}`;
  return `${address?.replace('huaweicloud_ges_', '') ?? 'the plan'}: ${quota} ${count}`;
}

async function takingsIn(name: string, edgeUnit: number | null): Promise<readonly string[]> {
  const plan = planOf(await planNamed(name), edgeUnit, clean);
  if (plan.kind === 'malformed') throw new Error(plan.problem);
  return plan.found.takings.map(written);
}

const laterSize = 'the size of a graph is not known until apply';
const noSize = (size: string) =>
  `how many edges a graph of size index ${size} takes is not documented`;
const strange = 'the plan has an action that this version does not know: hibernate';
const format = 'the format 2.0 of a plan is not known to this version';

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
    `graph.main: ges.edge_volume ≥0: ${laterSize}`,
    `graph.other: ges.edge_volume ≥0: ${laterSize}`,
  ],
  'undocumented-sizes': [
    'graph.enhanced: ges.graph 1',
    `graph.enhanced: ges.edge_volume ≥0: ${noSize('401')}`,
    'graph.database: ges.graph 1',
    `graph.database: ges.edge_volume ≥0: ${noSize('6')}`,
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
    (quota) => `the plan: ges.${quota} ≥0: a plan ended in an error`,
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
  const withoutEdges = takings.filter((taking) => !taking.includes('ges.edge_volume'));
  expect(await takingsIn(name, null)).toEqual(withoutEdges);
});

test('every plan in the folder is looked at', async () => {
  expect(await planNames()).toEqual(expect.arrayContaining(Object.keys(cases)));
  expect(await planNames()).toHaveLength(Object.keys(cases).length + 1);
});

test.each([
  ['create', null, 'left-out'],
  ['create', unit, 'counted'],
  ['without-changes', null, 'none'],
  ['unknown-format', null, 'left-out'],
] as const)('%s with the unit %s: edges are %s', async (name, edgeUnit, edges) => {
  expect(planOf(await planNamed(name), edgeUnit, clean)).toMatchObject({ found: { edges } });
});

const state = await planNamed('state');

describe('what is no plan is malformed:', () => {
  const change = { type: 'huaweicloud_ges_graph', address: 'a.b', change: { actions: ['create'] } };
  const plan = (...changes: readonly unknown[]) => ({
    format_version: '1.0',
    planned_values: {},
    resource_changes: changes,
  });
  test.each<[string, string, string]>([
    ['a state', state, 'is JSON of Terraform, and no plan'],
    ['the plan itself', 'PK\u0003\u0004', 'is not JSON'],
    ['a log of JSON lines', '{"@level":"info"}\n{"@level":"info"}\n', 'is not JSON'],
    ['nothing', '', 'is not JSON'],
    ['other JSON', '{"resource_changes":[]}', 'is JSON, and no plan of Terraform'],
    ['a list', '[]', 'is JSON, and no plan of Terraform'],
    ['a field twice', '{"format_version":"1.0","format_version":"1.1"}', 'names a field twice'],
    [
      'no list',
      JSON.stringify({ ...plan(), resource_changes: 5 }),
      'is JSON of Terraform, and no plan',
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
    expect(planOf(text, null, clean)).toEqual({ kind: 'malformed', problem });
  });
});
