import { expect, test } from 'vitest';
import type { Demand } from '../../../../src/quota/demand.ts';
import type { PlannedUsage, UncheckedType } from '../../../../src/quota/planned-usage.ts';
import type { Policy } from '../../../../src/quota/policy.ts';
import { logGroupsOf } from '../../../../src/report/log.ts';
import { reportOf } from '../../../../src/report/report.ts';
import { summaryOf } from '../../../../src/report/summary/summary.ts';
import { notableSettings } from '../../../../src/report/wording/plan-lines.ts';
import {
  absent,
  available,
  baseline,
  count,
  quota,
  read,
  sanitize,
  threshold,
} from '../../../support/builders/quotas.ts';
import { judged, logLinesOf, summaryContext } from '../../../support/builders/results.ts';

const plannedUsage = (
  address: string | null,
  demand: Demand | null,
  of: PlannedUsage['quota'],
): PlannedUsage => ({
  quota: of,
  address: address === null ? null : sanitize(address),
  demand,
});
const uncounted = (lookalike: string | null): Demand => ({
  kind: 'uncounted',
  atLeast: 0,
  lookalike: lookalike === null ? null : sanitize(lookalike),
});
const graphs = quota({ name: 'ges.graph', headroom: available(9) });
const edges = quota({ name: 'ges.edge_volume', headroom: available(9) });
const result = (overrides: Partial<Policy>) =>
  judged([read(graphs, edges)], { planned: [], ...overrides });
const summaryLines = (overrides: Partial<Policy>) =>
  summaryOf(result(overrides), summaryContext).split('\n');
const logged = (overrides: Partial<Policy>) => logGroupsOf(result(overrides))[0];
const loggedLines = (overrides: Partial<Policy>) => logged(overrides)?.lines ?? [];

const one: Demand = { kind: 'counted', count: 1 };
const every: readonly PlannedUsage[] = [
  plannedUsage('a.b', one, 'ges.graph'),
  plannedUsage('a.b', uncounted(null), 'ges.edge_volume'),
  plannedUsage(
    'a.c',
    { kind: 'unknown', atLeast: 0, cause: sanitize('why'), remedy: sanitize('do it') },
    'ges.backup',
  ),
  plannedUsage(
    null,
    { kind: 'unknown', atLeast: 2, cause: sanitize('why'), remedy: sanitize('do it') },
    'ges.backup',
  ),
  plannedUsage('x_ges_graph.y', uncounted('x_ges_graph'), 'ges.graph'),
  plannedUsage('a.d', null, 'ges.graph'),
];

const nothing = 'the Terraform plan needs no quota of the services that are read';

test('the log shows what each resource needs, first those that are not counted', () => {
  expect(logged({ planned: every })).toEqual({
    title: 'What the Terraform plan needs',
    lines: [
      'x_ges_graph.y may need ges.graph (not counted: this version does not know the type x_ges_graph)',
      'a.d is left out of this run and not counted',
      'a.b needs 1 of ges.graph',
      'a.b may need ges.edge_volume (not counted)',
      'a.c needs an unknown number of ges.backup',
      'the Terraform plan needs at least 2 of ges.backup',
    ],
  });
  expect(loggedLines({})).toEqual([nothing]);
});

test('the summary shows the same, folded', () => {
  expect(summaryLines({ planned: every })).toEqual(
    expect.arrayContaining([
      '- <code>x&#95;ges&#95;graph.y</code> may need <code>ges.graph</code> (not counted: this version does not know the type <code>x&#95;ges&#95;graph</code>)',
      '- <code>a.d</code> is left out of this run and not counted',
      '- <code>a.b</code> may need <code>ges.edge&#95;volume</code> (not counted)',
    ]),
  );
});

test('a partly checked row says what is not counted', () => {
  const counted = plannedUsage('a.b', one, 'ges.graph');
  const planned = [plannedUsage('a.b', uncounted(null), 'ges.edge_volume'), counted];
  expect(summaryLines({ planned })).toEqual(
    expect.arrayContaining([
      '## ✅ Enough quota',
      '**The one quota that was checked has enough left. Partly checked: ges.edge&#95;volume (edges of the plan are not counted).**',
      '<details><summary>1 quota is fine, 1 partly checked</summary>',
      '| 🔶 | <code>ges.edge&#95;volume</code> | 9 | not\u00a0counted | at\u00a0most\u00a09 |',
      '| ✅ | <code>ges.graph</code> | 9 | 1 | **8** |',
    ]),
  );
  expect(logLinesOf(result({ planned }))[1]).toBe(
    'partly-checked ges.edge_volume: 9 left, demand not counted, at most 9 after, threshold 1, edges of the plan are not counted',
  );
  expect(reportOf(result({ planned }), 'NOW').quotas[1]).toMatchObject({
    status: 'partly-checked',
    planned: null,
    leftAfter: null,
    note: 'edges of the plan are not counted',
  });
});

test('a partly checked quota that fell more than planned is a warning', () => {
  const name = sanitize('ges.graph');
  const then = { name, instance: null, limit: null, used: null, left: 12, planned: 0 };
  const planned = [plannedUsage('a.b', uncounted('x_ges_graph'), 'ges.graph')];
  const policy = { planned, baseline: baseline(then) };
  const summary = summaryOf(judged([read(graphs)], policy), summaryContext);
  expect(summary).toMatch(
    /^\| ⚠️ \| <code>ges.graph<\/code> \| 9 \| not\u00a0counted \| at\u00a0most\u00a09 \|$/m,
  );
});

test('the remedy follows the table', () => {
  const edgesNote =
    'The plan creates or changes graphs whose edges are not counted in <code>ges.edge&#95;volume</code>, because Huawei Cloud does not document how many edges one unit is. Set <code>ges-edge-unit</code> to count them.';
  const types = (...names: readonly string[]) =>
    summaryLines({
      planned: names.map((type) => plannedUsage('a.b', uncounted(type), 'ges.graph')),
    });
  const note = (named: string) =>
    `The plan changes resources of a type that this version does not know and does not count: ${named}. Add what they need to <code>demand</code>.`;
  const code = (name: string) => `<code>${name}</code>`;

  const edgesOf = (address: string | null) => [
    plannedUsage(address, uncounted(null), 'ges.edge_volume'),
  ];
  expect(summaryLines({ planned: edgesOf('a.b') })).toContain(edgesNote);
  // Of a plan that is unknown as a whole, nobody knows whether it has graphs.
  expect(summaryLines({ planned: edgesOf(null) })).not.toContain(edgesNote);
  expect(types('a')).not.toContain(edgesNote);
  expect(types('a', 'a', 'b')).toContain(note('<code>a</code>, <code>b</code>'));
  expect(types('a', 'b', 'c', 'd', 'e')).toContain(
    note(['a', 'b', 'c', 'd', 'e'].map(code).join(', ')),
  );
  expect(types('a', 'b', 'c', 'd', 'e', 'f', 'g')).toContain(
    note(`${['a', 'b', 'c', 'd', 'e'].map(code).join(', ')} and 2 more`),
  );
  for (const line of summaryLines({ planned: [plannedUsage('a.b', one, 'ges.graph')] })) {
    expect(line).not.toContain('not counted');
  }
});

const counted = (address: string, count: number, of = 'evs.gigabytes') =>
  plannedUsage(address, { kind: 'counted', count }, of);
const numbered = <Value>(length: number, make: (index: number) => Value): readonly Value[] =>
  Array.from({ length }, (_, index) => make(index));

const typed = (...types: readonly string[]): readonly UncheckedType[] =>
  types.map((type, index) => ({ type: sanitize(type), count: index + 1 }));

test('log and summary count unchecked resources by type', () => {
  const unchecked = typed('huaweicloud_dns_zone', 'huaweicloud_nat_gateway');
  expect(loggedLines({ unchecked })).toEqual([
    nothing,
    'in the plan and not checked: 1 huaweicloud_dns_zone, 2 huaweicloud_nat_gateway',
  ]);
  expect(summaryLines({ unchecked })).toContain(
    '- in the plan and not checked: 1 <code>huaweicloud&#95;dns&#95;zone</code>, 2 <code>huaweicloud&#95;nat&#95;gateway</code>',
  );
});

test('ten types are named, the others are counted', () => {
  const last = (length: number) =>
    loggedLines({ unchecked: typed(...numbered(length, (at) => `t${at}`)) })[1];
  expect(last(10)).toMatch(/, 9 t8, 10 t9$/);
  expect(last(13)).toMatch(/, 9 t8, 10 t9 and 3 more types$/);
});

test('there is no line if everything is checked', () => {
  for (const line of [...loggedLines({}), ...summaryLines({})]) {
    expect(line).not.toMatch(/not checked/);
  }
});

test('what a plan needs has the unit of the quota, however the plan spells it', () => {
  const least = {
    kind: 'unknown',
    atLeast: 8,
    cause: sanitize('why'),
    remedy: sanitize('do it'),
  } as const;
  const planned = [
    counted('a.b', 4096, 'ecs.ram'),
    counted('a.c', 1, 'EVS.Gigabytes'),
    counted('a.d', 1, 'ecs.instances'),
    plannedUsage('a.e', least, 'ecs.cores'),
  ];
  expect(loggedLines({ planned })).toEqual([
    'a.b needs 4,096 MiB of ecs.ram',
    'a.c needs 1 GiB of EVS.Gigabytes',
    'a.d needs 1 of ecs.instances',
    'a.e needs at least 8 vCPU of ecs.cores',
  ]);
});

test('ten usages of a plan are shown one by one', () => {
  const planned = numbered(10, (index) => counted(`a.b${index}`, index + 1));
  const lines = summaryLines({ planned });
  expect(lines).toContain('- <code>a.b9</code> needs 10 GiB of <code>evs.gigabytes</code>');
  expect(lines.join()).not.toContain('in all');
});

test('more are shown as totals for each quota and the ten largest', () => {
  const unknown = {
    kind: 'unknown',
    atLeast: 1,
    cause: sanitize('why'),
    remedy: sanitize('do it'),
  } as const;
  const planned = [
    ...numbered(500, (index) => counted(`a.b${index}`, index + 1)),
    ...numbered(500, (index) => counted(`a.c${index}`, 1, 'evs.volumes')),
    plannedUsage('a.d', unknown, 'evs.volumes'),
  ];
  const lines = summaryLines({ planned });
  const start = lines.findIndex((line) => line.includes('needs 125,250 GiB of'));
  const took = (name: number) =>
    `- <code>a.b${name}</code> needs ${name + 1} GiB of <code>evs.gigabytes</code>`;
  expect(lines.slice(start, start + 13)).toEqual([
    '- the Terraform plan needs 125,250 GiB of <code>evs.gigabytes</code> in all',
    '- the Terraform plan needs at least 501 of <code>evs.volumes</code> in all',
    '- <code>a.d</code> needs at least 1 of <code>evs.volumes</code>',
    ...numbered(9, (index) => took(499 - index)),
    '- and 991 more',
  ]);
});

test('what needs a quota that is short, unknown or low comes before the largest', () => {
  const left = (name: string, count: number) => quota({ name, headroom: available(count) });
  const quotas = [
    left('vpc.publicIp', 3),
    left('vpc.vpc', 9),
    quota({ name: 'vpc.subnet', headroom: absent }),
    left('ecs.ram', 90_000),
  ];
  const planned = [
    ...numbered(4, (index) => counted(`a.ram${index}`, 512, 'ecs.ram')),
    ...numbered(3, (index) => counted(`a.net${index}`, 1, 'vpc.vpc')),
    counted('a.sub', 1, 'vpc.subnet'),
    counted('a.ip', 1, 'vpc.PUBLICIP'),
    counted('a.ips', 3, 'vpc.publicIp'),
    plannedUsage('a.x', uncounted('x_vpc'), 'ecs.ram'),
  ];
  const warnThresholds = [threshold('vpc.vpc: 7')];
  const result = judged([read(...quotas)], { planned, warnThresholds });
  const lines = summaryOf(result, summaryContext).split('\n');
  const start = lines.findIndex((line) => line.includes('a.x'));
  expect(
    lines.slice(start, start + 11).map((line) => line.replace(/^- <code>(\S+?)<.*/, '$1')),
  ).toEqual([
    ...['a.x', 'a.ips', 'a.ip', 'a.sub', 'a.net0', 'a.net1', 'a.net2'],
    ...['a.ram0', 'a.ram1', 'a.ram2', '- and 1 more'],
  ]);
});

const demand = [count('ges.graph: 1')];
const seen = baseline();

test.each<[string, Partial<Policy>, readonly string[]]>([
  ['all three', {}, ['terraform-plan, demand, baseline: not set, nothing is planned']],
  [
    'the plan and demand',
    { baseline: seen },
    ['terraform-plan, demand: not set, nothing is planned'],
  ],
  ['the plan', { demand, baseline: seen }, ['terraform-plan: not set']],
  ['demand', { planned: [], baseline: seen }, ['demand: not set']],
  ['the baseline', { planned: [], demand }, ['baseline: not set']],
  ['none', { planned: [], demand, baseline: seen }, []],
])('inputs that are not set are named in one line: %s', (_, overrides, lines) => {
  expect(notableSettings(judged([read(quota())], overrides))).toEqual(lines);

  const summary = summaryOf(judged([read(quota())], overrides), summaryContext);
  const folded = summary.slice(summary.indexOf('<details>')).split('\n');
  expect(folded.filter((line) => /: not set(?:, nothing is planned)?$/.test(line))).toEqual(
    lines.map((line) => `- ${line}`),
  );
});

test('services that the plan needs but that are not read are named', () => {
  const unreadServices = ['vpc', 'ecs'];
  const planned = [plannedUsage('a.f', one, 'roma.api')];
  const note = 'The plan needs quotas of vpc, ecs that are not read. Add vpc, ecs to services.';

  expect(logLinesOf(result({ planned, unreadServices }))).toContain(note);
  expect(summaryLines({ planned, unreadServices })).toContain(
    'The plan needs quotas of <code>vpc</code>, <code>ecs</code> that are not read. Add <code>vpc</code>, <code>ecs</code> to services.',
  );
  const isTold = (line: string) => line.includes('not read');
  expect(logLinesOf(result({ planned })).some(isTold)).toBe(false);
});

test.each([
  [
    true,
    [
      'terraform-plan, demand, baseline: not set, nothing is planned',
      'warn-only: no verdict fails the step',
    ],
  ],
  [false, ['terraform-plan, demand, baseline: not set, nothing is planned']],
])(
  'that no verdict fails the step is told whatever the verdict, with warn-only %s',
  (warnOnly, lines) => {
    const result = judged([read(quota())], {}, warnOnly);

    expect(notableSettings(result)).toEqual(lines);
    expect(
      summaryOf(result, summaryContext).includes('\n- warn-only: no verdict fails the step\n'),
    ).toBe(warnOnly);
  },
);
