import { expect, test } from 'vitest';
import { countedHeadroom } from '../../../../src/quota/quota.ts';
import type { Result } from '../../../../src/report/result.ts';
import { escapeMarkdown, list } from '../../../../src/report/summary/markdown.ts';
import { summaryOf } from '../../../../src/report/summary/summary.ts';
import {
  available,
  count,
  failed,
  quota,
  read,
  sanitize,
  threshold,
} from '../../../support/builders/quotas.ts';
import { judged, summaryContext } from '../../../support/builders/results.ts';

const troubleshooting = 'https://github.test/o/r/blob/v1/docs/troubleshooting.md';
const page = (result: Result) =>
  summaryOf(result, { ...summaryContext, troubleshooting }).split('\n');
const help = [`More help: [Troubleshooting](${troubleshooting}).`, ''];
const footer =
  '<sub>Checked 2026-11-22 10&#58;00 UTC. Quota is checked, not reserved: another deployment can still use it first.</sub>';
const ended = '<sub>Ended 2026-11-22 10&#58;00 UTC.</sub>';
const console = 'https://console.huaweicloud.com/quota/#/quota';
const full = quota({
  headroom: countedHeadroom({ limit: 12_000, used: 11_999, origin: 'reported' }),
});
const graphs = quota({ name: 'ges.graph', headroom: available(1) });
const plenty = quota({ name: 'ges.backup', headroom: available(10_000) });
const silent = {
  ...failed('ges'),
  exchange: { host: 'ges.test', status: null, requestId: null, attempts: 5 },
  failure: { kind: 'timeout', seconds: 20 } as const,
};

test('the whole page with two shortages: what is wrong and what to do, the rest folded', () => {
  const demand = ['ges.graph: 3', 'roma.api: 1'].map(count);
  const asked = { demand, thresholds: [threshold('ges.*: 0'), threshold('roma.api: 2')] };
  const unjudged = quota({ name: 'roma.scripts', headroom: { kind: 'at-most', limit: 5 } });

  expect(
    page({ ...judged([read(plenty, unjudged, full, graphs)], asked), region: 'cn-north-4' }),
  ).toEqual([
    '## ❌ Not enough quota to deploy · cn-north-4',
    '',
    '**<code>ges.graph</code>: this deployment needs 3, only 1 is left. 2 are missing.**<br>**What to do:** [request 2 more](' +
      console +
      ') or free 2.',
    '',
    '**<code>roma.api</code>: this deployment needs 1, 1 is left, and 2 must stay free. 2 are missing.**<br>**What to do:** [request 2 more](' +
      console +
      ') or free 2.',
    '',
    '|  | Quota | Left | Needed | After |',
    '| :-- | :-- | --: | --: | --: |',
    '| ❌ | <code>ges.graph</code> | 1 | 3 | **−2** |',
    '| ❌ | <code>roma.api</code> | 1 of 12,000 | 1 | **0**\u00a0&#60;\u00a02 |',
    '',
    '<details><summary>1 other quota is fine, 1 not checked</summary>',
    '',
    '|  | Quota | Left | Needed | After |',
    '| :-- | :-- | --: | --: | --: |',
    '| ✅ | <code>ges.backup</code> | 10,000 | – | **10,000** |',
    '| ➖ | <code>roma.scripts</code> | at most 5 | – | at\u00a0most\u00a05 |',
    '',
    '➖ Not checked: no threshold matches it.',
    '',
    '</details>',
    '',
    ...help,
    '<details><summary>Thresholds and requests</summary>',
    '',
    '- fails below <code>ges.&#42;: 0</code>',
    '- fails below <code>roma.api: 2</code>',
    '- demand <code>ges.graph: 3</code>',
    '- demand <code>roma.api: 1</code>',
    '- terraform-plan, baseline: not set',
    '- ROMA Connect: status 200, attempts: 1, request ID <code>request-1</code>',
    '',
    '</details>',
    '',
    footer,
    '',
  ]);
});

test('the whole page of a green step without a demand: thresholds, and no row of an unread service', () => {
  const asked = { thresholds: [threshold('ges.graph: 5')] };

  expect(page(judged([read(graphs), silent], asked, true)).slice(0, 13)).toEqual([
    '## ⚠️ Not enough quota to deploy',
    '',
    '**<code>ges.graph</code>: 1 is left, the threshold is 5. 4 are missing.**<br>**What to do:** [request 4 more](' +
      console +
      ') or free 4.',
    '',
    '**GES sent no complete response within 20 s, after 5 attempts.**<br>**What to do:** run the job again, increase timeout-seconds, or check https&#95;proxy if it is set.',
    '',
    '<code>warn-only</code> is on: the step stays green.',
    '',
    '|  | Quota | Left | Threshold |',
    '| :-- | :-- | --: | --: |',
    '| ❌ | <code>ges.graph</code> | **1** | 5 |',
    '',
    '<details><summary>Thresholds and requests</summary>',
  ]);
});

test('the whole page if everything is fine: one sentence, and all figures folded', () => {
  const asked = { thresholds: [], warnThresholds: [threshold('*: 1')] };

  expect(page(judged([read(plenty)], asked))).toEqual([
    '## ✅ Enough quota',
    '',
    '**The one quota that was checked has enough left.**',
    '',
    '<details><summary>1 quota is fine</summary>',
    '',
    '|  | Quota | Left | Threshold |',
    '| :-- | :-- | --: | --: |',
    '| ✅ | <code>ges.backup</code> | **10,000** | 1 |',
    '',
    '</details>',
    '',
    '<details><summary>Thresholds and requests</summary>',
    '',
    '- warns below <code>&#42;: 1</code>',
    '- terraform-plan, demand, baseline: not set, nothing is planned',
    '- ROMA Connect: status 200, attempts: 1, request ID <code>request-1</code>',
    '',
    '</details>',
    '',
    footer,
    '',
  ]);
});

test('the whole page if nothing was judged: nothing is said twice, and nothing was checked', () => {
  expect(page(judged([], { planned: [], planNeedsNothing: true }))).toEqual([
    '## ⚠️ Nothing was checked',
    '',
    '**The plan needs no quota that the gate can read. To check quotas all the same, list their services in services.**',
    '',
    '<details><summary>Thresholds and requests</summary>',
    '',
    '- fails below <code>&#42;: 1</code>',
    '- the Terraform plan needs no quota of the services that are read',
    '- demand, baseline: not set',
    '',
    '</details>',
    '',
    ended,
    '',
  ]);
  expect(page(judged([failed()])).at(-2)).toBe(ended);
  expect(page(judged([read(graphs)], { thresholds: [] })).at(-2)).toBe(ended);
});

test('warn-only is named only where it makes the step green', () => {
  const note = '<code>warn-only</code> is on: the step stays green.';

  expect(page(judged([read(plenty)], {}, true))).not.toContain(note);
  const low = { warnThresholds: [threshold('ges.graph: 2')] };
  expect(page(judged([read(graphs)], low, true))).not.toContain(note);
  expect(page(judged([failed()], {}, true))).toContain(note);
});

test('the whole page with wrong inputs: each once, without values that outputs must not contain', () => {
  const problems = [
    {
      input: 'region',
      complaint: 'is not a region name',
      quoted: sanitize('x y'),
      remedy: 'use a name',
    },
    {
      input: 'on-error',
      complaint: 'is not valid',
      quoted: sanitize('explode'),
      remedy: 'use fail',
    },
  ];

  expect(page({ kind: 'invalid-inputs', problems })).toEqual([
    '## ❌ Wrong input',
    '',
    '**region is not a region name.**<br>**What to do:** use a name.',
    '',
    '**on-error: &#34;explode&#34; is not valid.**<br>**What to do:** use fail.',
    '',
    'No request was sent.',
    '',
    ...help,
    ended,
    '',
  ]);
});

test('the whole page of a crash', () => {
  expect(page({ kind: 'crashed', message: sanitize('no luck') })).toEqual([
    '## ❌ Quota could not be checked',
    '',
    '**The gate failed: no luck.**',
    '',
    ...help,
    ended,
    '',
  ]);
});

test('without a troubleshooting page there is no link to it', () => {
  const summary = summaryOf({ kind: 'crashed', message: sanitize('no luck') }, summaryContext);

  expect(summary).not.toMatch(/More help|\]\(/);
});

test.each([
  ['www.evil.test', '&#119;&#119;&#119;&#46;evil.test'],
  ['https://a', 'https&#58;&#47;&#47;a'],
  [':tada: x', '&#58;tada: x'],
  ['a|b', 'a&#124;b'],
])('%s is escaped', (text, markdown) => {
  expect(escapeMarkdown(text)).toBe(markdown);
});

test.each([
  [8, '- ab\n- c', 'all that fit are kept'],
  [9, '- ab\n- c', 'to the byte'],
  [7, '- ab\n\n…and 1 more.', 'the rest is counted'],
  [3, '\n\n…and 2 more.', 'none may fit'],
])('a list of %i bytes', (bytes, markdown) => {
  expect(list(['ab', 'c'], bytes + 1)).toBe(markdown);
});

test('characters of several bytes count with all their bytes', () => {
  expect(list(['é'], 5)).toBe('- é');
  expect(list(['é'], 4)).toBe('\n\n…and 1 more.');
});

const withoutUse = quota({ name: 'roma.scripts', headroom: { kind: 'at-most', limit: 5 } });

test.each([
  ['no threshold', 'ges.*: 1', quota({ name: 'roma.api' }), 'no threshold matches it'],
  ['no threshold, and no usage', 'ges.*: 1', withoutUse, 'no threshold matches it'],
  ['no usage', '*: 1', withoutUse, 'the API does not report its usage'],
  [
    'a limit per parent',
    '*: 1',
    quota({ exemption: 'a limit per VPC' }),
    'it is a limit for each parent, such as routes per route table, or a setting',
  ],
])('why a quota was not checked is told below the table: %s', (_, line, one, why) => {
  const asked = { thresholds: [threshold(line)] };

  expect(page(judged([read(graphs, one)], asked))).toContain(`➖ Not checked: ${why}.`);
});

test.each([
  ['myhuaweicloud.com', `[request 3 more](${console})`],
  ['myhuaweicloud.eu', 'request 3 more'],
  ['hc.sbercloud.ru', 'request 3 more'],
])('the page where to request more is linked where it is known: %s', (cloud, words) => {
  const short = judged([read(graphs)], { demand: [count('ges.graph: 3')] });

  expect(page({ ...short, cloud }).join('\n')).toContain(`**What to do:** ${words} or free 3.`);
});
