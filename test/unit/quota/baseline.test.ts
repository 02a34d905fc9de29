import { expect, test } from 'vitest';
import {
  type BaselineQuota,
  compareWithBaseline,
  onlyInBaseline,
} from '../../../src/quota/baseline.ts';
import { countingReads } from '../../support/builders/counting-reads.ts';
import { available, baseline, quota, sanitize } from '../../support/builders/quotas.ts';

const then = (left: number, instance: string | null = null): BaselineQuota => ({
  ...{ name: sanitize('roma.api'), instance: instance === null ? null : sanitize(instance) },
  ...{ limit: null, used: null, left, planned: 0 },
});

test('a quota is compared with itself, whatever it was called', () => {
  const quotas = new Map([
    ['a', then(5, 'blue')],
    ['b', then(7, 'green')],
  ]);
  const before = { ...baseline(), quotas };

  expect(compareWithBaseline(quota({ id: 'b', instance: 'blue' }), before)?.before).toBe(
    quotas.get('b'),
  );
  expect(compareWithBaseline(quota({ id: 'c', instance: 'blue' }), before)).toBeNull();
  expect(compareWithBaseline(quota({ id: 'b' }), null)).toBeNull();
  expect(onlyInBaseline([quota({ id: 'b', instance: 'blue' })], before)).toEqual([then(5, 'blue')]);
});

test('a quota is looked up, not searched for', () => {
  const size = 1000;
  const counter = countingReads();
  const ids = Array.from({ length: size }, (_, index) => `${index}`);
  const entries = ids.map((id) => [id, counter.watch(then(9))] as const);
  const before = { ...baseline(), quotas: new Map(entries) };
  const now = ids.map((id) => counter.watch(quota({ id, headroom: available(9) })));

  expect(now.map((one) => compareWithBaseline(one, before)?.consumed)).toEqual(ids.map(() => 0));
  expect(onlyInBaseline(now, before)).toEqual([]);
  expect(counter.reads()).toBeLessThanOrEqual(20 * size);
});
