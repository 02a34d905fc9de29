import { describe, expect, test } from 'vitest';
import type { Status } from '../../../src/quota/assessment.ts';
import type { BaselineQuota } from '../../../src/quota/baseline.ts';
import type { Demand } from '../../../src/quota/demand.ts';
import type { Policy } from '../../../src/quota/policy.ts';
import { countedHeadroom, type Headroom, type Quota } from '../../../src/quota/quota.ts';
import { judge, type VerdictKind } from '../../../src/quota/verdict.ts';
import {
  absent,
  available,
  baseline,
  count,
  failed,
  policy,
  quota,
  read,
  sanitize,
  threshold,
} from '../../support/builders/quotas.ts';

function statusOf(headroom: Headroom, overrides: Partial<Policy>): Status | undefined {
  return judge([read(quota({ headroom }))], policy(overrides)).assessments[0]?.status;
}

const unlimited: Headroom = { kind: 'unlimited' };
const atMost = (limit: number): Headroom => ({ kind: 'at-most', limit });
const usual = (limit: number): Headroom => ({ kind: 'at-most', limit, isUseExpected: true });
const takes = (...lines: readonly string[]) => ({ demand: lines.map(count) });
const fails = (...lines: readonly string[]) => ({ thresholds: lines.map(threshold) });
const warns = (...lines: readonly string[]) => ({ warnThresholds: lines.map(threshold) });

describe('one quota', () => {
  test.each<[string, Headroom, Partial<Policy>, Status]>([
    [
      'a limit of 0 is short of the default',
      countedHeadroom({ limit: 0, used: 0, origin: 'reported' }),
      {},
      'short',
    ],
    ['one under the minimum', available(9), fails('roma.api: 10'), 'short'],
    ['exactly the minimum', available(10), fails('roma.api: 10'), 'ok'],
    [
      'more used than the limit',
      countedHeadroom({ limit: 3, used: 4, origin: 'reported' }),
      fails('*: 0'),
      'short',
    ],
    ['nothing left, and 0 asked for', available(0), fails('*: 0'), 'ok'],
    ['one under the warn minimum', available(9), warns('*: 10'), 'low'],
    ['exactly the warn minimum', available(10), warns('*: 10'), 'ok'],
    ['under both', available(0), { ...fails('*: 1'), ...warns('*: 10') }, 'short'],
    [
      'only a warning set, and more used than there is',
      available(-1),
      { ...fails(), ...warns('*: 0') },
      'low',
    ],
    ['only a warning set', available(0), { ...fails(), ...warns('*: 1') }, 'low'],
    ['unlimited, whatever is asked', unlimited, fails('*: 9007199254740991'), 'ok'],
    ['unknown under a wildcard', absent, {}, 'unknown'],
    ['unknown by name', absent, fails('roma.api: 0'), 'unknown'],
    ['no threshold reaches it', available(0), fails('ges.*: 1'), 'not-judged'],
    ['unknown, and no threshold reaches it', absent, fails('ges.*: 1'), 'not-judged'],
    ['at most less than asked', atMost(4), fails('*: 5'), 'short'],
    ['at most 0 under the default', atMost(0), {}, 'short'],
    ['at most enough, by wildcard', atMost(5), fails('*: 5'), 'not-judged'],
    ['at most enough, though use is usual', usual(5), fails('*: 5'), 'unknown'],
    ['at most less than asked, though use is usual', usual(4), fails('*: 5'), 'short'],
    ['no threshold, though use is usual', usual(5), fails('ges.*: 1'), 'not-judged'],
    ['at most enough, by name', atMost(5), fails('roma.api: 5'), 'unknown'],
    ['at most enough, by name to warn', atMost(5), warns('roma.api: 6'), 'unknown'],
    [
      'just under 10 % left',
      countedHeadroom({ limit: 11, used: 10, origin: 'reported' }),
      fails('*: 10%'),
      'short',
    ],
    [
      'exactly 10 % left',
      countedHeadroom({ limit: 10, used: 9, origin: 'reported' }),
      fails('*: 10%'),
      'ok',
    ],
    [
      '10 % of a limit of 0',
      countedHeadroom({ limit: 0, used: 0, origin: 'reported' }),
      fails('*: 10%'),
      'short',
    ],
    [
      '0 % of a limit of 0',
      countedHeadroom({ limit: 0, used: 0, origin: 'reported' }),
      fails('*: 0%'),
      'ok',
    ],
    ['a percentage where no limit is known', available(10), fails('*: 10%'), 'unknown'],
    ['a warn percentage where none is known', available(10), warns('*: 10%'), 'unknown'],
    ['a demand that leaves the minimum', available(4), takes('*: 3'), 'ok'],
    ['a demand that leaves less', available(3), takes('*: 3'), 'short'],
    ['a demand of nothing', available(1), takes('roma.api: 0'), 'ok'],
    ['a demand for another quota', available(1), takes('roma.datasource: 5'), 'ok'],
    ['a demand alone, of all there is', available(3), { ...fails(), ...takes('*: 3') }, 'ok'],
    ['a demand alone, of more', available(2), { ...fails(), ...takes('*: 3') }, 'short'],
    [
      'a demand that leaves less than warned of',
      available(5),
      { ...warns('*: 3'), ...takes('*: 3') },
      'low',
    ],
    ['a demand of the unlimited', unlimited, takes('*: 9007199254740991'), 'ok'],
    ['a demand of the unknown', absent, { ...fails(), ...takes('roma.api: 1') }, 'unknown'],
    ['a demand of more than there can be', atMost(5), takes('*: 5'), 'short'],
    ['a demand where use is not known, by wildcard', atMost(5), takes('*: 4'), 'not-judged'],
    ['a demand where use is not known, by name', atMost(5), takes('roma.api: 4'), 'unknown'],
    ['use that is declared', atMost(5), { used: [count('roma.api: 4')] }, 'ok'],
    ['use that is declared beyond the limit', atMost(5), { used: [count('roma.api: 6')] }, 'short'],
    ['declared use of what is reported', available(1), { used: [count('roma.api: 9')] }, 'ok'],
    [
      'declared use beside a reported one',
      countedHeadroom({ limit: 5, used: 1, origin: 'reported' }),
      { used: [count('roma.api: 9')] },
      'ok',
    ],
  ])('%s: %o', (_, headroom, overrides, status) => {
    expect(statusOf(headroom, overrides)).toBe(status);
  });

  test.each([
    ['its name beats both wildcards', ['*: 1', 'roma.*: 2', 'roma.api: 3'], 3],
    ['the service beats everything', ['roma.*: 2', '*: 1'], 2],
    ['everything reaches it', ['*: 1', 'ges.*: 2'], 1],
  ])('%s', (_, lines, required) => {
    const [assessment] = judge([read(quota())], policy(fails(...lines))).assessments;
    expect(assessment?.required).toBe(required);
  });
});

describe('what not every region offers', () => {
  const missing: Headroom = { kind: 'unknown', cause: { kind: 'not-offered', field: 'type vpn' } };
  const vpn = (overrides: Partial<Policy>) =>
    judge([read(quota({ service: 'vpc', name: 'vpc.vpn', headroom: missing }), quota())], {
      ...policy(),
      ...overrides,
    }).assessments.find(({ quota: { name } }) => name === 'vpc.vpn')?.status;
  const demand: Demand = { kind: 'counted', count: 1 };

  test.each<[string, Partial<Policy>, Status | undefined]>([
    ['a wildcard', fails('*: 1'), undefined],
    ['a percentage of a wildcard', fails('vpc.*: 10%'), undefined],
    ['a warning of a wildcard', { ...fails(), ...warns('vpc.*: 10%') }, undefined],
    ['a demand of a wildcard', takes('vpc.*: 5'), undefined],
    ['a line of its own', fails('vpc.vpn: 1'), 'unknown'],
    ['a percentage of its own', fails('vpc.vpn: 10%'), 'unknown'],
    ['a demand of its own', takes('vpc.vpn: 1'), 'unknown'],
    ['a plan', { planned: [{ quota: 'vpc.vpn', address: null, demand }] }, 'unknown'],
  ])('is asked for by %s or not', (_, overrides, status) => {
    expect(vpn(overrides)).toBe(status);
  });
});

describe('a part that nothing limits by itself', () => {
  const missing: Headroom = {
    kind: 'unknown',
    cause: { kind: 'not-limited', field: 'key gigabytes_SSD' },
  };
  const demand: Demand = { kind: 'counted', count: 1 };
  const planned = [{ quota: 'evs.gigabytes_SSD', address: null, demand }];

  test.each<[string, Partial<Policy>, Status | undefined]>([
    ['a plan', { planned }, undefined],
    ['a wildcard', fails('evs.*: 1'), undefined],
    ['a line of its own', { planned, ...fails('evs.gigabytes_SSD: 1') }, 'unknown'],
    ['a demand of its own', takes('evs.gigabytes_SSD: 1'), 'unknown'],
  ])('is asked for by %s or not', (_, overrides, status) => {
    const part = quota({ service: 'evs', name: 'evs.gigabytes_SSD', headroom: missing });
    const { assessments } = judge([read(part, quota())], { ...policy(), ...overrides });
    expect(assessments.find(({ quota: { name } }) => name === part.name)?.status).toBe(status);
  });

  test.each<[string, readonly Quota[], Partial<Policy>, VerdictKind]>([
    ['alone', [], { planned }, 'warn'],
    ['alone, and a line asks for it', [], { planned, ...fails('evs.gigabytes_SSD: 1') }, 'error'],
    ['beside one that is enough', [quota()], { planned }, 'pass'],
    ['beside one that no line asks for', [quota()], { planned, thresholds: [] }, 'error'],
    ['without a plan', [], {}, 'error'],
  ])('needs nothing that could be short, %s', (_, others, overrides, kind) => {
    const part = quota({ service: 'evs', name: 'evs.gigabytes_SSD', headroom: missing });
    expect(judge([read(part, ...others)], { ...policy(), ...overrides }).kind).toBe(kind);
  });

  test('of a service that lists no other quota needs nothing either', () => {
    expect(judge([read()], policy({ planned })).kind).toBe('warn');
  });

  test('does not excuse a service that could not be read', () => {
    const part = quota({ service: 'evs', name: 'evs.gigabytes_SSD', headroom: missing });
    const unread = { kind: 'failed', quotas: [] } as const;
    expect(judge([read(part), unread], policy({ planned })).kind).toBe('error');
  });
});

describe('what a plan takes', () => {
  const plan = (...demands: readonly Demand[]): Partial<Policy> => ({
    planned: demands.map((demand) => ({ quota: 'ges.graph', address: null, demand })),
  });
  const two: Demand = { kind: 'counted', count: 2 };
  const atLeastOne: Demand = {
    kind: 'unknown',
    atLeast: 1,
    cause: sanitize('nobody knows'),
    remedy: sanitize('do it'),
  };

  const uncounted: Demand = { kind: 'uncounted', atLeast: 0, lookalike: null };

  test.each<[string, Headroom, Partial<Policy>, Status]>([
    ['all of it together leaves the minimum', available(5), plan(two, two), 'ok'],
    ['all of it together leaves less', available(4), plan(two, two), 'short'],
    ['with a demand beside it', available(5), { ...plan(two, two), ...takes('*: 1') }, 'short'],
    ['an unknown part', available(9), plan(two, atLeastOne), 'unknown'],
    ['a certain part that is too much', available(3), plan(two, atLeastOne), 'short'],
    ['an unknown part of the unlimited', unlimited, plan(atLeastOne), 'ok'],
    ['without a threshold', available(1), { ...fails(), ...plan(two) }, 'short'],
    ['a part that is not counted', available(3), plan(two, uncounted), 'partly-checked'],
    ['a part that is not counted of just too little', available(2), plan(two, uncounted), 'short'],
    [
      'a part that is not counted of what runs low',
      available(4),
      { ...warns('*: 3'), ...plan(two, uncounted) },
      'low',
    ],
    [
      'a part that is not counted of what does not run low',
      available(5),
      { ...warns('*: 3'), ...plan(two, uncounted) },
      'partly-checked',
    ],
    ['a part that is not counted of the unlimited', unlimited, plan(uncounted), 'ok'],
    ['a part that is not counted of the unknown', absent, plan(uncounted), 'unknown'],
    [
      'a part that is not counted of at most enough',
      atMost(5),
      { ...fails('ges.graph: 1'), ...plan(uncounted) },
      'unknown',
    ],
    ['a certain part of at most enough', atMost(5), plan(two), 'unknown'],
    ['one part unknown and one not counted', available(9), plan(uncounted, atLeastOne), 'unknown'],
    [
      'a demand beside what is left out',
      available(0),
      { ...fails(), ...plan(uncounted), ...takes('ges.graph: 1') },
      'short',
    ],
    [
      'nothing but what is not counted',
      available(0),
      { ...fails(), ...plan(uncounted) },
      'not-judged',
    ],
  ])('%s', (_, headroom, overrides, status) => {
    const graphs = quota({ service: 'ges', name: 'ges.graph', headroom });
    expect(judge([read(graphs)], policy(overrides)).assessments[0]?.status).toBe(status);
  });
});

test('a quota that is partly checked passes, alone and beside others, and hides nothing', () => {
  const planned = [
    {
      quota: 'ges.graph',
      address: null,
      demand: { kind: 'uncounted', atLeast: 0, lookalike: null },
    },
  ] as const;
  const named = (name: string, left: number) => quota({ name, headroom: available(left) });
  const verdictOn = (...quotas: readonly Quota[]) =>
    judge([read(...quotas)], policy({ planned, warnThresholds: [threshold('*: 2')] })).kind;

  expect(verdictOn(named('ges.graph', 5))).toBe('pass');
  expect(verdictOn(named('ges.graph', 5), named('ges.backup', 5))).toBe('pass');
  expect(verdictOn(named('ges.graph', 5), named('ges.backup', 1))).toBe('warn');
  expect(verdictOn(named('ges.graph', 5), named('ges.backup', 0))).toBe('fail');
  expect(verdictOn(named('ges.graph', 1))).toBe('warn');
  expect(verdictOn(named('ges.graph', 0))).toBe('fail');
});

describe('a line for one instance', () => {
  test.each([
    ['beats the line for all', ['roma.api: 2', 'roma.api@blue: 3'], 'blue', 3],
    ['is not for another', ['roma.api: 2', 'roma.api@blue: 3'], 'green', 2],
    ['is for no unlabelled instance', ['*: 1', 'roma.api@blue: 3'], null, 1],
    ['beats a wildcard for all', ['roma.*: 2', 'roma.*@blue: 3'], 'blue', 3],
    ['with a wildcard yields to a name', ['roma.*@blue: 3', 'roma.api: 2'], 'blue', 2],
  ])('%s', (_, lines, instance, required) => {
    const [assessment] = judge([read(quota({ instance }))], policy(fails(...lines))).assessments;
    expect(assessment?.required).toBe(required);
  });
});

describe('a baseline', () => {
  type Figures = Pick<BaselineQuota, 'limit' | 'used' | 'left' | 'planned'>;
  const then = (figures: Partial<Figures>): Partial<Policy> => ({
    baseline: baseline({
      ...{ name: sanitize('roma.api'), instance: null },
      ...{ limit: null, used: null, left: null, planned: 0 },
      ...figures,
    }),
  });
  const of = (limit: number, used: number) => countedHeadroom({ limit, used, origin: 'reported' });

  test.each<[string, Headroom, Partial<Policy>, number | null, number | null, VerdictKind]>([
    ['less gone than planned', available(8), then({ left: 10, planned: 3 }), 2, 0, 'pass'],
    ['as much as planned', available(7), then({ left: 10, planned: 3 }), 3, 0, 'pass'],
    ['more than planned', available(6), then({ left: 10, planned: 3 }), 4, 1, 'warn'],
    ['more left than before', available(12), then({ left: 10 }), -2, 0, 'pass'],
    ['nothing judged', available(-3), { ...fails(), ...then({ left: -1 }) }, 2, 2, 'error'],
    ['not known then', available(6), then({}), null, null, 'pass'],
    ['not known now', unlimited, then({ left: 5 }), null, null, 'pass'],
    [
      'not known what was planned',
      available(6),
      then({ left: 10, planned: null }),
      4,
      null,
      'pass',
    ],
    [
      'use that rose with the limit',
      of(20, 15),
      then({ limit: 10, used: 5, left: 5 }),
      10,
      10,
      'warn',
    ],
    [
      'a limit that fell with the use',
      of(10, 5),
      then({ limit: 20, used: 15, left: 5 }),
      -10,
      0,
      'pass',
    ],
    ['a limit that fell alone', of(10, 5), then({ limit: 20, used: 5, left: 15 }), 0, 10, 'warn'],
  ])('%s', (_, headroom, overrides, consumed, unplanned, kind) => {
    const verdict = judge([read(quota({ headroom }))], policy(overrides));
    expect(verdict.assessments[0]?.drift).toMatchObject({ consumed, unplanned });
    expect(verdict.kind).toBe(kind);
  });

  test('of which one quota alone is enough to warn', () => {
    const [api, other] = [quota(), quota({ name: 'roma.datasource' })];
    const asked = policy(then({ left: 11 }));
    expect(judge([read(api, other)], asked).kind).toBe('warn');
  });

  test.each([
    [20, 10],
    [10, 0],
    [5, 0],
    [null, 0],
  ])('a limit of 10 after one of %s was lowered by %s', (limit, lowered) => {
    const verdict = judge([read(quota({ headroom: of(10, 5) }))], policy(then({ limit })));
    expect(verdict.assessments[0]?.drift?.lowered).toBe(lowered);
  });

  test('that did not see the quota, or another instance of it', () => {
    const other = then({ left: 10 });
    for (const one of [quota({ name: 'roma.datasource' }), quota({ instance: 'blue' })]) {
      expect(judge([read(one)], policy(other)).assessments[0]?.drift).toBeNull();
    }
  });
});

describe('the verdict', () => {
  const short = read(quota({ headroom: available(0) }));
  const enough = read(quota({ headroom: available(5) }));
  const unknown = read(quota({ headroom: absent }));
  const soft = { onUnknown: 'warn', onError: 'warn' } as const;
  const low = warns('*: 6');

  test.each<[string, Parameters<typeof judge>[0], Partial<Policy>, VerdictKind]>([
    ['nothing was read', [], {}, 'error'],
    ['nothing is judged', [enough], fails('ges.graph: 1'), 'error'],
    ['nothing is judged and the unknown is ignored', [unknown], { onUnknown: 'ignore' }, 'error'],
    ['a shortage outranks a failure', [short, failed('ges')], {}, 'fail'],
    ['a shortage outranks the unknown', [short, unknown], {}, 'fail'],
    ['a shortage is never softened', [short], soft, 'fail'],
    ['a service is unreadable', [enough, failed('ges')], {}, 'error'],
    ['even when no threshold reaches it', [enough, failed('ges')], fails('roma.*: 1'), 'error'],
    ['on-unknown does not soften it', [enough, failed('ges')], { onUnknown: 'ignore' }, 'error'],
    ['a quota is unknown', [enough, unknown], {}, 'error'],
    ['on-error does not soften it', [enough, unknown], { onError: 'warn' }, 'error'],
    ['an unreadable service softened', [enough, failed('ges')], { onError: 'warn' }, 'warn'],
    ['an unknown softened', [enough, unknown], { onUnknown: 'warn' }, 'warn'],
    ['something is low', [enough], low, 'warn'],
    ['an unknown ignored', [enough, unknown], { onUnknown: 'ignore' }, 'pass'],
    ['enough', [enough], {}, 'pass'],
  ])('%s', (_, serviceResults, overrides, kind) => {
    expect(judge(serviceResults, policy(overrides)).kind).toBe(kind);
  });

  test('every quota of an unreadable service is unknown', () => {
    const { assessments } = judge([failed('ges')], policy());
    expect(assessments.map(({ quota: { name }, status }) => [name, status])).toEqual([
      ['ges.graph', 'unknown'],
      ['ges.edge_volume', 'unknown'],
      ['ges.backup', 'unknown'],
      ['ges.metadata', 'unknown'],
    ]);
  });
});
