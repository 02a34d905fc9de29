import { expect, test } from 'vitest';
import { graph, plannedUsagesIn, planText } from '../support/terraform/planned-usages.ts';

const depth = 5_000;
const names = Array.from({ length: 100_000 }, (_, index) => `m${index}`);

const untold = 'it plans a resource and does not say what is done with it';
const incomplete = expect.stringContaining('it leaves resources out');
const resource = { address: 'a.b', type: 'huaweicloud_ges_graph', mode: 'managed' };
const module = { resources: [resource] };
const createdAt = (address: string, type = resource.type) =>
  graph({ actions: ['create'], after_unknown: {} }, { address, type });

/** A module so many levels down, as text: what writes JSON is no more without recursion than what reads it. */
function nested(start: string, end: string): string {
  return `${start.repeat(depth)}${JSON.stringify(module)}${end.repeat(depth)}`;
}

test('planned modules 5,000 deep are read to the last', () => {
  const inside = nested('{"child_modules":[', ']}');
  const text = (fields: object) =>
    planText(fields).replace('"planned_values":{', `"planned_values":{"root_module":${inside}`);

  expect(plannedUsagesIn(text({}))).toEqual([untold]);
  expect(plannedUsagesIn(text({ resource_changes: [createdAt('a.b')] }), null)).toHaveLength(2);
});

test('100,000 planned modules are read to the last', () => {
  const child_modules = names.map(() => module);
  const planned_values = { root_module: { child_modules } };
  const resource_changes = [createdAt('a.b')];

  expect(plannedUsagesIn(planText({ planned_values, resource_changes }), null)).toHaveLength(2);
});

test('modules of a configuration 5,000 deep are compared with what is planned', () => {
  const inside = nested('{"module_calls":{"m":{"module":', '}}}');
  const text = (fields: object) =>
    planText({ complete: false, configuration: {}, ...fields }).replace(
      '"configuration":{',
      `"configuration":{"root_module":${inside}`,
    );
  const address = `${'module.m.'.repeat(depth)}a.b`;

  expect(plannedUsagesIn(text({ resource_changes: [createdAt(address)] }))).toContainEqual(
    incomplete,
  );
  expect(plannedUsagesIn(text({}))).toEqual([
    expect.stringMatching(/^module\.m\..*…: ges\.graph left out of this run$/),
  ]);
});

test('100,000 modules of a configuration are compared with what is planned', () => {
  const module_calls = Object.fromEntries(names.map((name) => [name, { module }]));
  const configuration = { root_module: { module_calls } };
  const planned = names.map((name) => createdAt(`module.${name}.a.b`, 'terraform_data'));
  const text = planText({ complete: false, configuration, resource_changes: planned });

  expect(plannedUsagesIn(text)).toContainEqual(incomplete);
});
