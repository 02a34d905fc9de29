import { expect, test } from 'vitest';
import type { Headroom, Quota } from '../../../src/quota/quota.ts';
import { judge, keepUnresolvedShortages } from '../../../src/quota/verdict.ts';
import { countingReads } from '../../support/builders/counting-reads.ts';
import {
  absent,
  available,
  policy,
  quota,
  read,
  threshold,
} from '../../support/builders/quotas.ts';

const asked = policy({ warnThresholds: [threshold('*: 5')], onUnknown: 'ignore' });
const atMost: Headroom = { kind: 'at-most', limit: 9 };
const blue = (headroom: Headroom) => quota({ instance: 'blue', headroom });
const green = (headroom: Headroom) => quota({ instance: 'green', headroom });
const verdict = (...quotas: readonly Quota[]) => judge([read(...quotas)], asked);
const shown = ({ kind, assessments }: ReturnType<typeof verdict>) => [
  kind,
  ...assessments.map(({ quota: { instance }, status }) => `${instance} ${status}`),
];
const before = verdict(blue(available(0)), green(available(9)));

test.each<[string, readonly Quota[], readonly string[]]>([
  ['enough', [blue(available(9)), green(available(9))], ['pass', 'blue ok', 'green ok']],
  ['low', [blue(available(1)), green(available(9))], ['warn', 'blue low', 'green ok']],
  ['short', [blue(available(0)), green(available(9))], ['fail', 'blue short', 'green ok']],
  ['not known', [blue(absent), green(available(9))], ['fail', 'green ok', 'blue short']],
  ['not judged', [blue(atMost), green(available(9))], ['fail', 'green ok', 'blue short']],
  ['gone', [green(available(9))], ['fail', 'green ok', 'blue short']],
  [
    'enough, and another short',
    [blue(available(9)), green(available(0))],
    ['fail', 'blue ok', 'green short'],
  ],
])('what was short is now %s', (_, quotas, expected) => {
  expect(shown(keepUnresolvedShortages(before, verdict(...quotas)))).toEqual(expected);
});

test('what is partly checked, and was short, has passed', () => {
  const planned = [
    {
      quota: 'ges.edge_volume',
      address: null,
      demand: { kind: 'uncounted', atLeast: 0, lookalike: null },
    },
  ] as const;
  const edges = (left: number) =>
    judge(
      [read(quota({ name: 'ges.edge_volume', headroom: available(left) }))],
      policy({ planned }),
    );
  expect(keepUnresolvedShortages(edges(0), edges(1))).toEqual(edges(1));
  expect(edges(1).assessments[0]?.status).toBe('partly-checked');
});

test('several that are not known any more are all carried over, once each', () => {
  const both = verdict(blue(available(0)), green(available(0)));
  expect(shown(keepUnresolvedShortages(both, verdict(blue(absent), green(absent))))).toEqual([
    'fail',
    'blue short',
    'green short',
  ]);
});

test('the figures of what is carried over are those that were read', () => {
  const { assessments } = keepUnresolvedShortages(before, verdict(blue(absent), green(absent)));
  expect(assessments.find(({ status }) => status === 'short')?.quota).toEqual(blue(available(0)));
  expect(assessments.map(({ isEarlier }) => isEarlier)).toEqual([false, true]);
  expect(before.assessments.map(({ isEarlier }) => isEarlier)).toEqual([false, false]);
});

test('a quota is known by its id: what is shown may change, and two may look alike', () => {
  const one = (id: string, instance: string, left: number) =>
    quota({ id, instance, headroom: available(left) });
  const short = verdict(one('a', 'blue', 0), one('b', 'green', 9));

  expect(
    shown(keepUnresolvedShortages(short, verdict(one('a', 'green', 9), one('b', 'blue', 9)))),
  ).toEqual(['pass', 'green ok', 'blue ok']);
  expect(shown(keepUnresolvedShortages(short, verdict(one('c', 'blue', 9))))).toEqual([
    'fail',
    'blue ok',
    'blue short',
  ]);
});

test('a shortage is looked up, not searched for', () => {
  const size = 1000;
  const many = (left: number) =>
    Array.from({ length: size }, (_, index) =>
      quota({ id: `${index}`, headroom: available(left) }),
    );
  const counter = countingReads();
  const kept = verdict(...many(0));
  const [before, now] = [kept, verdict(...many(9).map((one) => ({ ...one, headroom: absent })))];
  const watched = (all: typeof before) => ({
    ...all,
    assessments: all.assessments.map((one) => ({ ...one, quota: counter.watch(one.quota) })),
  });
  const carried = keepUnresolvedShortages(watched(before), watched(now));

  expect(carried.assessments).toHaveLength(size);
  expect(counter.reads()).toBeLessThanOrEqual(10 * size);
});
