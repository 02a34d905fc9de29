import { expect, test } from 'vitest';
import { created } from '../../../support/terraform/resource-rules.ts';

test('a function takes its reserved instances', () => {
  const reserved_instances = [{ count: 2 }, { count: 3 }];
  expect(created('fgs_function', { reserved_instances })).toEqual([
    'functiongraph.fgs_func_num 1',
    'functiongraph.fgs_func_occurs 5',
  ]);
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
