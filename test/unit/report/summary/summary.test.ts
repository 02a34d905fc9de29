import { expect, test } from 'vitest';
import { countedHeadroom } from '../../../../src/quota/quota.ts';
import { summaryOf } from '../../../../src/report/summary/summary.ts';
import { absent, available, failed, quota, read, threshold } from '../../../support/quotas.ts';
import { judged } from '../../../support/results.ts';

const checkedAt = '2026-11-22T10:00:00.000Z';
const summarize = (...parameters: Parameters<typeof judged>) =>
  summaryOf(judged(...parameters), checkedAt);
const rowsOf = (summary: string) => summary.split('\n').filter((line) => /^\| [^:S]/u.test(line));

test('a shortage, row by row', () => {
  const full = quota({
    name: 'roma.datasource',
    headroom: countedHeadroom({ limit: 3, used: 3, origin: 'reported' }),
  });
  const others = [
    quota({ name: 'ges.backup', headroom: available(2) }),
    quota({ name: 'ges.graph', headroom: { kind: 'unlimited' } }),
    quota({ name: 'roma.scripts', headroom: { kind: 'at-most', limit: 5 } }),
    quota({ name: 'ges.metadata', headroom: absent, instance: 'blue' }),
  ];
  const low = { warnThresholds: [threshold('ges.backup: 3')] };

  expect(rowsOf(summarize([read(...others, full)], low))).toEqual([
    '| ❌ short | <code>roma.datasource</code> | ▰▰▰▰▰▰▰▰▰▰&#160;3 | 3 | **0** | 1 | free or request 1 |',
    '| ❓ unknown | <code>ges.metadata (blue)</code> | not reported | not reported | not reported | 1 | the answer has no api&#95;used: run the job again, or leave it out of thresholds |',
    '| ⚠️ low | <code>ges.backup</code> | not reported | not reported | **2** | 1, warns below 3 | plan to free or request 1 |',
    '| ✅ ok | <code>ges.graph</code> | not reported | unlimited | unlimited | 1 |  |',
    '| ➖ not judged | <code>roma.scripts</code> | not reported | 5 | at most 5 | – | the API reports no use |',
  ]);
});

test.each([
  ['nothing used', { limit: 10, used: 0 }, '▱▱▱▱▱▱▱▱▱▱&#160;0'],
  ['any use shows', { limit: 10000, used: 4 }, '▰▱▱▱▱▱▱▱▱▱&#160;4'],
  ['nearly full does not look full', { limit: 100, used: 99 }, '▰▰▰▰▰▰▰▰▰▱&#160;99'],
  ['full', { limit: 100, used: 100 }, '▰▰▰▰▰▰▰▰▰▰&#160;100'],
  ['over full', { limit: 3, used: 7 }, '▰▰▰▰▰▰▰▰▰▰&#160;7'],
  ['no bar where the limit is 0', { limit: 0, used: 0 }, '| 0 | 0 |'],
])('the bar: %s', (_, usage, cell) => {
  expect(
    summarize([read(quota({ headroom: countedHeadroom({ ...usage, origin: 'reported' }) }))]),
  ).toContain(cell);
});

test.each([
  [[read(quota())], '## ✅ Huawei Cloud quotas: enough left'],
  [[read(quota({ headroom: available(0) }))], '## ❌ Huawei Cloud quotas: not enough left'],
  [[failed()], '## ❌ Huawei Cloud quotas: could not be checked'],
  [[read(quota({ name: 'ges.low' }))], '## ⚠️ Huawei Cloud quotas: passed with a warning'],
])('the heading gives the verdict in words', (serviceResults, heading) => {
  const low = { warnThresholds: [threshold('ges.*: 99')] };

  expect(summarize(serviceResults, low).split('\n')[0]).toBe(heading);
});

test('a service that could not be read comes with what to do, above the table', () => {
  const summary = summarize([failed('ges')]);
  const failure = summary.indexOf('### Could not be read');

  expect(failure).toBeGreaterThan(0);
  expect(failure).toBeLessThan(summary.indexOf('| Status |'));
  expect(summary).toContain('- GES answered with status 500, APIG.9999: System error.<br>**What');
  expect(summary).toContain('| not read | not read | not read | 1 |');
});

test('the summary ends with the time and what a check is not', () => {
  const last = summarize([read(quota())])
    .trim()
    .split('\n')
    .at(-1);

  expect(last).toMatch(/^<sub>Checked at 2026-11-22T10:00:00\.000Z\. A check is not a reservation/);
});

test('twenty thousand quotas stay under the megabyte that the runner takes', () => {
  const many = Array.from({ length: 20_000 }, (_, index) => quota({ name: `ges.type${index}` }));
  const summary = summarize([read(...many)]);

  expect(Buffer.byteLength(summary)).toBeLessThan(1024 * 1024);
  expect(summary).toContain('…and 19000 more.');
});
