import { expect, test } from 'vitest';
import { valueAt } from '../../../src/json/fields.ts';
import type { ResourceChange } from '../../../src/terraform/changes.ts';
import { stepsOf } from '../../../src/terraform/peak.ts';
import { knownAmount, unknownAmount } from '../../../src/terraform/rules/amounts.ts';
import { oneEach, type ResourceRule } from '../../../src/terraform/rules/resource-rule.ts';

const graphs: ResourceRule = {
  types: ['ges_graph'],
  quota: 'ges.graph',
  amount: oneEach,
  perUnit: 1,
};
const edgesBySize = new Map([
  ['0', 10_000],
  ['1', 1_000_000],
]);
/** Edges of two sizes; any other size is unknown, and as large as itself. */
const edges: ResourceRule = {
  ...graphs,
  quota: 'ges.edge_volume',
  amount: ({ values }) => {
    const size = valueAt(values, 'graph_size_type_index');
    if (typeof size !== 'string') return unknownAmount({ cause: 'no size', remedy: 'set one' });
    const count = edgesBySize.get(size);
    return count === undefined
      ? unknownAmount({ cause: 'odd', remedy: 'none' }, size)
      : knownAmount(count);
  },
};

const sized = (index: string | null) => ({
  values: index === null ? {} : { graph_size_type_index: index },
  afterUnknown: null,
  configured: () => null,
});
const change = (
  actions: readonly string[],
  before: string | null = null,
  after: string | null = null,
): ResourceChange => ({
  type: 'huaweicloud_ges_graph',
  address: 'a.b',
  match: { kind: 'counted', rules: [graphs, edges] },
  extent: { kind: 'one' },
  actions,
  before: sized(before),
  after: sized(after),
});
const unknown = { gap: expect.any(Object), atLeast: expect.any(Number) };

test.each([
  [['create'], [1]],
  [['delete', 'create'], []],
  [
    ['create', 'delete'],
    [1, -1],
  ],
  [
    ['create', 'forget'],
    [1, 0],
  ],
  [['update'], []],
  [['hibernate'], [unknown]],
])('%o count as %o', (actions, steps) => {
  expect(stepsOf(change(actions), graphs)).toEqual(steps);
});

test.each<[readonly string[], string | null, string | null, readonly unknown[]]>([
  [['create'], null, '0', [10_000]],
  [['create'], null, null, [unknown]],
  [['create', 'delete'], '401', '401', [unknown, unknown]],
  [['delete', 'create'], '0', '1', [-10_000, 1_000_000]],
  [['delete', 'create'], '401', '401', []],
  [['delete', 'create'], '401', '0', [unknown, 10_000]],
  [['delete', 'create'], null, null, [unknown, unknown]],
  [['update'], '401', '401', []],
  [['update'], null, null, [unknown]],
  [['update'], null, '0', [unknown]],
  [['update'], '401', '0', [unknown]],
  [['update'], '1', '0', [-990_000]],
])('of edges, %o from %s to %s takes %o', (actions, sizeBefore, sizeAfter, steps) => {
  expect(stepsOf(change(actions, sizeBefore, sizeAfter), edges)).toEqual(steps);
});

/** The attributes of a graph in a region; with what the configuration sets, null if that is not known. */
const inRegion = (region: string | true, configured: readonly string[] | null = []) => ({
  values: region === true ? {} : { region },
  afterUnknown: region === true ? { region } : null,
  configured: () =>
    configured && {
      expressions: Object.fromEntries(configured.map((name) => [name, {}])),
      isKnown: () => false,
    },
});

test.each<[string, ReturnType<typeof inRegion>, readonly unknown[]]>([
  ['another region', inRegion('cn-north-4'), [0, 1]],
  ['a region that is known only after apply', inRegion(true, ['region']), [0, 1]],
  ['the same region', inRegion('cn-north-1'), []],
  ['the region of the provider', inRegion(true), []],
  ['a region of which the plan says nothing', inRegion(true, null), []],
])('a graph that moves to %s frees nothing if that is another', (_, after, steps) => {
  const moved = { ...change(['delete', 'create']), before: inRegion('cn-north-1'), after };
  expect(stepsOf(moved, graphs)).toEqual(steps);
});

test('a graph whose region was not told does not move', () => {
  const [before, after] = [sized(null), inRegion('cn-north-4')];
  expect(stepsOf({ ...change(['delete', 'create']), before, after }, graphs)).toEqual([]);
});
