import { expect, test } from 'vitest';
import { created, taken, updated } from '../../../support/terraform/resource-rules.ts';

test('a function takes its reserved instances', () => {
  const reserved_instances = [{ count: 2 }, { count: 3 }];
  expect(created('fgs_function', { reserved_instances })).toEqual([
    'functiongraph.fgs_func_num 1',
    'functiongraph.fgs_func_code_size not counted',
    'functiongraph.fgs_func_occurs 5',
  ]);
});

test('an update of a function leaves nothing uncounted', () => {
  expect(updated('fgs_function', { code_type: 'inline' }, { code_type: 'zip' })).toEqual([]);
});

test.each<[string, object, number]>([
  ['a schedule', { cron_configs: [{ count: 4 }, { count: 500 }] }, 500],
  ['a metric', { metric_configs: [{ min: 7 }] }, 7],
  ['a smaller schedule', { cron_configs: [{ count: 1 }] }, 2],
])('a reservation grows by %s', (_, policies, count) => {
  const reserved_instances = [{ count: 2, tactics_config: [policies] }];
  expect(created('fgs_function', { reserved_instances })).toContain(
    `functiongraph.fgs_func_occurs ${count}`,
  );
});

test('a reservation by a schedule that is not known takes at least its own number', () => {
  const reserved_instances = [{ count: 2, tactics_config: [{}] }];
  const open = { reserved_instances: [{ tactics_config: [{ cron_configs: true }] }] };
  expect(created('fgs_function', { reserved_instances }, open).join()).toContain(
    'functiongraph.fgs_func_occurs ≥2: x: ',
  );
});

const scheduled = (most: number) => ({
  count: 1,
  tactics_config: [{ cron_configs: [{ count: most, cron: '0 8' }], metric_configs: [] }],
});
test.each<[string, readonly object[], readonly object[], number]>([
  ['of as many as a schedule had at most', [scheduled(50)], [{ count: 50 }], 49],
  ['of a larger schedule', [scheduled(50)], [scheduled(60)], 59],
  ['of a smaller schedule', [scheduled(50)], [scheduled(40)], 39],
  ['of a schedule instead', [{ count: 50 }], [scheduled(50)], 0],
  ['of the same schedule', [scheduled(50)], [scheduled(50)], 0],
  [
    'more, beside the same schedule',
    [scheduled(50), { count: 2 }],
    [scheduled(50), { count: 3 }],
    1,
  ],
  ['fewer, without a schedule', [{ count: 3 }], [{ count: 2 }], 0],
  ['of what cannot be compared', [{ count: { a: 1 } }], [{ count: 2, idle_mode: true }], 2],
])('an update to a reservation %s', (_, before, after, count) => {
  const of = (reserved_instances: readonly object[]) => ({ reserved_instances });
  expect(updated('fgs_function', of(before), of(after)).join()).toBe(
    count === 0 ? '' : `functiongraph.fgs_func_occurs ${count}`,
  );
});

test('a reservation by policies that are no blocks is unknown in each update', () => {
  const odd = { reserved_instances: [{ count: 2, tactics_config: 7 }] };
  expect(updated('fgs_function', odd, { ...odd, name: 'b' }).join()).toContain(
    'functiongraph.fgs_func_occurs ? its tactics_config is known only after apply',
  );
});

test('a function that is replaced frees what its reservations have at least', () => {
  const before = { reserved_instances: [scheduled(50)] };
  const change = { actions: ['delete', 'create'], before, after_unknown: {} };
  const anew = (reserved: object) =>
    taken('fgs_function', { ...change, after: { reserved_instances: [reserved] } });
  expect(anew({ count: 50 })).toEqual(['functiongraph.fgs_func_occurs 49']);
  expect(anew({ count: 1 })).toEqual([]);
});
