import { expect, test } from 'vitest';
import { planOf } from '../../../support/terraform/planned-usages.ts';
import { totalsIn, updated } from '../../../support/terraform/resource-rules.ts';

test.each<[readonly unknown[], string]>([
  [[0.125], '1'],
  [['2'], '2'],
  [[2.5], '3'],
  [[0.5, 0.5], '1'],
  [Array(8).fill(0.125), '1'],
  [[0.5, 1, '0.25'], '2'],
])('caches of %o GB take %s of memory', (capacities, count) => {
  const entries = capacities.map((capacity, index) => ({
    ...{ address: `x${index}`, type: 'huaweicloud_dcs_instance', mode: 'managed' },
    change: { actions: ['create'], before: null, after: { capacity }, after_unknown: {} },
  }));
  expect(totalsIn(planOf(...entries))).toEqual({
    'dcs.instance': `${capacities.length}`,
    'dcs.ram': count,
  });
});

test('a cache that grows takes the difference', () => {
  expect(updated('dcs_instance', { capacity: 0.5 }, { capacity: 4.25 })).toEqual(['dcs.ram 3.75']);
});
