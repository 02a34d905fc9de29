import { expect, test } from 'vitest';
import { created } from '../../../support/terraform/resource-rules.ts';

test('a function takes its reserved instances', () => {
  const reserved_instances = [{ count: 2 }, { count: 3 }];
  expect(created('fgs_function', { reserved_instances })).toEqual([
    'functiongraph.fgs_func_num 1',
    'functiongraph.fgs_func_occurs 5',
  ]);
});
