import { expect, test } from 'vitest';
import type { BaselineQuota } from '../../../../src/quota/baseline.ts';
import { countedHeadroom } from '../../../../src/quota/quota.ts';
import { driftSection } from '../../../../src/report/summary/drift.ts';
import { available, baseline, quota, read, sanitize } from '../../../support/builders/quotas.ts';
import { judged } from '../../../support/builders/results.ts';

const then = (name: string, figures: Partial<BaselineQuota> = {}): BaselineQuota => ({
  ...{ name: sanitize(name), instance: null, limit: null, used: null, left: 10, planned: 0 },
  ...figures,
});
const ges = (name: string, left: number) => quota({ name, headroom: available(left) });

test('without a baseline there is no section', () => {
  expect(driftSection(judged([read(quota())]))).toEqual([]);
});

test('if both checks saw the same quotas, no list follows the table', () => {
  const before = baseline(then('ges.same'), then('ges.disks'));
  const disks = quota({ name: 'ges.disks', unit: 'GiB', headroom: available(10) });
  const [part] = driftSection(judged([read(ges('ges.same', 10), disks)], { baseline: before }));

  expect(part?.split('\n').slice(-4)).toEqual([
    '|  | <code>ges.same</code> | 10 | 10 | 0 | 0 |',
    '|  | <code>ges.disks</code> in GiB | 10 | 10 | 0 | 0 |',
    '',
    '</details>',
  ]);
});

test('the largest fall comes first, and quotas that only one check saw follow the table', () => {
  const before = baseline(
    then('ges.same'),
    then('ges.fell', { planned: 1 }),
    then('ges.fell_more'),
    then('ges.unknown', { left: null, planned: null }),
    then('ges.gone'),
    then('roma.api', { limit: 30, used: 5, left: 25 }),
  );
  const api = quota({ headroom: countedHeadroom({ limit: 10, used: 5, origin: 'reported' }) });
  const [same, fell] = [ges('ges.same', 10), ges('ges.fell', 8)];
  const others = [ges('ges.fell_more', 2), ges('ges.unknown', 1), ges('ges.new', 5)];

  expect(driftSection(judged([read(same, fell, ...others, api)], { baseline: before }))).toEqual([
    [
      '<details><summary>Changes since 2026-11-20 08&#58;00 UTC</summary>',
      '',
      '|  | Quota | Then | Now | Gone | Planned |',
      '| :-- | :-- | --: | --: | --: | --: |',
      '| ⚠️ | <code>roma.api</code> | 25 | 5 | 0 | 0 |',
      '| ⚠️ | <code>ges.fell&#95;more</code> | 10 | 2 | 8 | 0 |',
      '| ⚠️ | <code>ges.fell</code> | 10 | 8 | 2 | 1 |',
      '|  | <code>ges.same</code> | 10 | 10 | 0 | 0 |',
      '|  | <code>ges.unknown</code> | not known | 1 | not known | not known |',
      '',
      '- <code>ges.new</code> is not in the baseline',
      '- <code>ges.gone</code> is only in the baseline',
      '',
      '</details>',
    ].join('\n'),
  ]);
});
