import { expect, test } from 'vitest';
import type { Policy } from '../../../../src/quota/policy.ts';
import { countedHeadroom } from '../../../../src/quota/quota.ts';
import { summaryOf } from '../../../../src/report/summary/summary.ts';
import type { ServiceResult } from '../../../../src/services/quota-request.ts';
import { tableRowsIn } from '../../../support/assertions/summary-table.ts';
import {
  absent,
  available,
  baseline,
  count,
  failed,
  quota,
  read,
  sanitize,
  threshold,
} from '../../../support/builders/quotas.ts';
import { judged, summaryContext } from '../../../support/builders/results.ts';

const summarize = (...parameters: Parameters<typeof judged>) =>
  summaryOf(judged(...parameters), summaryContext);

test('rows that need attention come first, the worst on top; all others are folded', () => {
  const quotas = [
    quota({ name: 'ges.backup', headroom: available(2) }),
    quota({ name: 'ges.graph', headroom: { kind: 'unlimited' } }),
    quota({ name: 'roma.scripts', headroom: { kind: 'at-most', limit: 5 } }),
    quota({ name: 'ges.metadata', headroom: absent, instance: 'blue' }),
    quota({ headroom: countedHeadroom({ limit: 3, used: 5, origin: 'reported' }) }),
  ];
  const summary = summarize([read(...quotas)], { warnThresholds: [threshold('ges.backup: 3')] });
  const [above = '', fold = ''] = summary.split('<details>');

  expect(tableRowsIn(above)).toEqual([
    ['❌', 'roma.api', '−2 of 3', '1'],
    ['❓', 'ges.metadata (blue)', 'not known', '1'],
    ['⚠️', 'ges.backup', '2', '3'],
  ]);
  expect(fold).toContain('<summary>1 other quota is fine, 1 not checked</summary>');
  expect(tableRowsIn(fold)).toEqual([
    ['✅', 'ges.graph', 'unlimited', '1'],
    ['➖', 'roma.scripts', 'at most 5', '–'],
  ]);
});

const enough = read(quota());
const low = { warnThresholds: [threshold('*: 99')] };
const name = sanitize('roma.api');
const fallen = { name, instance: null, limit: 10, used: 0, left: 12, planned: 1 };
test.each<[string, string, readonly ServiceResult[], Partial<Policy>?]>([
  ['enough', '✅ Enough quota', [enough]],
  [
    'a shortage',
    '❌ Not enough quota to deploy',
    [read(quota({ headroom: available(0) })), failed()],
  ],
  ['a failure', '❌ Quota could not be checked', [enough, failed()]],
  ['nothing judged', '❌ Quota could not be checked', [enough], { thresholds: [] }],
  ['a low quota', '⚠️ Quota running low', [enough], low],
  ['nothing to check', '⚠️ Nothing was checked', [], { planned: [], planNeedsNothing: true }],
  [
    'a failure that only warns',
    '⚠️ Quota could not be checked',
    [enough, failed()],
    { ...low, onError: 'warn' },
  ],
  ['a fall', '⚠️ Quota fell more than planned', [enough], { baseline: baseline(fallen) }],
])('the heading of %s', (_, heading, serviceResults, policy) => {
  expect(summarize(serviceResults, policy).split('\n')[0]).toBe(`## ${heading}`);
});

test('an unreadable service is one problem, and has no rows', () => {
  const summary = summarize([enough, failed('ges')]);

  expect(summary).toContain(
    '**GES responded with status 500, APIG.9999: System error.**<br>**What to do:** run the job again in a minute; if that does not help, give Huawei Cloud support the request ID in the log.',
  );
  expect(tableRowsIn(summary).map(([, quota]) => quota)).toEqual(['roma.api']);
});

test('the page says if nothing was judged', () => {
  expect(summarize([enough], { thresholds: [] })).toContain(
    '**Nothing was checked. No threshold matches a quota that is known. Add one to thresholds.**',
  );
});

test('an unknown demand, and one that is not counted', () => {
  const edges = quota({ name: 'ges.edge_volume', headroom: available(9) });
  const cause = sanitize('the plan does not say how much a.b needs');
  const unknown = { kind: 'unknown', atLeast: 2, cause, remedy: sanitize('do it') } as const;
  const planned = [{ quota: 'ges.edge_volume', address: null, demand: unknown }];
  const summary = summarize([read(edges)], { planned });

  expect(summary).toContain(
    '**<code>ges.edge&#95;volume</code>: 9 are left, and the plan does not say how much a.b needs.**<br>**What to do:** do it.',
  );
  expect(tableRowsIn(summary)).toEqual([['❓', 'ges.edge_volume', '9', 'at least 2', 'at most 7']]);
});

test('quotas that are unknown for one cause are one problem, and at most five are named', () => {
  const names = Array.from({ length: 7 }, (_, index) => `ges.t${index}`);
  const quotas = names.map((name) => quota({ name, headroom: available(9) }));
  const cause = sanitize('the plan does not say how much a_b.c needs');
  const demand = { kind: 'unknown', atLeast: 0, cause, remedy: sanitize('do it') } as const;
  const planned = names.map((name) => ({ quota: name, address: null, demand }));
  const code = (name: string) => `<code>${name}</code>`;

  expect(summarize([read(...quotas)], { planned })).toContain(
    `**${names.slice(0, 5).map(code).join(', ')} and 2 more: the plan does not say how much a&#95;b.c needs.**<br>**What to do:** do it.`,
  );
});

test('only ten problems are shown, the others are counted', () => {
  const many = Array.from({ length: 1_012 }, (_, index) =>
    quota({ name: `ges.t${index}`, headroom: available(0) }),
  );
  const summary = summarize([read(...many), failed('roma')]);

  // A service that could not be read is in no table.
  expect(summary.match(/\*\*What to do:\*\*/g)).toHaveLength(11);
  expect(summary).toContain('**ROMA Connect responded with status 500');
  expect(summary).toContain('\n…and 1,002 more.\n');
});

test('a quota that is low after the deployment, and a limit that is too low for it', () => {
  const few = quota({ name: 'roma.scripts', headroom: { kind: 'at-most', limit: 2 } });
  const policy = {
    demand: [count('roma.api: 4')],
    thresholds: [threshold('*: 1'), threshold('roma.scripts: 5')],
    warnThresholds: [threshold('roma.api: 7')],
  };
  const summary = summarize([enough, read(few)], policy);

  expect(summary).toContain('after this deployment 6 are left, the warning threshold is 7.**');
  expect(summary).toContain(
    '[request 1 more](https://console.huaweicloud.com/quota/#/quota) soon.',
  );
  expect(summary).toContain('at most 2 are left, the threshold is 5. 3 are missing.**');
  expect(tableRowsIn(summary)).toEqual([
    ['❌', 'roma.scripts', 'at most 2', '–', 'at most 2 < 5'],
    ['⚠️', 'roma.api', '10 of 10', '4', '6 < 7'],
  ]);
});

test('a quota that fell more than planned has the warning icon, unless its status is worse', () => {
  const before = { instance: null, limit: null, used: null, left: 9, planned: 0 };
  const [ok, none] = [
    quota({ name: 'ges.graph', headroom: available(5) }),
    quota({ name: 'ges.backup', headroom: available(0) }),
  ];
  const policy = {
    baseline: baseline(...[ok, none].map((one) => ({ ...before, name: sanitize(one.name) }))),
  };
  const [above = ''] = summarize([read(ok, none)], policy).split('<details>');

  expect(tableRowsIn(above)).toEqual([
    ['❌', 'ges.backup', '0', '1'],
    ['⚠️', 'ges.graph', '5', '1'],
  ]);
});

test('what is left after a demand, if that is unlimited, unknown or more than enough', () => {
  const unlimited = quota({ name: 'ges.graph', headroom: { kind: 'unlimited' } });
  const unknown = quota({ name: 'ges.backup', headroom: absent });
  const policy = {
    demand: ['roma.api: 4', 'ges.graph: 2', 'ges.backup: 1'].map(count),
    warnThresholds: [threshold('roma.api: 6')],
  };

  expect(tableRowsIn(summarize([enough, read(unlimited, unknown)], policy))).toEqual([
    ['❓', 'ges.backup', 'not known', '1', 'not known'],
    ['✅', 'roma.api', '10 of 10', '4', '6'],
    ['✅', 'ges.graph', 'unlimited', '2', 'unlimited'],
  ]);
});

test('units follow the names, and the folded part says how many quotas it has', () => {
  const disks = quota({ name: 'evs.gigabytes', unit: 'GiB' });
  const scripts = quota({ name: 'roma.scripts', headroom: { kind: 'at-most', limit: 5 } });
  const two = summarize([enough, read(disks)]);

  expect(two).toContain('<summary>2 quotas are fine</summary>');
  expect(two).toContain('| ✅ | <code>evs.gigabytes</code> in GiB | **10 of 10** | 1 |');
  expect(summarize([read(scripts)])).toContain('<summary>1 not checked</summary>');
});

test.each([
  ['of a plain count', quota({ headroom: available(0) }), {}, 'request 1 more'],
  [
    'with a unit',
    quota({ unit: 'GiB', headroom: available(1) }),
    { demand: [count('roma.api: 1512')] },
    'request 1,512 GiB more',
  ],
  [
    'with a use to check first',
    quota({ headroom: { kind: 'at-most', limit: 5 } }),
    { used: [count('roma.api: 7')] },
    'request 3 more',
  ],
] as const)('a shortage %s has the link to the page of quotas', (_, short, asked, words) => {
  expect(summarize([read(short)], asked)).toContain(
    `[${words}](https://console.huaweicloud.com/quota/#/quota) or free `,
  );
});

test('how long the gate waited, and which usage was declared', () => {
  const used = [count('roma.scripts: 2')];
  const waited = { reads: 3, failed: 0, seconds: 1_200 };
  const result = judged([enough], { used });
  const summary = summaryOf({ ...result, waited }, summaryContext);
  const unread = summaryOf({ ...result, waited: { ...waited, failed: 1 } }, summaryContext);

  expect(summary).toContain('\nWaited 1,200 s for quota and read it 3 times.\n');
  expect(unread).toContain(
    '\nWaited 1,200 s for quota and tried to read it 3 times: 1 of them failed.\n',
  );
  expect(summary).toContain('\n- declared usage <code>roma.scripts: 2</code>\n');
});

test('twenty thousand quotas stay below the megabyte that the runner accepts', () => {
  const many = Array.from({ length: 20_000 }, (_, index) => quota({ name: `ges.type${index}` }));
  const summary = summarize([read(...many)]);

  expect(Buffer.byteLength(summary)).toBeLessThan(1024 * 1024);
  expect(summary).toContain('…and 19000 more.');
});
