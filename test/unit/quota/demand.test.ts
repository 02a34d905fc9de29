import { expect, test } from 'vitest';
import { type Demand, demandFor, minimumDemand } from '../../../src/quota/demand.ts';
import { type PlannedUsage, plannedByQuota } from '../../../src/quota/planned-usage.ts';
import { available, count, quota, sanitize } from '../../support/builders/quotas.ts';

const graphs = quota({ service: 'ges', name: 'ges.graph', headroom: available(9) });
const take = (demand: Demand | null, of: PlannedUsage['quota'] = 'ges.graph'): PlannedUsage => ({
  quota: of,
  address: null,
  demand,
});
const taken: Demand = { kind: 'counted', count: 2 };
const two = take(taken);
const uncounted = take({ kind: 'uncounted', atLeast: 0, lookalike: null });
const lookalike = sanitize('acme_ges_graph');
const unknown = (cause: string) =>
  take({ kind: 'unknown', atLeast: 1, cause: sanitize(cause), remedy: sanitize('do it') });
const lines = [count('ges.graph: 3')];

test.each<[string, readonly PlannedUsage[], Demand]>([
  ['a line alone', [], { kind: 'counted', count: 3 }],
  ['with counted usages', [two, two], { kind: 'counted', count: 7 }],
  [
    'and not with those of other quotas',
    [take(taken, 'ges.backup')],
    { kind: 'counted', count: 3 },
  ],
  [
    'with what is not counted',
    [two, uncounted, two],
    { kind: 'uncounted', atLeast: 7, lookalike: null },
  ],
  [
    'with what only looks like it',
    [two, take({ kind: 'uncounted', atLeast: 0, lookalike })],
    { kind: 'uncounted', atLeast: 5, lookalike },
  ],
  ['with what is left out of this run', [take(null), two], { kind: 'counted', count: 5 }],
  [
    'with what is unknown',
    [unknown('a'), two],
    { kind: 'unknown', atLeast: 6, cause: sanitize('a'), remedy: sanitize('do it') },
  ],
  [
    'the first cause',
    [unknown('a'), unknown('b')],
    { kind: 'unknown', atLeast: 5, cause: sanitize('a'), remedy: sanitize('do it') },
  ],
  [
    'unknown and then left out',
    [unknown('a'), uncounted],
    { kind: 'unknown', atLeast: 4, cause: sanitize('a'), remedy: sanitize('do it') },
  ],
  [
    'left out and then unknown',
    [uncounted, unknown('a')],
    { kind: 'unknown', atLeast: 4, cause: sanitize('a'), remedy: sanitize('do it') },
  ],
])('the demand of %s', (_, plannedUsages, demand) => {
  expect(demandFor(graphs, lines, plannedByQuota(plannedUsages))).toEqual(demand);
  expect(minimumDemand(demand)).toBe(demand.kind === 'counted' ? demand.count : demand.atLeast);
});

test('a quota that nothing is taken of has no demand, unless a line says 0', () => {
  expect(
    demandFor(graphs, [count('ges.backup: 1')], plannedByQuota([take(taken, 'ges.backup')])),
  ).toBeNull();
  expect(demandFor(graphs, [count('ges.graph: 0')], new Map())).toEqual({
    kind: 'counted',
    count: 0,
  });
  expect(demandFor(graphs, [], plannedByQuota([take(null)]))).toBeNull();
  expect(minimumDemand(null)).toBe(0);
});
