import { expect, test } from 'vitest';
import { readPlan } from '../../src/terraform/plan.ts';
import { knownWith } from '../../src/terraform/references.ts';
import { blocksOf } from '../../src/terraform/rules/attributes.ts';
import { createRuleTable } from '../../src/terraform/rules/rule-table.ts';
import { sanitize } from '../support/builders/quotas.ts';
import { planText } from '../support/terraform/planned-usages.ts';
import { everyRule } from '../support/terraform/resource-rules.ts';

const table = createRuleTable(everyRule);
const times = <Item>(count: number, itemOf: (index: number) => Item) =>
  Array.from({ length: count }, (_, index) => itemOf(index));
const references = (count: number, reference: unknown) => ({
  references: times(count, () => reference),
});

test('an expression is looked at once, however many references lead to it', () => {
  let looks = 0;
  const count = 500;
  const isKnown = knownWith({ for_each_expression: references(count, 'var.a') }, () => {
    looks += 1;
    return true;
  });
  expect(isKnown(references(count, 'each.value'))).toBe(true);
  expect(looks).toBe(count);
});

test('the configuration of blocks is looked up once, however many blocks there are', () => {
  let looks = 0;
  const count = 500;
  const blocks = times(count, () => ({}));
  const configured = () => {
    looks += 1;
    return { expressions: { a: blocks }, isKnown: () => false };
  };
  const found = blocksOf({ values: { a: blocks }, afterUnknown: null, configured }, 'a') ?? [];
  expect(found.map((block) => block.configured()?.expressions)).toEqual(blocks);
  expect(looks).toBe(1);
});

type Plan = { readonly after: object; readonly expressions: object; readonly fields?: object };

const planOf = (type: string, instances: number, { after, expressions, fields }: Plan) => {
  const resource = { address: 'x', mode: 'managed', type: `huaweicloud_${type}` };
  const change = {
    ...{ actions: ['create'], before: null, after },
    after_unknown: Object.fromEntries(Object.keys(expressions).map((name) => [name, true])),
  };
  return planText({
    resource_changes: times(instances, (index) => {
      return { ...resource, address: `x[${index}]`, change };
    }),
    configuration: { root_module: { resources: [{ ...resource, expressions, ...fields }] } },
  });
};

/** How much time of the processor it takes to read a plan. */
function millisecondsFor(text: string): number {
  const start = process.threadCpuUsage();
  expect(readPlan(text, table, sanitize).kind).toBe('decoded');
  const { user, system } = process.threadCpuUsage(start);
  return (user + system) / 1000;
}

/** Too short to be compared. */
const briefMilliseconds = 400;

const disks = (count: number, name: string) =>
  times(count, (index) => ({ [name]: `type ${index}`, size: index }));

test.each<[string, (length: number) => string]>([
  [
    'references to each, of as many',
    (length) =>
      planOf('elb_loadbalancer', 1, {
        after: {},
        expressions: { iptype: references(length, 'each.value') },
        fields: { for_each_expression: references(length, 'count.index') },
      }),
  ],
  [
    'references of as many instances',
    (length) => {
      const iptype = references(length, 'count.index');
      return planOf('elb_loadbalancer', length, { after: {}, expressions: { iptype } });
    },
  ],
  [
    'types of disks',
    (length) => {
      const after = { data_disks: disks(length, 'type') };
      return planOf('compute_instance', 1, { after, expressions: {} });
    },
  ],
  [
    'types of disks of a node',
    (length) => {
      const after = { root_volume: [{}], data_volumes: disks(length, 'volumetype') };
      return planOf('cce_node', 1, { after, expressions: {} });
    },
  ],
  [
    'rules of a group',
    (length) => {
      const after = { rule: times(length, (from_port) => ({ from_port })) };
      return planOf('compute_secgroup', 1, { after, expressions: {} });
    },
  ],
  [
    'reserved instances of a function',
    (length) => {
      const after = { reserved_instances: times(length, (count) => ({ count })) };
      return planOf('fgs_function', 1, { after, expressions: {} });
    },
  ],
])('four times as many %s take no sixteen times as long', (_, textOf) => {
  const length = 4000;
  const taken = millisecondsFor(textOf(length));
  if (taken < briefMilliseconds) return;
  expect(taken / millisecondsFor(textOf(length / 4))).toBeLessThan(10);
});

test.each<[string, unknown]>([
  ['a list in a list', '['.repeat(100_000) + ']'.repeat(100_000)],
  ['a number', '7'],
  ['an object', '{}'],
])('a reference that is %s tells nothing', (_, reference) => {
  const expressions = { iptype: references(1, 'REFERENCE') };
  const text = planOf('elb_loadbalancer', 1, { after: {}, expressions });
  const plan = readPlan(text.replace('"REFERENCE"', `${reference}`), table, sanitize);
  const addresses = plan.kind === 'malformed' ? [] : plan.found;
  expect(addresses.map(({ quota, demand }) => [quota, demand?.kind])).toContainEqual([
    'vpc.publicIp',
    'unknown',
  ]);
});

test.each([
  ['dds_instance', 'mode', 'dds.Single'],
  ['compute_instance', 'flavor_id', 'ecs.cores'],
  ['evs_volume', 'size', 'evs.gigabytes'],
])(
  'an attribute of %s that is a list in a list leaves its quota unknown: %s',
  (type, name, quota) => {
    const deep = '['.repeat(100_000) + ']'.repeat(100_000);
    const text = planOf(type, 1, { after: { [name]: 'DEEP' }, expressions: {} });
    const plan = readPlan(text.replace('"DEEP"', deep), table, sanitize);
    const found = plan.kind === 'malformed' ? [] : plan.found;
    expect(found.find((usage) => usage.quota === quota)?.demand?.kind).toBe('unknown');
  },
);
