import { expect, test } from 'vitest';
import { created, updated } from '../../../support/terraform/resource-rules.ts';

test('a file system takes its size, and the difference when it grows', () => {
  expect(created('sfs_turbo', { size: 500 })).toEqual([
    'sfsturbo.shares 1',
    'sfsturbo.capacity 500',
  ]);
  expect(updated('sfs_turbo', { size: 500 }, { size: 1200 })).toEqual(['sfsturbo.capacity 700']);
});
