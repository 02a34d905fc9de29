import { expect, test } from 'vitest';
import {
  created,
  knownLater,
  notInPlan,
  taken,
  updated,
} from '../../../support/terraform/resource-rules.ts';

test.each([
  ['4e1', '40'],
  ['1E+2', '100'],
  ['1e10', '10000000000'],
  [9_007_199_254_740_991, '9007199254740991'],
])('the number %o is %s', (size, count) => {
  expect(created('sfs_turbo', { size })[1]).toBe(`sfsturbo.capacity ${count}`);
});

test.each<unknown>([
  -1,
  '9007199254740992',
  1e300,
  '0x10',
  '1,000',
  ' 40',
  '40 GB',
  true,
  [40],
  { size: 40 },
  'pa55word',
])('%o is no number, and it is not shown', (size) => {
  expect(created('sfs_turbo', { size })[1]).toBe(
    'sfsturbo.capacity ? its size is not a number from 0 to 2^53 − 1 → set size to a number',
  );
});

test.each<[string, object]>([
  ['nothing is told of it', {}],
  ['it is not an object', { after: [], before: 7 }],
  ['all of it is known only after apply', { after: {}, after_unknown: true }],
])('what depends on attributes is unknown where %s', (_, values) => {
  for (const type of ['dcs_instance', 'sfs_turbo', 'dds_instance', 'evs_volume', 'cce_node_pool']) {
    const lines = taken(type, { actions: ['create'], ...values });
    expect(lines.join()).toContain(' ? ');
  }
});

test.each([
  ['sfs_turbo', 'sfsturbo.capacity', 'size'],
  ['dds_instance', 'dds.Single', 'mode'],
])('what a %s takes of %s is unknown where its %s is not set', (type, quota, name) => {
  expect(created(type, {})).toContain(`${quota} ? ${notInPlan(name)}`);
});

test('what is not told is the same only where all beside it is', () => {
  const gigabytesOf = (
    before: readonly unknown[],
    after: readonly unknown[],
    open: unknown = {},
  ) => {
    const [one, other] = [before, after].map((data_disks) => ({
      system_disk_size: 40,
      data_disks,
    }));
    return updated('compute_instance', one ?? {}, other ?? {}, open).filter((line) =>
      line.startsWith('evs.gigabytes '),
    );
  };
  const untoldSize = [`evs.gigabytes ? ${notInPlan('size')}`];
  expect(gigabytesOf([{}, { size: 12 }, { size: 3 }], [{}, { size: 1 }, { size: 23 }])).toEqual(
    untoldSize,
  );
  expect(gigabytesOf([{}], [{}], { data_disks: [{ size: true }] })).toEqual([
    `evs.gigabytes ? ${knownLater('size')}`,
  ]);
  expect(gigabytesOf([{}, { size: 12 }], [{}, { size: 12 }])).toEqual([]);
});
