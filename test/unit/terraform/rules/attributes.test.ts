import { describe, expect, test } from 'vitest';
import { planOf, planText } from '../../../support/terraform/planned-usages.ts';
import { allUsagesIn, created, knownLater } from '../../../support/terraform/resource-rules.ts';

describe('what is set to a value that is known only after apply is unknown', () => {
  test('all of it where the plan says so of the whole resource', () => {
    expect(created('sfs_turbo', {}, true)).toContain(`sfsturbo.capacity ? ${knownLater('size')}`);
  });

  test('the number of a group, beyond the least', () => {
    const lines = created(
      'as_group',
      { min_instance_number: 2 },
      { desire_instance_number: true },
      ['min_instance_number', 'desire_instance_number'],
    );
    expect(lines).toContain(`ecs.instances ≥2: x: ${knownLater('desire_instance_number')}`);
  });

  test('the type of a system disk', () => {
    const values = { flavor_id: 'c7.large.2', system_disk_size: 40 };
    const lines = created('compute_instance', values, { system_disk_type: true }, [
      ...Object.keys(values),
      'system_disk_type',
    ]);
    expect(lines).toContain(`evs.gigabytes_SSD ? ${knownLater('system_disk_type')}`);
  });

  test('all of it where the plan has no configuration', () => {
    const change = { actions: ['create'], after: {}, after_unknown: { iptype: true } };
    const type = 'huaweicloud_elb_loadbalancer';
    expect(allUsagesIn(planOf({ address: 'x', type, mode: 'managed', change }))).toContain(
      `x: vpc.publicIp ≥0: the plan does not say how much x needs: ${knownLater('iptype')}`,
    );
  });
});

describe('what is set to something known, and is in no plan, is set to null', () => {
  const to = (...references: readonly unknown[]) => ({ references });
  const eachOf = (...references: readonly unknown[]) => ({
    for_each_expression: to(...references),
  });
  const nothing = { constant_value: null };
  const change = { actions: ['create'], after: { iptype: null }, after_unknown: { iptype: true } };
  const balancer = (address: string) => ({
    ...{ address, mode: 'managed', type: 'huaweicloud_elb_loadbalancer' },
  });
  const addresses = (address: string, root_module: object) => {
    const resource_changes = [{ ...balancer(address), change }];
    return allUsagesIn(planText({ resource_changes, configuration: { root_module } })).flatMap(
      (line) => (line.includes('vpc.publicIp') ? [line.replace(/.*: /, '')] : []),
    );
  };

  test.each<[object, boolean, object?]>([
    [nothing, true],
    [to('var.t'), true],
    [to('var.o.t', 'var.o'), true],
    [to('var.o["t"]', 'var.o'), true],
    [to('var.types', 'count.index'), true],
    [to('count.index'), true],
    [to('each.key'), true],
    [to('each.key'), true, eachOf('data.a.b')],
    [to('terraform.workspace'), true],
    [to('path.module', 'path.root'), true],
    [to('terraform.workspace', 'local.t'), false],
    [to('terraform_data.t.output'), false],
    [to('each.value.t', 'each.value'), true, eachOf('var.s')],
    [to('each.value.t', 'each.value'), false, eachOf('data.a.b')],
    [to('each.value.t', 'each.value'), true],
    [to('var.t', 'huaweicloud_vpc_eip.a.id'), false],
    [to('local.t'), false],
    [to('module.n.t'), false],
    [to(7), false],
    [to(), false],
    [{}, false],
    [[{}], false],
  ])('%o: %s, beside %o', (iptype, isNull, fields = {}) => {
    const resources = [{ ...balancer('x'), expressions: { iptype }, ...fields }];
    const cause = 'set iptype to a value known before apply';
    expect(addresses('x', { resources })).toEqual(isNull ? [] : [expect.stringContaining(cause)]);
  });

  test.each<[object, boolean]>([
    [{}, true],
    [{ expressions: { t: nothing } }, true],
    [{ expressions: { t: to('var.u') } }, true],
    [{ expressions: { t: to('each.value'), other: to('a.b') }, ...eachOf('var.s') }, true],
    [{ expressions: { t: to('each.value') }, ...eachOf('a.b') }, false],
    [{ expressions: { t: to('a.b') } }, false],
    [{ expressions: { t: to('count.index') } }, true],
    [{ expressions: { t: {} } }, false],
  ])('by a variable of a module that is called with %o: %s', (call, isNull) => {
    const resources = [{ ...balancer('x'), expressions: { iptype: to('var.t', 'var.t') } }];
    const inner = { m: { expressions: { t: to('var.t') }, module: { resources } } };
    const module_calls = { n: { ...call, module: { module_calls: inner } } };
    expect(addresses('module.n["a"].module.m.x', { module_calls })).toHaveLength(isNull ? 0 : 1);
  });

  test.each<[object | null, boolean]>([
    [nothing, true],
    [null, true],
    [to('var.number'), false],
    [to('var.night', 'var.day'), false],
    [to('each.value'), false],
    [to('local.number'), false],
    [{}, false],
  ])('but for the number of a group, which %o sets to null: %s', (number, isNull) => {
    const group = { address: 'x', mode: 'managed', type: 'huaweicloud_as_group' };
    const expressions = number === null ? {} : { desire_instance_number: number };
    const resources = [{ ...group, expressions }];
    const after_unknown = { desire_instance_number: true };
    const grown = { actions: ['create'], after: { min_instance_number: 0 }, after_unknown };
    const resource_changes = [{ ...group, change: grown }];
    const text = planText({ resource_changes, configuration: { root_module: { resources } } });
    const lines = allUsagesIn(text).filter((line) => line.startsWith('x: ecs.instances'));
    const cause = knownLater('desire_instance_number');
    expect(lines).toEqual(isNull ? [] : [expect.stringContaining(cause)]);
  });

  test('in no time, however many variables are made of how many others', () => {
    const both = to('var.a', 'var.b');
    const called = (module: object) => ({ m: { expressions: { a: both, b: both }, module } });
    let root: object = { resources: [{ ...balancer('x'), expressions: { iptype: both } }] };
    for (let depth = 0; depth < 200; depth += 1) root = { module_calls: called(root) };
    expect(addresses(`${'module.m.'.repeat(200)}x`, root)).toEqual([]);
  });
});
