import { expect, test } from 'vitest';
import type { Policy } from '../../../../../src/quota/assessment.ts';
import type { PlannedUsage, UncheckedType } from '../../../../../src/quota/demand.ts';
import { logGroupsOf } from '../../../../../src/report/log/log.ts';
import { summaryOf } from '../../../../../src/report/summary/summary.ts';
import { blankInputs } from '../../../../../src/report/wording/quota/unchecked.ts';
import {
  available,
  count,
  policy,
  quota,
  read,
  sanitize,
  baseline as seenBefore,
} from '../../../../support/quotas.ts';
import { context, judged } from '../../../../support/results.ts';

const graphs = quota({ name: 'ges.graph', headroom: available(9) });
const result = (overrides: Partial<Policy>) =>
  judged([read(graphs)], { planned: [], ...overrides });
const logged = (overrides: Partial<Policy>) => logGroupsOf(result(overrides))[0]?.lines ?? [];
const summary = (overrides: Partial<Policy>) => summaryOf(result(overrides), context).split('\n');

const counted = (address: string, count: number, of = 'evs.gigabytes'): PlannedUsage => {
  return { quota: of, address: sanitize(address), demand: { kind: 'counted', count } };
};
const numbered = <Value>(length: number, make: (index: number) => Value): readonly Value[] =>
  Array.from({ length }, (_, index) => make(index));

const nothing = 'the Terraform plan needs none of these quotas';
const typed = (...types: readonly string[]): readonly UncheckedType[] =>
  types.map((type, index) => ({ type: sanitize(type), count: index + 1 }));

test('what is in the plan and not checked is told by type in log and summary', () => {
  const unchecked = typed('huaweicloud_dns_zone', 'huaweicloud_nat_gateway');
  expect(logged({ unchecked })).toEqual([
    nothing,
    'in the plan and not checked: 1 huaweicloud_dns_zone, 2 huaweicloud_nat_gateway',
  ]);
  expect(summary({ unchecked })).toContain(
    '- in the plan and not checked: 1 <code>huaweicloud&#95;dns&#95;zone</code>, 2 <code>huaweicloud&#95;nat&#95;gateway</code>',
  );
});

test('ten types are told one by one, and then how many more there are', () => {
  const last = (length: number) =>
    logged({ unchecked: typed(...numbered(length, (at) => `t${at}`)) })[1];
  expect(last(10)).toMatch(/, 9 t8, 10 t9$/);
  expect(last(13)).toMatch(/, 9 t8, 10 t9 and 3 more types$/);
});

test('nothing is told where everything is checked', () => {
  for (const line of [...logged({}), ...summary({})]) {
    expect(line).not.toMatch(/not checked/);
  }
});

test('ten usages of a plan are shown one by one', () => {
  const planned = numbered(10, (index) => counted(`a.b${index}`, index + 1));
  const lines = summary({ planned });
  expect(lines).toContain('- <code>a.b9</code> needs 10 of <code>evs.gigabytes</code>');
  expect(lines.join()).not.toContain('in all');
});

test('more are shown as totals of each quota, and the ten that take most', () => {
  const unknown = { kind: 'unknown', atLeast: 1, cause: sanitize('why') } as const;
  const planned = [
    ...numbered(500, (index) => counted(`a.b${index}`, index + 1)),
    ...numbered(500, (index) => counted(`a.c${index}`, 1, 'evs.volumes')),
    { quota: 'evs.volumes', address: sanitize('a.d'), demand: unknown },
  ];
  const lines = summary({ planned });
  const start = lines.findIndex((line) => line.includes('needs 125,250 of'));
  const took = (name: number) =>
    `- <code>a.b${name}</code> needs ${name + 1} of <code>evs.gigabytes</code>`;
  expect(lines.slice(start, start + 13)).toEqual([
    '- the Terraform plan needs 125,250 of <code>evs.gigabytes</code> in all',
    '- the Terraform plan needs at least 501 of <code>evs.volumes</code> in all',
    '- <code>a.d</code> needs at least 1 of <code>evs.volumes</code>',
    ...numbered(9, (index) => took(499 - index)),
    '- and 991 more',
  ]);
});

const demand = [count('ges.graph: 1')];
const baseline = seenBefore();
const planless = 'terraform-plan is not set: no plan is counted';
const nothingPlanned = 'terraform-plan and demand are not set: no demand is counted';
const nothingCompared = 'baseline is not set: nothing is compared';

test.each<[string, Partial<Policy>, readonly string[]]>([
  ['all three', {}, [`${nothingPlanned}; ${nothingCompared}`]],
  ['the plan and demand', { baseline }, [nothingPlanned]],
  ['the plan', { demand, baseline }, [planless]],
  ['the plan and the baseline', { demand }, [`${planless}; ${nothingCompared}`]],
  ['demand', { planned: [], baseline }, ['demand is not set: nothing is added to the plan']],
  ['the baseline', { planned: [], demand }, [nothingCompared]],
  ['none', { planned: [], demand, baseline }, []],
])('what is not set is told in one line: %s', (_, overrides, lines) => {
  expect(blankInputs(policy(overrides))).toEqual(lines);

  const summary = summaryOf(judged([read(quota())], overrides), context);
  const folded = summary.slice(summary.indexOf('<details>')).split('\n');
  expect(folded.filter((line) => / not set: /.test(line))).toEqual(
    lines.map((line) => `- ${line}`),
  );
});
