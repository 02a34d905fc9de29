import { expect, test } from 'vitest';
import type { Demand, PlannedUsage } from '../../../../../src/quota/demand.ts';
import { logGroupsOf, logLinesOf } from '../../../../../src/report/log/log.ts';
import { reportOf } from '../../../../../src/report/outputs/report.ts';
import { summaryOf } from '../../../../../src/report/summary/summary.ts';
import { available, baseline, quota, read, sanitize } from '../../../../support/quotas.ts';
import { context, judged } from '../../../../support/results.ts';

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
const result = (...planned: readonly PlannedUsage[]) => judged([read(graphs, edges)], { planned });
const summaryLines = (...planned: readonly PlannedUsage[]) =>
  summaryOf(result(...planned), context).split('\n');
const logged = (...planned: readonly PlannedUsage[]) => logGroupsOf(result(...planned))[0];

const one: Demand = { kind: 'counted', count: 1 };
const every: readonly PlannedUsage[] = [
  plannedUsage('a.b', one, 'ges.graph'),
  plannedUsage('a.b', uncounted(null), 'ges.edge_volume'),
  plannedUsage('a.c', { kind: 'unknown', atLeast: 0, cause: sanitize('why') }, 'ges.backup'),
  plannedUsage(null, { kind: 'unknown', atLeast: 2, cause: sanitize('why') }, 'ges.backup'),
  plannedUsage('x_ges_graph.y', uncounted('x_ges_graph'), 'ges.graph'),
  plannedUsage('a.d', null, 'ges.graph'),
];

test('the log says what each resource needs, and first what is not counted', () => {
  expect(logged(...every)).toEqual({
    title: 'What the Terraform plan needs',
    lines: [
      'x_ges_graph.y may need ges.graph (not counted: this version does not know the type x_ges_graph)',
      'a.d is left out of this run and not counted in ges.graph',
      'a.b needs 1 of ges.graph',
      'a.b may need ges.edge_volume (not counted)',
      'a.c needs an unknown number of ges.backup',
      'the Terraform plan needs at least 2 of ges.backup',
    ],
  });
  expect(logged()?.lines).toEqual(['the Terraform plan needs none of these quotas']);
});

test('the summary has the same, folded', () => {
  expect(summaryLines(...every)).toEqual(
    expect.arrayContaining([
      '- <code>x&#95;ges&#95;graph.y</code> may need <code>ges.graph</code> (not counted: this version does not know the type <code>x&#95;ges&#95;graph</code>)',
      '- <code>a.d</code> is left out of this run and not counted in <code>ges.graph</code>',
      '- <code>a.b</code> may need <code>ges.edge&#95;volume</code> (not counted)',
    ]),
  );
});

test('a row that is partly checked says what is not counted', () => {
  const counted = plannedUsage('a.b', one, 'ges.graph');
  const planned = [plannedUsage('a.b', uncounted(null), 'ges.edge_volume'), counted];
  expect(summaryLines(...planned)).toEqual(
    expect.arrayContaining([
      '## ✅ Enough quota',
      '**The one quota that was checked has enough left. Partly checked: ges.edge&#95;volume (edges of the plan are not counted).**',
      '<details><summary>1 quota is fine, 1 partly checked</summary>',
      '| 🔶 | <code>ges.edge&#95;volume</code> | 9 | not counted | at most 9 |',
      '| ✅ | <code>ges.graph</code> | 9 | 1 | **8** |',
    ]),
  );
  expect(logLinesOf(result(...planned))[1]).toBe(
    'partly-checked ges.edge_volume: 9 left, demand not counted, at most 9 after, threshold 1, edges of the plan are not counted',
  );
  expect(reportOf(result(...planned), 'NOW').quotas[1]).toMatchObject({
    status: 'partly-checked',
    planned: null,
    leftAfter: null,
    note: 'edges of the plan are not counted',
  });
});

test('a quota that fell more than was planned is a warning, though it is partly checked', () => {
  const name = sanitize('ges.graph');
  const then = { name, instance: null, limit: null, used: null, left: 12, planned: 0 };
  const planned = [plannedUsage('a.b', uncounted('x_ges_graph'), 'ges.graph')];
  const policy = { planned, baseline: baseline(then) };
  const summary = summaryOf(judged([read(graphs)], policy), context);
  expect(summary).toMatch(/^\| ⚠️ \| <code>ges.graph<\/code> \| 9 \| not counted \| at most 9 \|$/m);
});

test('what is to be done is said below the table', () => {
  const edgesNote =
    'The plan creates graphs whose edges are not counted in <code>ges.edge&#95;volume</code>, because Huawei Cloud does not document how many edges one unit is. Set <code>ges-edge-unit</code> to count them.';
  const types = (...names: readonly string[]) =>
    summaryLines(...names.map((type) => plannedUsage('a.b', uncounted(type), 'ges.graph')));
  const note = (named: string) =>
    `The plan changes resources of a type that this version does not know and does not count: ${named}. Add what they need to <code>demand</code>.`;
  const code = (name: string) => `<code>${name}</code>`;

  expect(summaryLines(plannedUsage(null, uncounted(null), 'ges.edge_volume'))).toContain(edgesNote);
  expect(types('a')).not.toContain(edgesNote);
  expect(types('a', 'a', 'b')).toContain(note('<code>a</code>, <code>b</code>'));
  expect(types('a', 'b', 'c', 'd', 'e')).toContain(
    note(['a', 'b', 'c', 'd', 'e'].map(code).join(', ')),
  );
  expect(types('a', 'b', 'c', 'd', 'e', 'f', 'g')).toContain(
    note(`${['a', 'b', 'c', 'd', 'e'].map(code).join(', ')} and 2 more`),
  );
  for (const line of summaryLines(plannedUsage('a.b', one, 'ges.graph'))) {
    expect(line).not.toContain('not counted');
  }
});
