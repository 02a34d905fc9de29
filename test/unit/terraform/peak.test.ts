import { expect, test } from 'vitest';
import { valueAt } from '../../../src/json/fields.ts';
import type { ResourceChange } from '../../../src/terraform/changes.ts';
import { peakOf } from '../../../src/terraform/peak.ts';
import { knownAmount, unknownAmount } from '../../../src/terraform/rules/amounts.ts';
import { oneEach, type ResourceRule } from '../../../src/terraform/rules/resource-rule.ts';

const graphs: ResourceRule = {
  types: ['ges_graph'],
  quota: 'ges.graph',
  amount: oneEach,
  perUnit: 1,
};
const edgesBySize = new Map([
  ['none', 0],
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
const unknownFrom = (atLeast: number) => ({
  ...{ kind: 'unknown', gap: expect.any(Object), atLeast },
  key: expect.toSatisfy((key) => key === null || typeof key === 'string'),
});

test.each([
  [['create'], 1],
  [['delete', 'create'], 0],
  [['create', 'delete'], 1],
  [['create', 'forget'], 1],
  [['forget', 'create'], 1],
  [['update'], 0],
])('%o takes %d', (actions, count) => {
  expect(peakOf(change(actions), graphs)).toEqual(knownAmount(count));
});

test.each([[['hibernate']], [['create', 'hibernate']], [['create', 'update']], [[]]])(
  '%o is not known',
  (actions) => {
    expect(peakOf(change(actions), graphs)).toEqual(unknownFrom(0));
  },
);

test.each<[readonly string[], string | null, string | null, number | null]>([
  [['create'], null, '0', 10_000],
  [['create'], null, null, null],
  [['create', 'delete'], '401', '401', null],
  [['create', 'delete'], '401', '0', 10_000],
  [['create', 'delete'], null, '1', 1_000_000],
  [['delete', 'create'], '0', '1', 990_000],
  [['delete', 'create'], '1', '0', 0],
  [['delete', 'create'], '401', '401', 0],
  [['delete', 'create'], '401', '0', null],
  [['delete', 'create'], '401', 'none', 0],
  [['delete', 'create'], '0', '401', null],
  [['delete', 'create'], null, null, null],
  [['update'], '401', '401', 0],
  [['update'], null, null, null],
  [['update'], null, '0', null],
  [['update'], '401', '0', null],
  [['update'], '401', 'none', 0],
  [['update'], '0', '1', 990_000],
  [['update'], '1', '0', 0],
])('of edges, %o from %s to %s takes %o at most', (actions, sizeBefore, sizeAfter, count) => {
  const peak = count === null ? unknownFrom(0) : knownAmount(count);
  expect(peakOf(change(actions, sizeBefore, sizeAfter), edges)).toEqual(peak);
});

test('what is certain afterwards counts, even if it is not known what was there', () => {
  const amount: ResourceRule['amount'] = ({ values }) => ({
    ...unknownAmount({ cause: 'odd', remedy: 'none' }),
    atLeast: valueAt(values, 'graph_size_type_index') === 'new' ? 5 : 0,
  });
  expect(peakOf(change(['create'], 'old', 'new'), { ...graphs, amount })).toEqual(unknownFrom(5));
  expect(peakOf(change(['update'], 'old', 'new'), { ...graphs, amount })).toEqual(unknownFrom(0));
  expect(peakOf(change(['update'], 'new', 'old'), { ...graphs, amount })).toEqual(unknownFrom(0));
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

test.each<[string, ReturnType<typeof inRegion>, number]>([
  ['another region', inRegion('cn-north-4'), 1],
  ['a region that is known only after apply', inRegion(true, ['region']), 1],
  ['the same region', inRegion('cn-north-1'), 0],
  ['the region of the provider', inRegion(true), 0],
  ['a region of which the plan says nothing', inRegion(true, null), 0],
])('a graph that moves to %s frees nothing if that is another', (_, after, count) => {
  const moved = { ...change(['delete', 'create']), before: inRegion('cn-north-1'), after };
  expect(peakOf(moved, graphs)).toEqual(knownAmount(count));
});

test('a graph whose region was not told does not move', () => {
  const [before, after] = [sized(null), inRegion('cn-north-4')];
  const moved = { ...change(['delete', 'create']), before, after };
  expect(peakOf(moved, graphs)).toEqual(knownAmount(0));
});
