import { describe, expect, test } from 'vitest';
import {
  blocksKnownLater,
  created,
  knownLater,
  taken,
  updated,
} from '../../../support/terraform/resource-rules.ts';

describe('the machines of a group', () => {
  const cause =
    'the size of its instances, and whether they have addresses, is not in the plan → use demand instead of terraform-plan, with services by name, or set on-unknown: warn';
  const unsized = ['ecs.cores', 'ecs.ram', 'evs.volumes', 'evs.gigabytes'];
  const addresses = `vpc.publicIp ? ${cause}`;
  const unknown = unsized.map((quota) => `${quota} ? ${cause}`);

  test.each<[object, object, number]>([
    [{ desire_instance_number: 3, min_instance_number: 1 }, {}, 3],
    [{ min_instance_number: 2 }, { desire_instance_number: true }, 2],
    [{ min_instance_number: 2 }, {}, 2],
    [{ desire_instance_number: 2, min_instance_number: 5 }, {}, 5],
  ])('%o, with %o after apply, are %d of a size that is not known', (after, open, count) => {
    const lines = created('as_group', after, open);
    const [, ...others] = [...lines].sort();
    expect(others.toSorted()).toEqual([`ecs.instances ${count}`, ...unknown, addresses].toSorted());
  });

  test.each([
    ['min_instance_number', 'desire_instance_number'],
    ['desire_instance_number', 'min_instance_number'],
  ])('are at least as many as is known where %s is not', (open, known) => {
    const lines = created('as_group', { [known]: 3 }, { [open]: true }, [open, known]);
    expect(lines).toContain(`ecs.instances ≥3: x: ${knownLater(open)}`);
  });

  test('take the difference where more are desired, and nothing where as many are', () => {
    const [before, after] = [1, 4].map((desire_instance_number) => ({ desire_instance_number }));
    expect(updated('as_group', before ?? {}, after ?? {})).toEqual([
      addresses,
      'ecs.instances 3',
      ...unknown,
    ]);
    expect(updated('as_group', before ?? {}, { ...before, name: 'b' })).toEqual([]);
  });

  test.each<[object, object, string | null]>([
    [{ enable: false, current_instance_number: 0 }, { enable: true }, 'ecs.instances 5'],
    [{ enable: false, current_instance_number: 3 }, { enable: true }, 'ecs.instances 2'],
    [{ enable: false, current_instance_number: 5 }, { enable: true }, null],
    [{ enable: true, current_instance_number: 0 }, { enable: false }, null],
    [{ enable: true }, { enable: true, name: 'b' }, null],
    [{ current_instance_number: 5 }, { name: 'b' }, null],
    [{ current_instance_number: 1 }, { name: 'b' }, 'ecs.instances 4'],
    [{ desire_instance_number: 3, current_instance_number: 4 }, {}, 'ecs.instances 1'],
    [{ desire_instance_number: 2, enable: true }, { enable: false }, 'ecs.instances 3'],
    [
      { desire_instance_number: 3, current_instance_number: 1 },
      { enable: false },
      'ecs.instances 4',
    ],
    [{ desire_instance_number: 2, enable: false }, {}, null],
  ])('of a group of five with %o are there after %o', (before, after, instances) => {
    const group = { desire_instance_number: 5 };
    const old = { ...group, ...before };
    const lines = updated('as_group', old, { ...old, ...group, ...after });
    expect(lines.find((line) => line.startsWith('ecs.instances')) ?? null).toBe(instances);
    expect(lines.includes(addresses)).toBe(instances !== null);
  });

  test('are members of the pool of each listener', () => {
    const group = { desire_instance_number: 3, lbaas_listeners: [{ pool_id: 'a' }, {}] };
    expect(created('as_group', group)).toContain('elb.member 6');
    expect(updated('as_group', { ...group, desire_instance_number: 1 }, group)).toContain(
      'elb.member 4',
    );
  });

  test.each<[number, number, number, number, readonly string[]]>([
    [3, 1, 5, 1, ['elb.member 2']],
    [3, 1, 3, 2, ['elb.member 3']],
    [3, 1, 5, 2, ['elb.member 7']],
    [6, 1, 3, 2, ['elb.member 6']],
    [6, 2, 3, 1, []],
  ])('%d with %d listeners that become %d with %d', (machines, pools, more, others, lines) => {
    const group = (desire_instance_number: number, listeners: number) => {
      return { desire_instance_number, lbaas_listeners: Array(listeners).fill({}) };
    };
    const found = updated('as_group', group(machines, pools), group(more, others));
    expect(found.filter((line) => line.startsWith('elb.'))).toEqual(lines);
  });

  test.each<[string, readonly string[] | null, readonly string[]]>([
    ['sets them', ['lbaas_listeners'], [`elb.member ? ${blocksKnownLater('lbaas_listeners')}`]],
    ['does not set them', [], []],
    ['is not in the plan', null, [`elb.member ? ${blocksKnownLater('lbaas_listeners')}`]],
  ])(
    'of listeners that are known after apply, if the configuration %s',
    (_, configured, members) => {
      const open = { lbaas_listeners: true };
      const lines = created('as_group', { desire_instance_number: 3 }, open, configured);
      expect(lines.filter((line) => line.startsWith('elb.'))).toEqual(members);
    },
  );

  test('keep their size when the group has another configuration, unless it is made anew', () => {
    const group = (scaling_configuration_id: string) => {
      const deleted = { delete_instances: 'yes', delete_volume: true, delete_publicip: true };
      return { desire_instance_number: 2, scaling_configuration_id, ...deleted };
    };
    expect(updated('as_group', group('small'), group('large'))).toEqual([]);
    const [before, after] = [group('small'), group('large')];
    const anew = { actions: ['delete', 'create'], before, after, after_unknown: {} };
    expect(taken('as_group', anew)).toEqual([addresses, ...unknown]);
    // Those that there are may be of an earlier configuration.
    expect(taken('as_group', { ...anew, after: before })).toEqual([addresses, ...unknown]);
  });

  test.each([
    ['create', 'delete'],
    ['delete', 'create'],
  ])('that is replaced by one without machines takes none: %s, then %s', (...actions) => {
    const group = (number: number) => ({
      ...{ desire_instance_number: number, min_instance_number: 0, force_delete: true },
    });
    const change = { actions, before: group(2), after: group(0), after_unknown: {} };
    const isOfMachines = (line: string) => !line.startsWith('as.');
    expect(taken('as_group', change).filter(isOfMachines)).toEqual([]);
  });

  test('that is replaced with fewer than it was to have, frees only those that there are', () => {
    const before = {
      desire_instance_number: 5,
      delete_instances: 'yes',
      current_instance_number: 1,
    };
    const anew = { actions: ['delete', 'create'], before, after: before, after_unknown: {} };
    expect(taken('as_group', anew)).toContain('ecs.instances 4');
    const more = { ...before, current_instance_number: 7 };
    expect(taken('as_group', { ...anew, before: more, after: more }).join()).not.toContain(
      'ecs.instances',
    );
  });

  const bySize = [...unsized, 'vpc.publicIp'];
  test.each<[object, readonly string[]]>([
    [{}, ['ecs.instances', ...bySize]],
    [{ delete_instances: 'no', delete_volume: true }, ['ecs.instances', ...bySize]],
    [{ delete_instances: 'yes' }, bySize],
    [{ force_delete: true, delete_volume: true, delete_publicip: true }, bySize],
  ])('of a group that is replaced free at most their number: %o leaves %o', (how, left) => {
    const group = { desire_instance_number: 2, scaling_configuration_id: 'c', ...how };
    const anew = { actions: ['delete', 'create'], before: group, after: group, after_unknown: {} };
    const quotas = taken('as_group', anew).map((line) => line.replace(/ .*/, ''));
    expect(new Set(quotas)).toEqual(new Set(left));
  });
});
