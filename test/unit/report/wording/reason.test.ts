import { expect, test } from 'vitest';
import type { Demand, PlannedUsage } from '../../../../src/quota/demand.ts';
import type { Result } from '../../../../src/report/result.ts';
import { reasonOf } from '../../../../src/report/wording/reason.ts';
import { sanitizer } from '../../../../src/text/sanitize.ts';
import { absent, available, failed, quota, read, threshold } from '../../../support/quotas.ts';
import { judged } from '../../../support/results.ts';

const sanitize = sanitizer([]);
const left = (count: number, name = 'ges.graph') => quota({ name, headroom: available(count) });
const asked = { thresholds: [threshold('*: 5')] };
const warned = { warnThresholds: [threshold('*: 9')] };
const takes = (demand: Demand, of: PlannedUsage['quota'] = 'ges.graph'): PlannedUsage => ({
  quota: of,
  address: null,
  demand,
});
const uncounted: Demand = { kind: 'left-out', atLeast: 0, lookalike: null };
const lookalike: Demand = { ...uncounted, lookalike: sanitize('acme_ges_graph') };
const problem = { input: 'region', complaint: 'is missing', read: null, remedy: 'write it' };

test.each<[string, Result, string]>([
  [
    'the worst shortage, and how many more',
    judged([read(left(3, 'ges.backup'), left(0), left(9))], asked),
    'ges.graph has 0 left, 5 required: free or request 5; 1 more short as well.',
  ],
  [
    'a shortage, and a failure beside it',
    judged([read(left(3)), failed('roma')], asked),
    'ges.graph has 3 left, 5 required: free or request 2; ROMA Connect answered with status 500, APIG.9999: System error.',
  ],
  [
    'a limit that cannot be enough',
    judged([read(quota({ headroom: { kind: 'at-most', limit: 2 } }))], asked),
    'roma.api has at most 2 left, 5 required: free or request 3.',
  ],
  [
    'services that could not be read',
    judged([failed('roma'), failed('ges')]),
    'ROMA Connect answered with status 500, APIG.9999: System error; 1 more not readable either.',
  ],
  [
    'a quota that is not known',
    judged([read(left(5), quota({ headroom: absent }))]),
    'roma.api is not known: the answer has no api_used: run the job again, or leave it out of thresholds.',
  ],
  [
    'nothing judged',
    judged([read(left(5))], { thresholds: [threshold('roma.api: 1')] }),
    'No threshold reaches a figure that is known.',
  ],
  [
    'a quota that runs low',
    judged([read(left(7), left(8, 'ges.backup'))], warned),
    'ges.graph has 7 left, under 9: plan to free or request 2; 1 more low as well.',
  ],
  [
    'a failure that only warns',
    judged([read(left(5)), failed('roma')], { onError: 'warn' }),
    'ROMA Connect answered with status 500, APIG.9999: System error.',
  ],
  [
    'enough, and something left out',
    judged([read(left(5), left(6), quota({ headroom: absent }))], { onUnknown: 'ignore' }),
    'Enough is left of all 2 quotas judged; 1 not known and ignored.',
  ],
  [
    'two that are not known',
    judged([read(left(5), quota({ headroom: absent }), quota({ headroom: absent }))]),
    'roma.api is not known: the answer has no api_used: run the job again, or leave it out of thresholds; 1 more not known either.',
  ],
  [
    'a shortage beside a low quota, which can wait',
    judged([read(left(3), left(7))], { ...asked, ...warned }),
    'ges.graph has 3 left, 5 required: free or request 2.',
  ],
  [
    'nothing judged, and the unknown ignored',
    judged([read(quota({ headroom: absent }), left(9))], {
      onUnknown: 'ignore',
      planned: [takes({ kind: 'unknown', atLeast: 0, cause: sanitize('it failed') })],
    }),
    'Nothing was judged: 2 not known and ignored.',
  ],
  [
    'one quota that is partly checked beside others',
    judged([read(left(5), left(6, 'ges.edge_volume'), left(7, 'ges.backup'))], {
      planned: [takes(uncounted, 'ges.edge_volume')],
    }),
    'Enough is left of all 2 quotas judged; 1 partly checked: ges.edge_volume (edges of the plan are not counted).',
  ],
  [
    'nothing but what is partly checked, and something unknown',
    judged([read(left(5), left(6, 'ges.backup'), quota({ headroom: absent }))], {
      planned: [takes(lookalike), takes(lookalike, 'ges.backup')],
      onUnknown: 'ignore',
    }),
    'Enough is left, as far as was checked; 2 partly checked: ges.graph (acme_ges_graph of the plan is not counted), ges.backup (acme_ges_graph of the plan is not counted); 1 not known and ignored.',
  ],
  [
    'a quota that is partly checked, and short of what is counted',
    judged([read(left(3))], {
      planned: [takes(lookalike), takes({ kind: 'counted', count: 3 })],
    }),
    'ges.graph needs 3 and more, 3 left, 1 required after it: free or request 1.',
  ],
  ['one quota is enough', judged([read(left(5))]), 'Enough is left of the quota judged.'],
  [
    'all are enough',
    judged([read(left(5), left(6, 'ges.backup'))]),
    'Enough is left of all 2 quotas judged.',
  ],
  [
    'wrong inputs',
    { kind: 'refused', problems: [problem, problem] },
    'No request was sent, because an input is wrong: region is missing: write it (and 1 more).',
  ],
  [
    'a breakdown',
    { kind: 'broken', message: sanitize('Error: no\nluck') },
    'The gate itself failed: Error: no\\nluck.',
  ],
])('%s', (_, result, reason) => {
  expect(reasonOf(result)).toBe(reason);
});
