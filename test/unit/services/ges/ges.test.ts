import { describe, expect, test } from 'vitest';
import { planNamed } from '../../../support/terraform/plan-files.ts';
import { graph, plannedUsagesIn, planOf } from '../../../support/terraform/planned-usages.ts';

const remedy = 'remove ges-edge-unit, and set ges.edge_volume in demand';
const later =
  'its graph_size_type_index is known only after apply → set graph_size_type_index to a value known before apply';
const older =
  'its provider gives its size as graph_size_type, which this version does not count → remove ges-edge-unit, and set ges.edge_volume in demand, or use a provider that has graph_size_type_index';
const absent = `its graph_size_type_index is not in the plan → ${remedy}`;
const strange = `its graph_size_type_index is neither text nor a number → ${remedy}`;
const undocumented = (what: string) =>
  `Huawei Cloud does not document what size ${what} needs → ${remedy}`;
const none =
  'Huawei Cloud does not document its graph_size_type_index → check graph_size_type_index';

/** What a plan says about the edges of a graph that is created with these fields. */
function edgesOf(after: unknown, after_unknown: unknown = {}): string {
  const [, edges = ''] = plannedUsagesIn(
    planOf(graph({ actions: ['create'], after, after_unknown })),
  );
  return edges
    .replace('a.b: ges.edge_volume ', '')
    .replace('≥0: the plan does not say how much a.b needs: ', '');
}

const sized = (graph_size_type_index: unknown) => edgesOf({ graph_size_type_index });

describe('the edges of a graph', () => {
  test.each([
    ['0', 1],
    ['1', 100],
    ['2', 1_000],
    ['3', 10_000],
    ['4', 100_000],
    ['5', 1_000_000],
    [1, 100],
  ])('of the size %o are those that are documented', (size, units) => {
    expect(sized(size)).toBe(`${units}`);
  });

  test.each([
    ['401', 'one billion enhanced edges, up to two'],
    ['6', '100 billion edges, or the database edition'],
  ])('of the size %s are not counted', (size, what) => {
    expect(sized(size)).toBe(undocumented(`${size} (${what})`));
  });

  test.each(['7', '01', '400', ' 1', '1 ', 'pa55word', '401x', '4011', 'toString'])(
    'of the size "%s" are not known, and it is not shown',
    (size) => {
      expect(sized(size)).toBe(none);
    },
  );

  test.each([
    ['the size alone', { graph_size_type_index: true }],
    ['all of it', true],
  ])('are not known before apply where %s is not', (_, unknown) => {
    expect(edgesOf({ graph_size_type_index: '0' }, unknown)).toBe(later);
    expect(edgesOf({}, unknown)).toBe(later);
    expect(edgesOf({ graph_size_type: '1' }, unknown)).toBe(later);
    expect(edgesOf(null, unknown)).toBe(later);
  });

  test.each<[unknown]>([[{}], [['1']], [true], [false]])('of the size %o are not known', (size) => {
    expect(sized(size)).toBe(strange);
    expect(edgesOf({ graph_size_type_index: size, graph_size_type: '1' })).toBe(strange);
  });

  test.each<[unknown]>([
    [{}],
    [{ graph_size_type_index: null }],
    [{ graph_size_type_index: '' }],
    [{ graph_size_type: null }],
  ])('of a graph that is %o after apply are not told', (after) => {
    expect(edgesOf(after)).toBe(absent);
  });

  test.each<[unknown, unknown]>([
    [{ graph_size_type: '1' }, {}],
    [{ graph_size_type: 1, graph_size_type_index: null }, {}],
    [{}, { graph_size_type: true }],
  ])('of an older provider are not counted: %o, unknown %o', (after, unknown) => {
    expect(edgesOf(after, unknown)).toBe(older);
  });
});

test.each([
  ['provider-before-1.50', older],
  ['provider-before-1.50-alias', older],
  ['unknown-size', later],
  ['unknown-size-resize', later],
  ['size-odd', none],
])('%s says why', async (name, why) => {
  const edges = plannedUsagesIn(await planNamed(name)).filter((line) =>
    line.includes('edge_volume'),
  );
  expect(edges.length).toBeGreaterThan(0);
  for (const line of edges) expect(line).toContain(why);
});

describe('a graph that keeps its size', () => {
  const kept = (size: object, actions: readonly string[]) =>
    plannedUsagesIn(planOf(graph({ actions, before: size, after: size }))).filter((line) =>
      line.includes('edge_volume'),
    );

  test.each<[object]>([
    [{ graph_size_type_index: '401' }],
    [{ graph_size_type_index: '9' }],
    [{ graph_size_type: '1' }],
  ])('takes no more edges, whatever they are: %o', (size) => {
    expect(kept(size, ['update'])).toEqual([]);
    expect(kept(size, ['delete', 'create'])).toEqual([]);
    expect(kept(size, ['create', 'delete'])).toEqual([expect.stringContaining('≥0')]);
    expect(kept(size, ['create'])).toEqual([expect.stringContaining('≥0')]);
  });

  test.each<[object]>([
    [{}],
    [{ graph_size_type_index: {} }],
    [{ graph_size_type: {} }],
    [{ graph_size_type: true }],
  ])('may take more where the plan does not tell it: %o', (size) => {
    expect(kept(size, ['update'])).toEqual([expect.stringContaining('≥0')]);
  });

  test.each<[string, object, object]>([
    ['another size', { graph_size_type_index: '401' }, { graph_size_type_index: '9' }],
    ['another size of an older provider', { graph_size_type: '1' }, { graph_size_type: '2' }],
  ])('is not one that has %s', (_, before, after) => {
    const change = { actions: ['update'], before, after };
    expect(plannedUsagesIn(planOf(graph(change)))).toEqual([expect.stringContaining('≥0')]);
  });

  test.each(['update', 'delete,create'])(
    'is not one that has the same number in another field: %s',
    (done) => {
      const [before, after] = [{ graph_size_type: '1' }, { graph_size_type_index: '1' }];
      const change = { actions: done.split(','), before, after };
      expect(plannedUsagesIn(planOf(graph(change)))).toEqual([expect.stringContaining('≥0')]);
    },
  );
});
