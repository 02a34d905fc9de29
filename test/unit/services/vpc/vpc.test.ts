import { describe, expect, test } from 'vitest';
import {
  blocksKnownLater,
  created,
  knownLater,
  noWords,
  taken,
  updated,
} from '../../../support/terraform/resource-rules.ts';

const groupOf = (rules: number) => ['vpc.securityGroup 1', `vpc.securityGroupRule ${rules}`];

test('a security group of the older type takes the rules in it', () => {
  expect(created('compute_secgroup_v2', { rule: [{}, {}] })).toEqual(groupOf(8));
});

test('a security group of the older type without rules of its own takes no more', () => {
  const open = { rule: true };
  expect(created('compute_secgroup', {}, open, [])).toEqual(groupOf(6));
  expect(created('compute_secgroup', {}, open, ['rule'])).toEqual([
    'vpc.securityGroup 1',
    `vpc.securityGroupRule ≥6: x: ${blocksKnownLater('rule')}`,
  ]);
});

test.each([
  [{ delete_default_rules: null, rules: Array(6).fill({ id: 'a' }) }],
  [{ delete_default_rules: true, rules: [] }],
])('a security group that replaces %o takes all rules of a new one', (before) => {
  const after = { delete_default_rules: null };
  const change = { actions: ['delete', 'create'], before, after, after_unknown: {} };
  expect(taken('networking_secgroup', change)).toEqual(['vpc.securityGroupRule 6']);
});

const newRule = 'vpc.securityGroupRule 1';
const by = (cidr: unknown) => ({ cidr });
const [http, https, ssh] = [80, 443, 22].map((from_port) => ({ from_port, cidr: '10.0.0.0/8' }));
test.each<[string, readonly unknown[], readonly unknown[], unknown, readonly string[]]>([
  ['more rules', [http], [http, https, ssh], [], ['vpc.securityGroupRule 2']],
  ['other rules, since the new ones come first', [http], [https], [], ['vpc.securityGroupRule 1']],
  ['the same rules, whatever is not set', [http], [{ ...http, self: null }], [{}], []],
  [
    'a rule that may be new',
    [http],
    [{ from_port: 80 }],
    [{ cidr: true }],
    ['vpc.securityGroupRule 1'],
  ],
  ['fewer rules', [http, https], [http], [], []],
  ['a rule that no plan tells, before and after', [null], [{}], [true], [newRule]],
  [
    'rules that cannot be compared',
    noWords.map(by),
    noWords.map(by),
    [],
    [newRule.replace('1', '2')],
  ],
])('a security group of the older type gets %s', (_, before, after, rule, lines) => {
  expect(updated('compute_secgroup', { rule: before }, { rule: after }, { rule })).toEqual(lines);
});

describe('the address of an instance', () => {
  test.each<[string, object, unknown, readonly string[]]>([
    ['none', {}, {}, []],
    ['one', { eip_type: '5_bgp', bandwidth: [{ share_type: 'PER' }] }, {}, ['vpc.publicIp 1']],
    ['one that there is', { eip_id: 'an-id' }, {}, []],
    ['one that there is, and what would make one', { eip_id: 'an-id', eip_type: '5_bgp' }, {}, []],
    ['one that is made elsewhere', {}, { eip_id: true }, []],
    [
      'one of a type that is not known',
      { bandwidth: [] },
      { eip_type: true },
      [knownLater('eip_type')],
    ],
    ['one with a bandwidth that is not known', {}, { bandwidth: true }, [knownLater('bandwidth')]],
    ['one or another', { eip_type: '5_bgp' }, { eip_id: true }, [knownLater('eip_id')]],
    ['nothing set', { eip_type: '', eip_id: null, bandwidth: [] }, {}, []],
  ])('is %s', (_, after, after_unknown, addresses) => {
    const lines = created('compute_instance', after, after_unknown).filter((line) =>
      line.startsWith('vpc.'),
    );
    expect(lines.map((line) => line.replace('vpc.publicIp ? ', ''))).toEqual(addresses);
  });
});

test.each([
  [undefined, []],
  [true, []],
  [false, ['vpc.publicIp 1']],
])('an instance that is replaced leaves its address unless it releases it: %o', (...of) => {
  const [delete_eip_on_termination, addresses] = of;
  const instance = { eip_type: '5_bgp', bandwidth: [{}], delete_eip_on_termination };
  const change = { actions: ['delete', 'create'], before: instance, after: instance };
  const lines = taken('compute_instance', { ...change, after_unknown: {} });
  expect(lines.filter((line) => line.startsWith('vpc.'))).toEqual(addresses);
});

test.each([
  ['prePaid', { id: 'shared' }, ['vpc.publicIp 1']],
  ['prePaid', { size: 5 }, []],
  ['postPaid', { id: 'shared' }, []],
])('so does a %s one with the bandwidth %o', (charging_mode, bandwidth, addresses) => {
  const termination = { delete_eip_on_termination: true };
  const instance = { eip_type: '5_bgp', bandwidth: [bandwidth], charging_mode, ...termination };
  const change = { actions: ['delete', 'create'], before: instance, after: instance };
  const lines = taken('compute_instance', { ...change, after_unknown: {} });
  expect(lines.filter((line) => line.startsWith('vpc.'))).toEqual(addresses);
});

describe('the address of a load balancer', () => {
  const open = {
    iptype: true,
    ...{ sharetype: true, bandwidth_size: true, bandwidth_charge_mode: true, bandwidth_id: true },
  };
  test.each<[object, object, readonly string[]]>([
    [{ iptype: '5_bgp' }, {}, ['vpc.publicIp 1']],
    [{ ipv4_eip_id: 'an-id' }, open, []],
    [{}, { ...open, ipv4_eip_id: true }, []],
    [{ sharetype: 'PER' }, { ...open, sharetype: false }, []],
  ])('%o, with %o after apply, takes %o', (after, unknown, addresses) => {
    const lines = created('elb_loadbalancer', after, unknown);
    expect(lines.filter((line) => !line.startsWith('elb.'))).toEqual(addresses);
  });

  test('is unknown where its type is set to what is known only after apply', () => {
    const lines = created('elb_loadbalancer', {}, open, ['iptype']);
    expect(lines).toContain(`vpc.publicIp ? ${knownLater('iptype')}`);
  });
});

describe('the address of a graph', () => {
  test.each<[object, unknown, readonly string[]]>([
    [{ public_ip: [{ public_bind_type: 'auto_assign' }] }, {}, ['vpc.publicIp 1']],
    [{ public_ip: [{ public_bind_type: 'bind_existing', eip_id: 'an-id' }] }, {}, []],
    [{ public_ip: [{ eip_id: 'an-id' }] }, {}, []],
    [{ public_ip: [] }, {}, []],
    [{}, { public_ip: true }, []],
    [
      { public_ip: [{ public_bind_type: '' }] },
      { public_ip: [{ public_bind_type: true }] },
      [`vpc.publicIp ? ${knownLater('public_bind_type')}`],
    ],
    [{ public_ip: [{ eip_id: 'an-id' }] }, { public_ip: [{ public_bind_type: true }] }, []],
  ])('of %o, with %o after apply, is %o', (after, after_unknown, addresses) => {
    const lines = created('ges_graph', after, after_unknown);
    expect(lines.filter((line) => line.startsWith('vpc.'))).toEqual(addresses);
  });

  test.each<[string, readonly string[] | null]>([
    ['sets it', ['public_ip']],
    ['is not in the plan', null],
  ])('is unknown if it is known after apply, and the configuration %s', (_, configured) => {
    const lines = created('ges_graph', {}, { public_ip: true }, configured);
    expect(lines).toContain(`vpc.publicIp ? ${blocksKnownLater('public_ip')}`);
  });

  test('stays when the graph is replaced', () => {
    const graph = { public_ip: [{ public_bind_type: 'auto_assign' }], graph_size_type_index: '1' };
    const change = { actions: ['delete', 'create'], before: graph, after: graph };
    expect(taken('ges_graph', { ...change, after_unknown: {} })).toEqual(['vpc.publicIp 1']);
  });
});
