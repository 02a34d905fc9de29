import { expect, test } from 'vitest';
import { planNamed } from '../../support/terraform/plan-files.ts';
import { graph, plannedUsagesIn, planText } from '../../support/terraform/planned-usages.ts';
import { allUsagesIn } from '../../support/terraform/resource-rules.ts';

const cause =
  'the plan does not say how much is needed: it leaves resources out → run terraform plan again, without -target';
const isUnknown = ['graph', 'backup', 'metadata', 'edge_volume'].map(
  (quota) => `the plan: ges.${quota} ≥0: ${cause}`,
);
const created = (address: string) => graph({ actions: ['create'] }, { address });
const inConfiguration = (...addresses: readonly string[]) => ({
  resources: addresses.map((address) => ({ address, mode: 'managed' })),
});
const incomplete = (fields: object) =>
  plannedUsagesIn(planText({ complete: false, ...fields }), null).map((line) =>
    line.replace('edge_volume not counted', `edge_volume ≥0: ${cause}`),
  );

test.each(['create-one', 'resize-up', 'no-op', 'count-and-for-each-in-modules'])(
  '%s, called incomplete, is unknown as a whole, beside what is certain',
  async (name) => {
    const plan = (await planNamed(name)).replace('"complete":true', '"complete":false');
    const plannedUsages = plannedUsagesIn(plan);
    expect(plannedUsages.slice(0, isUnknown.length)).toEqual(isUnknown);
    expect(plannedUsages.slice(isUnknown.length)).toEqual(plannedUsagesIn(await planNamed(name)));
  },
);

test.each<[string, object]>([
  ['there is no configuration', {}],
  ['the configuration is none', { configuration: 'none' }],
  ['the configuration is empty', { configuration: {} }],
  [
    'all of it is planned',
    {
      configuration: { root_module: inConfiguration('a.b') },
      resource_changes: [created('a.b[0]')],
    },
  ],
  [
    'all of its modules is planned',
    {
      configuration: {
        root_module: { module_calls: { m: { module: inConfiguration('a.b') } } },
      },
      resource_changes: [created('module.m["x.y"].a.b["]"]')],
    },
  ],
  [
    'only what is read, or lives for the run, is not planned',
    {
      configuration: {
        root_module: {
          resources: [
            { address: 'data.a.b', mode: 'data' },
            { address: 'ephemeral.a.b', mode: 'ephemeral' },
            { mode: 'managed' },
            'none',
          ],
          module_calls: { m: {}, n: null, o: { module: { resources: {} } } },
        },
      },
    },
  ],
  [
    'what is not planned may be none: a resource with count or for_each, or within such a module',
    {
      configuration: {
        root_module: {
          resources: [
            { address: 'a.b', mode: 'managed' },
            { address: 'c.d', mode: 'managed', count_expression: { constant_value: 0 } },
            { address: 'e.f', mode: 'managed', for_each_expression: {} },
          ],
          module_calls: {
            m: { count_expression: { constant_value: 0 }, module: inConfiguration('a.b') },
            n: {
              for_each_expression: {},
              module: { module_calls: { o: { module: inConfiguration('a.b') } } },
            },
          },
        },
      },
      resource_changes: [created('a.b')],
    },
  ],
  ['nothing is put off', { deferred_changes: [] }],
  ['a change has no address', { resource_changes: [{ type: 'x', change: {} }] }],
  ['it says so in words', { complete: 'no' }],
])('an incomplete plan is unknown where %s', (_, fields) => {
  expect(incomplete(fields).slice(0, isUnknown.length)).toEqual(isUnknown);
});

test.each<[string, object]>([
  ['a resource', { root_module: inConfiguration('a.b', 'c.d') }],
  [
    'a resource of a module',
    { root_module: { module_calls: { m: { module: inConfiguration('a.b') } } } },
  ],
  [
    'a resource of a module of the same name as another',
    {
      root_module: {
        ...inConfiguration('a.b'),
        module_calls: {
          a: { module: { module_calls: { b: { module: inConfiguration('a.b') } } } },
        },
      },
    },
  ],
])('what -target leaves out takes nothing in this run: %s', (_, configuration) => {
  expect(incomplete({ configuration, resource_changes: [created('a.b')] })).toEqual([
    'a.b: ges.graph 1',
    `a.b: ges.edge_volume ≥0: ${cause}`,
  ]);
});

test('what -target leaves out is listed where it would count, once', () => {
  const graphs = { type: 'huaweicloud_ges_graph', mode: 'managed' };
  const inner = { resources: [{ ...graphs, address: 'g.h', type: 'hcs_ges_backup' }] };
  const configuration = {
    root_module: {
      resources: [
        { ...graphs, address: 'a.b' },
        { ...graphs, address: 'c.d' },
        { ...graphs, address: 'e.f', count_expression: {} },
        { ...graphs, address: 'data.c.d', mode: 'data' },
        { address: 'i.j', type: 'terraform_data', mode: 'managed' },
      ],
      module_calls: { m: { count_expression: {}, module: inner } },
    },
  };
  expect(incomplete({ configuration, resource_changes: [created('a.b')] }).slice(0, 3)).toEqual([
    'c.d: ges.graph left out of this run',
    'e.f: ges.graph left out of this run',
    'module.m.g.h: ges.backup left out of this run',
  ]);
});

test('a node that -target leaves out is listed once, though several services count it', () => {
  const node = { type: 'huaweicloud_cce_node', mode: 'managed', address: 'c.d' };
  const configuration = { root_module: { resources: [{ address: 'a.b', mode: 'managed' }, node] } };
  const fields = { complete: false, configuration, resource_changes: [created('a.b')] };
  expect(allUsagesIn(planText(fields)).slice(0, 2)).toEqual([
    'c.d: vpc.publicIp left out of this run',
    'a.b: ges.graph 1',
  ]);
});

test.each(['deferred-count', 'deferred-for-each', 'deferred-module', 'deferred-shrinking'])(
  '%s is unknown where its list of what is put off is gone',
  async (name) => {
    const plan = { ...JSON.parse(await planNamed(name)), deferred_changes: undefined };
    expect(plannedUsagesIn(JSON.stringify(plan))).toEqual(isUnknown);
  },
);

test('what is put off behind an unknown number is listed where the plan no longer tells why', async () => {
  const plan = { ...JSON.parse(await planNamed('deferred-dependent')), deferred_changes: [] };
  expect(plannedUsagesIn(JSON.stringify(plan))).toEqual([
    'graph.a: ges.graph left out of this run',
  ]);
});

test.each([undefined, true])(
  'a plan that is complete, or too old to say so, is counted: %o',
  (complete) => {
    const plan = planText({ complete, resource_changes: [created('a.b')] });
    expect(plannedUsagesIn(plan, null)).toEqual([
      'a.b: ges.graph 1',
      'a.b: ges.edge_volume not counted',
    ]);
  },
);
