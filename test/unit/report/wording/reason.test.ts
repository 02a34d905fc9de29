import { expect, test } from 'vitest';
import type { Demand } from '../../../../src/quota/demand.ts';
import type { PlannedUsage } from '../../../../src/quota/planned-usage.ts';
import type { Result } from '../../../../src/report/result.ts';
import { reasonText } from '../../../../src/report/wording/reason.ts';
import type { ServiceResult } from '../../../../src/services/quota-request.ts';
import {
  absent,
  available,
  failed,
  quota,
  read,
  sanitize,
  threshold,
} from '../../../support/builders/quotas.ts';
import { judged } from '../../../support/builders/results.ts';

const left = (count: number, name = 'ges.graph') => quota({ name, headroom: available(count) });
const asked = { thresholds: [threshold('*: 5')] };
const warned = { warnThresholds: [threshold('*: 9')] };
const takes = (demand: Demand, of: PlannedUsage['quota'] = 'ges.graph'): PlannedUsage => ({
  quota: of,
  address: null,
  demand,
});
const untold: Demand = {
  ...{ kind: 'unknown', atLeast: 0, cause: sanitize('it failed'), remedy: sanitize('do it') },
};
const withoutLimit = quota({
  name: 'swr.repository',
  headroom: { kind: 'unknown', cause: { kind: 'not-limited', field: 'quota_key repository' } },
});
const sevenQuotas = [0, 1, 2, 3, 4, 5, 6].map((index) => `ges.t${index}`);
const uncounted: Demand = { kind: 'uncounted', atLeast: 0, lookalike: null };
const lookalike: Demand = { ...uncounted, lookalike: sanitize('acme_ges_graph') };
const unasked = (): ServiceResult => ({
  ...failed('ges'),
  kind: 'failed',
  failure: { kind: 'not-asked', because: 'refused' },
});
const problem = { input: 'region', complaint: 'is not set', quoted: null, remedy: 'write it' };

test.each<[string, Result, string]>([
  [
    'the worst shortage, and how many more',
    judged([read(left(3, 'ges.backup'), left(0), left(9))], asked),
    'ges.graph: none is left, the threshold is 5. 5 are missing. 1 other quota is short.',
  ],
  [
    'a shortage and a failure',
    judged([read(left(3)), failed('roma')], asked),
    'ges.graph: 3 are left, the threshold is 5. 2 are missing. ROMA Connect responded with status 500, APIG.9999: System error.',
  ],
  [
    'a limit that cannot be enough',
    judged([read(quota({ headroom: { kind: 'at-most', limit: 2 } }))], asked),
    'roma.api: at most 2 are left, the threshold is 5. 3 are missing.',
  ],
  [
    'a quota that this region may not have',
    judged(
      [
        read(
          left(5),
          quota({ headroom: { kind: 'unknown', cause: { kind: 'not-offered', field: 'type x' } } }),
        ),
      ],
      { thresholds: [threshold('roma.api: 1')] },
    ),
    'roma.api: not known, because the response has no type x, which this region may not offer.',
  ],
  [
    'a quota whose use is not reported, and cannot be declared',
    judged([read(quota({ name: 'as.x', headroom: { kind: 'at-most', limit: 9 } }))], {
      thresholds: [threshold('as.x: 1')],
    }),
    'as.x: not known, because the API does not report usage.',
  ],
  [
    'three quotas, all enough',
    judged([read(left(5), left(6, 'ges.backup'), left(7, 'ges.metadata'))], asked),
    'All 3 quotas that were checked have enough left.',
  ],
  [
    'a plan that was to choose the services and needs nothing',
    judged([], { planned: [], planNeedsNothing: true }),
    'Nothing was checked. The plan needs no quota that the gate can read. To check quotas all the same, list their services in services.',
  ],
  [
    'a plan that needs only a quota without a limit',
    judged([read(withoutLimit)], {
      planned: [takes({ kind: 'counted', count: 1 }, withoutLimit.name)],
    }),
    'Nothing was checked. The plan needs only quotas that have no limit here. To check quotas all the same, list their services in services.',
  ],
  [
    'services that could not be read',
    judged([failed('roma'), failed('ges')]),
    'ROMA Connect responded with status 500, APIG.9999: System error. 1 other could not be read.',
  ],
  [
    'services that were not asked',
    judged([failed('roma'), ...[1, 2, 3].map(unasked)]),
    'ROMA Connect responded with status 500, APIG.9999: System error. 3 others could not be read.',
  ],
  [
    'a quota that is not known',
    judged([read(left(5), quota({ headroom: absent }))]),
    'roma.api: not known, because the response has no api_used.',
  ],
  [
    'figures that are counted in a unit',
    judged([read({ ...left(3, 'evs.gigabytes'), unit: 'GiB' })], asked),
    'evs.gigabytes: 3 GiB are left, the threshold is 5 GiB. 2 GiB are missing.',
  ],
  [
    'the same with a demand',
    judged([read({ ...left(3, 'evs.gigabytes'), unit: 'GiB' })], {
      ...asked,
      planned: [takes({ kind: 'counted', count: 1 }, 'evs.gigabytes')],
    }),
    'evs.gigabytes: this deployment needs 1 GiB, 3 GiB are left, and 5 GiB must stay free. 3 GiB are missing.',
  ],
  [
    'the same when it runs low',
    judged([read({ ...left(7, 'evs.gigabytes'), unit: 'GiB' })], warned),
    'evs.gigabytes: 7 GiB are left, the warning threshold is 9 GiB.',
  ],
  [
    'nothing judged',
    judged([read(left(5))], { thresholds: [threshold('roma.api: 1')] }),
    'Nothing was checked. No threshold matches a quota that is known. Add one to thresholds.',
  ],
  [
    'a quota that runs low',
    judged([read(left(7), left(8, 'ges.backup'))], warned),
    'ges.graph: 7 are left, the warning threshold is 9. 1 other quota is low.',
  ],
  [
    'a failure that only warns',
    judged([read(left(5)), failed('roma')], { onError: 'warn' }),
    'ROMA Connect responded with status 500, APIG.9999: System error.',
  ],
  [
    'enough, and several left out',
    judged(
      [
        read(
          left(5),
          quota({ headroom: absent }),
          quota({ name: 'roma.datasource', headroom: absent }),
        ),
      ],
      { onUnknown: 'ignore' },
    ),
    'The one quota that was checked has enough left. 2 quotas are not known, and on-unknown is ignore. The log says why.',
  ],
  [
    'enough, and something left out',
    judged([read(left(5), left(6), quota({ headroom: absent }))], { onUnknown: 'ignore' }),
    'Both quotas that were checked have enough left. 1 quota is not known, and on-unknown is ignore. The log says why.',
  ],
  [
    'two that are not known',
    judged([read(left(5), quota({ headroom: absent }), quota({ name: 'x', headroom: absent }))]),
    'roma.api: not known, because the response has no api_used. 1 other quota is not known.',
  ],
  [
    'a shortage and a low quota, which can wait',
    judged([read(left(3), left(7))], { ...asked, ...warned }),
    'ges.graph: 3 are left, the threshold is 5. 2 are missing.',
  ],
  [
    'nothing judged, and the unknown ignored',
    judged([read(quota({ headroom: absent }), left(9))], {
      onUnknown: 'ignore',
      planned: [takes(untold)],
    }),
    'Nothing was checked, and on-unknown is ignore. roma.api: not known, because the response has no api_used. Run the job again; if that does not help, name only known quotas in thresholds, warn-thresholds and demand, or set on-unknown: warn. ges.graph: 9 are left, and it failed. Do it.',
  ],
  [
    'nothing judged, and the unknown of more than three causes ignored',
    judged(
      [read(...['a', 'b', 'c', 'd', 'e'].map((instance) => quota({ instance, headroom: absent })))],
      {
        onUnknown: 'ignore',
      },
    ),
    `Nothing was checked, and on-unknown is ignore. ${['a', 'b', 'c'].map((instance) => `roma.api (${instance}): not known, because the response has no api_used. Run the job again; if that does not help, name only known quotas in thresholds, warn-thresholds and demand, or set on-unknown: warn.`).join(' ')} 2 other quotas are not known.`,
  ],
  [
    'quotas that are not known for one cause together, and the number of all others',
    judged([read(...sevenQuotas.map((name) => left(9, name)), quota({ headroom: absent }))], {
      planned: sevenQuotas.map((name) => takes(untold, name)),
    }),
    'ges.t0, ges.t1, ges.t2, ges.t3, ges.t4 and 2 more: it failed. 1 other quota is not known.',
  ],
  [
    'a cause of one quota before one of several',
    judged([read(quota({ headroom: absent }), ...sevenQuotas.map((name) => left(9, name)))], {
      planned: sevenQuotas.map((name) => takes(untold, name)),
    }),
    'roma.api: not known, because the response has no api_used. 7 other quotas are not known.',
  ],
  [
    'one partly checked quota among others',
    judged([read(left(5), left(6, 'ges.edge_volume'), left(7, 'ges.backup'))], {
      planned: [takes(uncounted, 'ges.edge_volume')],
    }),
    'Both quotas that were checked have enough left. Partly checked: ges.edge_volume (edges of the plan are not counted).',
  ],
  [
    'only a partly checked quota and an unknown one',
    judged([read(left(5), left(6, 'ges.backup'), quota({ headroom: absent }))], {
      planned: [takes(lookalike), takes(lookalike, 'ges.backup')],
      onUnknown: 'ignore',
    }),
    'Enough is left of what was checked. Partly checked: ges.graph (acme_ges_graph of the plan is not counted), ges.backup (acme_ges_graph of the plan is not counted). 1 quota is not known, and on-unknown is ignore. The log says why.',
  ],
  [
    'a partly checked quota that is short of what is counted',
    judged([read(left(3))], {
      planned: [takes(lookalike), takes({ kind: 'counted', count: 3 })],
    }),
    'ges.graph: this deployment needs at least 3, 3 are left, and 1 must stay free. 1 is missing.',
  ],
  [
    'one quota is enough',
    judged([read(left(5))]),
    'The one quota that was checked has enough left.',
  ],
  [
    'all are enough',
    judged([read(left(5), left(6, 'ges.backup'))]),
    'Both quotas that were checked have enough left.',
  ],
  [
    'wrong inputs',
    { kind: 'invalid-inputs', problems: [problem, problem] },
    'region is not set. Write it. 1 other problem with inputs. No request was sent.',
  ],
  [
    'a breakdown',
    { kind: 'crashed', message: sanitize('Error: no\nluck') },
    'The gate failed: Error: no\\nluck.',
  ],
])('%s', (_, result, reason) => {
  expect(reasonText(result)).toBe(reason);
});
