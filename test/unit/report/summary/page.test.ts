import { expect, test } from 'vitest';
import { countedHeadroom } from '../../../../src/quota/quota.ts';
import type { Result } from '../../../../src/report/result.ts';
import { list, literal } from '../../../../src/report/summary/markdown.ts';
import { summaryOf } from '../../../../src/report/summary/summary.ts';
import { sanitizer } from '../../../../src/text/sanitize.ts';
import { available, failed, quota, read, threshold } from '../../../support/quotas.ts';
import { judged } from '../../../support/results.ts';

const sanitize = sanitizer([]);
const page = (result: Result) => summaryOf(result, '2026-11-22T10:00:00.000Z').split('\n');
const footer =
  '<sub>Checked at 2026-11-22T10:00:00.000Z. A check is not a reservation: another deployment may take what is left before yours does.</sub>';
const head = [
  '| Status | Quota | Used | Limit | Left | Required | What to do |',
  '| :-- | :-- | --: | --: | --: | --: | :-- |',
];
const full = quota({ headroom: countedHeadroom({ limit: 2, used: 2, origin: 'reported' }) });
const unjudged = quota({ name: 'ges.backup', headroom: available(7) });
const silent = {
  ...failed('ges'),
  exchange: { host: 'ges.test', status: null, requestId: null, attempts: 5 },
  failure: { kind: 'timeout', seconds: 20 } as const,
};

test('a page of a shortage, whole: the figures first, then what could not be read', () => {
  const asked = {
    thresholds: [threshold('roma.api: 50%'), threshold('ges.graph: 1')],
    warnThresholds: [threshold('roma.*: 9')],
  };

  expect(page(judged([read(unjudged, full), silent], asked, true))).toEqual([
    '## ⚠️ Huawei Cloud quotas: not enough left',
    '',
    '**roma.api has 0 left, 1 required: free or request 1; GES gave no whole answer within 20 s, after 5 attempts.**',
    '',
    '**warn-only**: the step stays green whatever the verdict.',
    '',
    'Free what is no longer needed, or request more under **My Quotas** in the [console](https://console.huaweicloud.com/quota/#/quota).',
    '',
    ...head,
    '| ❌ short | <code>roma.api</code> | ▰▰▰▰▰▰▰▰▰▰&#160;2 | 2 | **0** | 1, warns below 9 | free or request 1 |',
    '| ❓ unknown | <code>ges.graph</code> | not read | not read | not read | 1 | the service could not be read |',
    '| ➖ not judged | <code>ges.backup</code> | not reported | not reported | **7** | – |  |',
    '| ➖ not judged | <code>ges.edge&#95;volume</code> | not read | not read | not read | – |  |',
    '| ➖ not judged | <code>ges.backup</code> | not read | not read | not read | – |  |',
    '| ➖ not judged | <code>ges.metadata</code> | not read | not read | not read | – |  |',
    '',
    '### Could not be read',
    '',
    '- GES gave no whole answer within 20 s, after 5 attempts.<br>**What to do:** run the job again, raise timeout-seconds, or check https&#95;proxy if one is set.',
    '',
    '<details><summary>Thresholds, and how the figures were read</summary>',
    '',
    '- fails below <code>roma.api: 50%</code>',
    '- fails below <code>ges.graph: 1</code>',
    '- warns below <code>roma.&#42;: 9</code>',
    '- terraform-plan and demand are blank: nothing is planned; baseline is blank: nothing is compared',
    '- ROMA Connect: status 200, attempts: 1, request ID <code>request-1</code>',
    '- GES: no answer, attempts: 5',
    '',
    '</details>',
    '',
    footer,
    '',
  ]);
});

test('a page of enough, whole: neither a note nor a list too many', () => {
  const asked = { thresholds: [], warnThresholds: [threshold('*: 1')] };

  expect(page(judged([read(unjudged)], asked))).toEqual([
    '## ✅ Huawei Cloud quotas: enough left',
    '',
    '**Enough is left of the quota judged.**',
    '',
    ...head,
    '| ✅ ok | <code>ges.backup</code> | not reported | not reported | **7** | warns below 1 |  |',
    '',
    '<details><summary>Thresholds, and how the figures were read</summary>',
    '',
    '- warns below <code>&#42;: 1</code>',
    '- terraform-plan and demand are blank: nothing is planned; baseline is blank: nothing is compared',
    '- ROMA Connect: status 200, attempts: 1, request ID <code>request-1</code>',
    '',
    '</details>',
    '',
    footer,
    '',
  ]);
});

test('a page of wrong inputs, whole', () => {
  const problem = { input: 'region', complaint: 'is missing', read: null, remedy: 'write it' };

  expect(page({ kind: 'refused', problems: [problem] })).toEqual([
    '## ❌ Huawei Cloud quotas: could not be checked',
    '',
    '**No request was sent, because an input is wrong: region is missing: write it.**',
    '',
    footer,
    '',
  ]);
});

test('a page of a breakdown, whole', () => {
  expect(page({ kind: 'broken', message: sanitize('no luck') })).toEqual([
    '## ❌ Huawei Cloud quotas: could not be checked',
    '',
    '**The gate itself failed: no luck.**',
    '',
    footer,
    '',
  ]);
});

test.each([
  ['www.evil.test', '&#119;&#119;&#119;&#46;evil.test'],
  ['https://a', 'https&#58;&#47;&#47;a'],
  [':tada: x', '&#58;tada: x'],
  ['a|b', 'a&#124;b'],
])('%s stays text', (text, markdown) => {
  expect(literal(text)).toBe(markdown);
});

test.each([
  [8, '- ab\n- c', 'all that fit are kept'],
  [9, '- ab\n- c', 'to the byte'],
  [7, '- ab\n\n…and 1 more.', 'the rest is counted'],
  [3, '\n\n…and 2 more.', 'none may fit'],
])('a list of %i bytes', (bytes, markdown) => {
  expect(list(['ab', 'c'], bytes + 1)).toBe(markdown);
});

test('characters of more than a byte count as what they weigh', () => {
  expect(list(['é'], 5)).toBe('- é');
  expect(list(['é'], 4)).toBe('\n\n…and 1 more.');
});
