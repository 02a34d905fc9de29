import { expect, test } from 'vitest';
import {
  created,
  knownLater,
  noWords,
  updated,
} from '../../../support/terraform/resource-rules.ts';

test.each(['Single', 'ReplicaSet', 'Sharding'])(
  'a database of the mode %s takes one of it',
  (mode) => {
    expect(created('dds_instance', { mode })).toEqual([`dds.${mode} 1`]);
    expect(created('dds_instance', {}, { mode: true })).toContain(
      `dds.${mode} ? ${knownLater('mode')}`,
    );
  },
);

test('a mode of DDS that is new takes of any of them, and none is written in another case', () => {
  expect(created('dds_instance', { mode: 'replicaset' })).toEqual(['dds.ReplicaSet 1']);
  const cause =
    'this version does not know its mode → use demand instead of terraform-plan, with services by name, or set on-unknown: warn';
  const any = ['Single', 'ReplicaSet', 'Sharding'].map((mode) => `dds.${mode} ? ${cause}`);
  expect(created('dds_instance', { mode: 'Quorum' })).toEqual(any);
  expect(updated('dds_instance', { mode: 'Quorum' }, { mode: 'Mirror' })).toEqual(any);
  expect(updated('dds_instance', { mode: 'Quorum' }, { mode: 'Quorum', name: 'b' })).toEqual([]);
  for (const mode of noWords) expect(created('dds_instance', { mode })).toEqual(any);
});
