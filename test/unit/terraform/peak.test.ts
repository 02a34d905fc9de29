import { expect, test } from 'vitest';
import type { GraphSize } from '../../../src/services/ges/graph-size.ts';
import { countSteps, edgeSteps } from '../../../src/terraform/peak.ts';
import type { ResourceChange } from '../../../src/terraform/resource-change.ts';

const change = (
  actions: readonly string[],
  sizeBefore: GraphSize = { kind: 'absent' },
  sizeAfter: GraphSize = { kind: 'absent' },
): ResourceChange => ({
  type: 'huaweicloud_ges_graph',
  address: 'a.b',
  recognized: { kind: 'counted', resource: 'graph' },
  extent: { kind: 'one' },
  actions,
  sizeBefore,
  sizeAfter,
});
const sized = (index: string | null): GraphSize =>
  index === null ? { kind: 'absent' } : { kind: 'index', index };
const unknown = { cause: expect.any(String) };

test.each([
  [['create'], [1]],
  [['delete'], [-1]],
  [
    ['delete', 'create'],
    [-1, 1],
  ],
  [
    ['create', 'forget'],
    [1, 0],
  ],
  [['update'], [0]],
  [['read'], [0]],
  [['no-op'], [0]],
  [['hibernate'], [unknown]],
])('%o count as %o', (actions, steps) => {
  expect(countSteps(change(actions))).toEqual(steps);
});

test.each<[readonly string[], string | null, string | null, readonly unknown[]]>([
  [['create'], null, '0', [10_000]],
  [['create'], null, null, [unknown]],
  [['create', 'delete'], '401', '401', [unknown, unknown]],
  [['delete', 'create'], '0', '1', [-10_000, 1_000_000]],
  [['delete', 'create'], '401', '401', []],
  [['delete', 'create'], '401', '0', [unknown, 10_000]],
  [['delete', 'create'], null, null, [unknown, unknown]],
  [['delete'], '401', null, []],
  [['update'], '401', '401', []],
  [['update'], null, null, [unknown]],
  [['update'], null, '0', [unknown]],
  [['update'], '401', '0', [unknown]],
  [['update'], '1', '0', [-990_000]],
  [['forget'], '401', null, [0]],
  [['no-op'], '401', '401', [0]],
])('of edges, %o from %s to %s takes %o', (actions, sizeBefore, sizeAfter, steps) => {
  expect(edgeSteps(change(actions, sized(sizeBefore), sized(sizeAfter)))).toEqual(steps);
});
