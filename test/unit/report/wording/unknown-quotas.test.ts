import { expect, test } from 'vitest';
import type { Demand } from '../../../../src/quota/demand.ts';
import type { PlannedUsage } from '../../../../src/quota/planned-usage.ts';
import type { Policy } from '../../../../src/quota/policy.ts';
import type { Headroom, Quota } from '../../../../src/quota/quota.ts';
import { findingsOf } from '../../../../src/report/wording/finding.ts';
import {
  absent,
  available,
  count,
  quota,
  read,
  sanitize,
  threshold,
} from '../../../support/builders/quotas.ts';
import { judged } from '../../../support/builders/results.ts';

const atMost: Headroom = { kind: 'at-most', limit: 5 };
const missing: Headroom = { kind: 'unknown', cause: { kind: 'not-offered', field: 'type x' } };
const named = (name: string, headroom: Headroom = available(5)) => quota({ name, headroom });
const untold = (cause = 'it does not say', remedy = 'ask it'): Demand => ({
  ...{ kind: 'unknown', atLeast: 0, cause: sanitize(cause), remedy: sanitize(remedy) },
});
const takes = (
  of: string,
  address: string | null = null,
  demand: Demand = untold(),
): PlannedUsage => ({ quota: of, address: address === null ? null : sanitize(address), demand });

/** What findings about unknown quotas say. */
function told(quotas: readonly Quota[], asked: Partial<Policy>) {
  return findingsOf(judged([read(...quotas)], asked)).map(({ quotas, statement, remedy }) => [
    quotas,
    statement,
    remedy,
  ]);
}

const onlyKnown =
  'name only known quotas in thresholds, warn-thresholds and demand, or set on-unknown: warn';
const again = 'run the job again; if that does not help, ';

test.each<[Partial<Quota>, Partial<Policy>, string, string]>([
  [{ headroom: absent }, {}, 'not known, because the response has no api_used', again + onlyKnown],
  [
    { headroom: missing },
    { thresholds: [threshold('roma.api: 1')] },
    'not known, because the response has no type x, which this region may not offer',
    onlyKnown,
  ],
  [
    { headroom: missing },
    { planned: [takes('roma.api', 'a.b', { kind: 'counted', count: 1 })] },
    'not known, because the response has no type x, which this region may not offer',
    'set on-unknown: warn',
  ],
  [
    { headroom: absent },
    { planned: [takes('ROMA.API', 'a.b')] },
    'not known, because the response has no api_used',
    `${again}set on-unknown: warn`,
  ],
  [
    { headroom: absent },
    { planned: [takes('roma.api')] },
    'not known, because the response has no api_used',
    `${again}set on-unknown: warn`,
  ],
  [
    { headroom: missing },
    { planned: [takes('roma.api', 'a.b')], onUnknown: 'warn' },
    'not known, because the response has no type x, which this region may not offer',
    'leave it, as on-unknown is warn',
  ],
  // What is left out of a run, or not counted, is not taken.
  [
    { headroom: absent },
    { planned: [takes('roma.api', 'a.b', { kind: 'uncounted', atLeast: 0, lookalike: null })] },
    'not known, because the response has no api_used',
    again + onlyKnown,
  ],
  [
    { headroom: absent },
    { planned: [{ ...takes('roma.api', 'a.b'), demand: null }] },
    'not known, because the response has no api_used',
    again + onlyKnown,
  ],
  [
    { headroom: available(5) },
    { planned: [takes('roma.api')] },
    '5 are left, and it does not say',
    'ask it',
  ],
  [
    { headroom: atMost },
    { thresholds: [threshold('roma.api: 1')] },
    'not known, because the API does not report usage',
    onlyKnown,
  ],
  [
    { name: 'roma.scripts', headroom: atMost },
    { thresholds: [threshold('roma.scripts: 1')] },
    'not known, because the API does not report usage',
    'add roma.scripts: N to used, with the number N that is in use',
  ],
])('%o with %o is unknown: %s', (overrides, asked, statement, remedy) => {
  const one = quota(overrides);

  expect(told([one], asked)).toEqual([[[one.name], statement, remedy]]);
});

test('quotas that are unknown for one cause make one finding, and each other cause its own', () => {
  const names = ['ecs.cores', 'ecs.ram', 'ecs.instances', 'evs.volumes', 'evs.gigabytes'];
  const planned = [
    takes('ecs.cores', 'a.b', untold('how large is a.b?')),
    takes('ecs.ram', 'a.b', untold('how large is a.b?')),
    takes('ecs.instances', null, untold('how many?')),
    takes('evs.volumes', 'a.c', untold('how many?')),
    takes('evs.gigabytes', 'a.d', untold('how many?', 'count them')),
  ];

  expect(
    told([...names.map((name) => named(name)), named('evs.backups', absent)], { planned }),
  ).toEqual([
    [['ecs.cores', 'ecs.ram'], 'how large is a.b?', 'ask it'],
    [['ecs.instances', 'evs.volumes'], 'how many?', 'ask it'],
    [['evs.gigabytes'], '5 are left, and how many?', 'count them'],
    [['evs.backups'], 'not known, because the response has no api_used', again + onlyKnown],
  ]);
});

test('quotas whose use the API does not report make one finding', () => {
  const quotas = ['as.x', 'as.y'].map((name) => named(name, atMost));

  expect(told(quotas, { demand: [count('as.x: 1'), count('as.y: 1')] })).toEqual([
    [['as.x', 'as.y'], 'not known, because the API does not report usage', onlyKnown],
  ]);
});

test('responses of two instances that lack the same make a finding each', () => {
  const ofInstances = ['a', 'b'].map((instance) => quota({ instance, headroom: absent }));

  expect(told(ofInstances, {}).map(([quotas]) => quotas)).toEqual([
    ['roma.api (a)'],
    ['roma.api (b)'],
  ]);
});

test.each<[string, Partial<Policy>, boolean]>([
  ['the plan as a whole', {}, false],
  ['a wildcard too', { thresholds: [threshold('roma.*: 1')] }, false],
  ['a threshold', { thresholds: [threshold('roma.api: 1')] }, true],
  ['a warning threshold', { warnThresholds: [threshold('roma.api: 1')] }, true],
  ['a line of demand', { demand: [count('roma.api: 1')] }, true],
])(
  'the cause of a quota that may not exist is the plan as a whole, unless a line names it: %s',
  (_, asked, isNamed) => {
    const planned = [takes('roma.api'), takes('ges.graph')];
    const findings = told([named('ges.graph'), named('roma.api', missing)], {
      ...asked,
      planned,
    });

    expect(findings[0]?.[0]).toEqual(isNamed ? ['ges.graph'] : ['ges.graph', 'roma.api']);
    expect(findings).toHaveLength(isNamed ? 2 : 1);
  },
);

test('so it is if a resource of the plan needs it', () => {
  const planned = [takes('roma.api'), takes('ROMA.api', 'a.b', { kind: 'counted', count: 1 })];

  expect(told([named('roma.api', missing)], { planned })[0]?.[1]).toBe(
    'not known, because the response has no type x, which this region may not offer',
  );
});

test('what to do about every resource of which a plan does not say enough is told, up to five', () => {
  const remedies = ['add a', 'add b', 'add a', 'add c', 'add d', 'add e', 'add f', 'add g'];
  const planned = remedies.map((remedy, index) =>
    takes('ecs.cores', `a.b${index}`, untold('it does not say', remedy)),
  );

  const counted = takes('ecs.cores', 'a.c', { kind: 'counted', count: 1 });
  const few = [counted, ...planned.slice(0, 3)];
  expect(told([named('ecs.cores')], { planned: few })[0]?.[2]).toBe('add a; add b');
  expect(told([named('ecs.cores')], { planned: planned.slice(0, 6) })[0]?.[2]).toBe(
    'add a; add b; add c; add d; add e',
  );
  expect(told([named('ecs.cores')], { planned })[0]?.[2]).toBe(
    'add a; add b; add c; add d; add e; and 2 more',
  );
});
