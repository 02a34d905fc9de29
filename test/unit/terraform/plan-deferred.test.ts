import { describe, expect, test } from 'vitest';
import {
  graph,
  plannedUsagesIn,
  planOf,
  planText,
} from '../../support/terraform/planned-usages.ts';
import { allUsagesIn } from '../../support/terraform/resource-rules.ts';

const create = { actions: ['create'], after: { graph_size_type_index: '1' } };
const graphAt = (address: string, fields: object = {}) => graph(create, { address, ...fields });
const deferred = (...entries: readonly unknown[]) =>
  planText({ complete: false, deferred_changes: entries });
const putOff = (reason: unknown, address = 'a.b', fields: object = {}) =>
  deferred({ reason, resource_change: graphAt(address, fields) });

const counted = (address: string) => [`${address}: ges.graph 1`, `${address}: ges.edge_volume 100`];
const unknown = (address: string, cause: string) => [
  `${address}: ges.graph ≥0: the plan does not say how much ${address} needs: ${cause}`,
  `${address}: ges.edge_volume ≥0: the plan does not say how much ${address} needs: ${cause}`,
];
const howMany =
  'how many there will be is known only after apply → set count or for_each to a value known before apply, or use demand instead of terraform-plan, with services by name, or set on-unknown: warn';
const newReason =
  'Terraform defers it to a later plan, for a reason that this version does not know → update the gate, or use demand instead of terraform-plan, with services by name, or set on-unknown: warn';
const noReason =
  'Terraform defers it to a later plan without a reason → use demand instead of terraform-plan, with services by name, or set on-unknown: warn';

describe('what Terraform puts off', () => {
  test.each([
    'resource_config_unknown',
    'provider_config_unknown',
    'absent_prereq',
    'deferred_prereq',
  ])('counts like any change where its number is known: %s', (reason) => {
    expect(plannedUsagesIn(putOff(reason))).toEqual(counted('a.b'));
    expect(plannedUsagesIn(putOff(reason, 'module.m["*x"].a.b[0]'))).toEqual(
      counted('module.m["*x"].a.b[0]'),
    );
  });

  test.each<[unknown, string]>([
    ['instance_count_unknown', howMany],
    ['a_reason_of_the_future', newReason],
    ['Excluded', newReason],
    ['toString', newReason],
    ['', noReason],
    ['unknown', noReason],
    [undefined, noReason],
    [null, noReason],
    [7, newReason],
    [{}, newReason],
  ])('is unknown with at least 0 for the reason %o', (reason, cause) => {
    expect(plannedUsagesIn(putOff(reason))).toEqual(unknown('a.b', cause));
    expect(plannedUsagesIn(putOff(reason), null)).toEqual([
      unknown('a.b', cause)[0],
      'a.b: ges.edge_volume not counted',
    ]);
  });

  test.each([
    ['its own key', 'a.b[*]', {}],
    ['its own key, quoted', 'a.b["*"]', {}],
    ['the key of its module', 'module.m[*].a.b', {}],
    ['the key of its module, quoted', 'module.m["*"].a.b["x"]', {}],
    ['the key of a module around it', 'module.o[*].module.m["a[b"].a.b[1]', {}],
    ['a key that is not closed', 'a.b[*', {}],
    ['an index that is not known', 'a.b', { index_unknown: true }],
    ['an index of which nobody knows whether it is known', 'a.b', { index_unknown: 'true' }],
  ])('is unknown where %s stands for any number', (_, address, fields) => {
    expect(plannedUsagesIn(putOff('deferred_prereq', address, fields))).toEqual(
      unknown(address, howMany),
    );
  });

  test('is unknown where the entry itself says that its index is', () => {
    const entry = { reason: 'absent_prereq', index_unknown: true, resource_change: graphAt('a.b') };
    expect(plannedUsagesIn(deferred(entry))).toEqual(unknown('a.b', howMany));
  });

  test.each(['a.b["a[*]b"]', 'a.b["[*]"]', 'a.b["\\"][*]"]', 'module.m["[*]"].a.b', 'a.b["\\\\"]'])(
    'has a key that only holds a placeholder: %s',
    (address) => {
      expect(plannedUsagesIn(putOff('deferred_prereq', address))).toEqual(counted(address));
      expect(plannedUsagesIn(planOf(graphAt(address)))).toEqual(counted(address));
    },
  );

  test.each(['excluded', 'not_included'])('takes nothing of this run where it is %s', (reason) => {
    const uncounted = ['a.b[*]: ges.graph left out of this run'];
    const entries = [
      { reason, resource_change: graphAt('a.b[*]', { index_unknown: true }) },
      { reason, resource_change: { ...graphAt('c.d'), type: 'terraform_data' } },
    ];
    expect(plannedUsagesIn(deferred(...entries))).toEqual(uncounted);
    expect(plannedUsagesIn(deferred(...entries), null)).toEqual(uncounted);
  });

  test('is told once of a resource, and of what looks like several once for each', () => {
    const node = graphAt('a.b', { type: 'huaweicloud_cce_node' });
    expect(allUsagesIn(deferred({ reason: 'excluded', resource_change: node }))).toEqual([
      'a.b: vpc.publicIp left out of this run',
    ]);
    const lookalike = graphAt('c.d', { type: 'acme_ges_graph_with_backup' });
    expect(allUsagesIn(deferred({ reason: 'excluded', resource_change: lookalike }))).toEqual([
      'c.d: ges.graph left out of this run',
      'c.d: ges.backup left out of this run',
    ]);
  });

  test('says nothing of quotas where it is of another type, or only read', () => {
    const reason = 'instance_count_unknown';
    const other = graphAt('terraform_data.x[*]', { type: 'terraform_data' });
    const data = graphAt('data.a.b[*]', { mode: 'data' });
    expect(
      plannedUsagesIn(
        deferred({ reason, resource_change: other }, { reason, resource_change: data }),
      ),
    ).toEqual([]);
  });

  test('takes what it takes, whatever is done with the rest', () => {
    const backup = graphAt('c.d', { type: 'huaweicloud_ges_backup' });
    const both = planText({
      complete: false,
      resource_changes: [graphAt('a.b')],
      deferred_changes: [{ reason: 'instance_count_unknown', resource_change: backup }],
    });
    expect(plannedUsagesIn(both)).toEqual([
      ...counted('a.b'),
      `c.d: ges.backup ≥0: the plan does not say how much c.d needs: ${howMany}`,
    ]);
  });
});

test('a change that is not put off has no placeholder but a bare one', () => {
  expect(plannedUsagesIn(planOf(graphAt('a.b["*"]')))).toEqual(counted('a.b["*"]'));
  expect(plannedUsagesIn(planOf(graphAt('a.b[*]')))).toEqual(unknown('a.b[*]', howMany));
  expect(plannedUsagesIn(planOf(graphAt('module.m[*].a.b[0]')))).toEqual(
    unknown('module.m[*].a.b[0]', howMany),
  );
  expect(plannedUsagesIn(planOf(graphAt('a.b', { index_unknown: true })))).toEqual(
    unknown('a.b', howMany),
  );
  expect(plannedUsagesIn(planOf(graphAt('a.b', { index_unknown: false })))).toEqual(counted('a.b'));
});

test.each<[string, unknown, string]>([
  ['no list', {}, '`deferred_changes` is not a list'],
  ['text', 'none', '`deferred_changes` is not a list'],
  ['an entry that is no object', ['x'], '`deferred_changes[0]` has no `resource_change`'],
  [
    'an entry without a change',
    [{ reason: 'x' }],
    '`deferred_changes[0]` has no `resource_change`',
  ],
  [
    'an entry without a type',
    [{ resource_change: { address: 'a.b' } }],
    '`deferred_changes[0].resource_change` has no `type`',
  ],
  [
    'an entry without actions',
    [{ reason: 'excluded', resource_change: graph({}) }],
    '`deferred_changes[0].resource_change` has no `address` or no `change.actions`',
  ],
])('deferred changes are malformed: %s', (_, deferred_changes, problem) => {
  const text = planText({ complete: false, deferred_changes });
  expect(plannedUsagesIn(text)).toEqual([problem]);
});

test('however many there will be, they take nothing of what each takes nothing of', () => {
  const quotasOf = (public_ip: readonly unknown[]) => {
    const values = { graph_size_type_index: '1', public_ip };
    const change = { actions: ['create'], after: values, after_unknown: {} };
    const entry = graph(change, { address: 'a.b[*]' });
    const plan = deferred({ reason: 'instance_count_unknown', resource_change: entry });
    return allUsagesIn(plan).map((line) => line.replace(/^\S+ (\S+) .*/, '$1'));
  };
  expect(quotasOf([])).toEqual(['ges.graph', 'ges.edge_volume']);
  expect(quotasOf([{ public_bind_type: 'auto_assign' }])).toContain('vpc.publicIp');
});
