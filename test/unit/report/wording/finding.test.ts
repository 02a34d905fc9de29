import { expect, test } from 'vitest';
import type { BaselineQuota } from '../../../../src/quota/baseline.ts';
import { countedHeadroom } from '../../../../src/quota/quota.ts';
import { findingsOf } from '../../../../src/report/wording/finding.ts';
import { available, baseline, quota, read, sanitize } from '../../../support/builders/quotas.ts';
import { judged } from '../../../support/builders/results.ts';

const then = (name: string, figures: Partial<BaselineQuota>): BaselineQuota => ({
  ...{ name: sanitize(name), instance: null, limit: null, used: null, left: null, planned: 0 },
  ...figures,
});
const graphs = (left: number) => quota({ name: 'ges.graph', headroom: available(left) });
const api = (limit: number, used: number) =>
  quota({ headroom: countedHeadroom({ limit, used, origin: 'reported' }) });

test.each<[string, ReturnType<typeof quota>, BaselineQuota, string, string]>([
  [
    'more than was planned',
    graphs(5),
    then('ges.graph', { left: 10, planned: 2 }),
    '5 are gone since the baseline, 2 were planned',
    'find out what else used 3',
  ],
  [
    'one more than one',
    graphs(8),
    then('ges.graph', { left: 10, planned: 1 }),
    '2 are gone since the baseline, 1 was planned',
    'find out what else used 1',
  ],
  [
    'a quota for which nothing was planned',
    graphs(9),
    then('ges.graph', { left: 10 }),
    '1 is gone since the baseline, none was planned',
    'find out what else used 1',
  ],
  [
    'a quota that is counted in a unit',
    { ...graphs(100), unit: 'GiB' },
    then('ges.graph', { left: 500, planned: 1 }),
    '400 GiB are gone since the baseline, 1 GiB was planned',
    'find out what else used 399 GiB',
  ],
  [
    'a lower limit that is counted in a unit',
    { ...api(20, 5), unit: 'vCPU' },
    then('roma.api', { limit: 30, used: 5, left: 25 }),
    'the limit was lowered by 10 vCPU since the baseline',
    'find out who lowered the limit',
  ],
  [
    'a lower limit, and nothing used',
    api(1_200, 5),
    then('roma.api', { limit: 3_000, used: 5, left: 2_995 }),
    'the limit was lowered by 1,800 since the baseline',
    'find out who lowered the limit',
  ],
  [
    'a lower limit, and as much used as was planned',
    api(20, 5),
    then('roma.api', { limit: 30, used: 3, left: 27, planned: 2 }),
    'the limit was lowered by 10 since the baseline',
    'find out who lowered the limit',
  ],
])('a fall of %s has a statement and a remedy', (_, now, before, statement, remedy) => {
  expect(findingsOf(judged([read(now)], { baseline: baseline(before) }))).toEqual([
    { kind: 'drift', quotas: [now.name], count: 1, statement, remedy, request: null },
  ]);
});

test('the largest fall comes first', () => {
  const names = ['ges.backup', 'ges.graph', 'ges.metadata'];
  const before = baseline(...names.map((name) => then(name, { left: 10 })));
  const now = names.map((name, index) =>
    quota({ name, headroom: available([9, 2, 5][index] ?? 0) }),
  );

  expect(
    findingsOf(judged([read(...now)], { baseline: before })).flatMap(({ quotas }) => quotas),
  ).toEqual(['ges.graph', 'ges.metadata', 'ges.backup']);
});
