import { expect, test } from 'vitest';
import type { Policy } from '../../../../src/quota/policy.ts';
import { countedHeadroom, type Headroom, type Quota } from '../../../../src/quota/quota.ts';
import { describeShortage, requestText } from '../../../../src/report/wording/shortage.ts';
import { available, count, threshold } from '../../../support/builders/quotas.ts';
import { assessed } from '../../../support/builders/results.ts';

const using = (limit: number, used: number) => countedHeadroom({ limit, used, origin: 'reported' });

const ten = { thresholds: [threshold('*: 10')] };
const two = { demand: [count('roma.api: 2')] };
const atMostFive: Headroom = { kind: 'at-most', limit: 5 };

test.each<[string, Headroom, Partial<Policy>, string]>([
  ['use that is not reported', available(0), {}, 'request 1 more or free 1'],
  ['nothing in use', using(0, 0), {}, 'request 1 more'],
  [
    'as much in use as is missing',
    using(10, 4),
    { thresholds: [threshold('*: 10')] },
    'request 4 more or free 4',
  ],
  [
    'one too few in use',
    using(10, 3),
    { ...ten, demand: [count('roma.api: 1')] },
    'request 4 more',
  ],
  ['a limit that is too low, whatever is in use', atMostFive, ten, 'request 5 more'],
  [
    'nothing in use, and a warning',
    using(3, 0),
    { warnThresholds: [threshold('*: 200')] },
    'request 197 more soon',
  ],
])('with %s, only what is in use can be freed', (_, headroom, asked, remedy) => {
  expect(requestText(assessed({ headroom }, asked))).toBe(remedy);
});

test.each<[string, Headroom, Partial<Policy>, Quota['unit'], string, string]>([
  [
    'reported use',
    using(5, 9),
    {},
    null,
    '4 more are used than the limit allows, the threshold is 1. 5 are missing',
    'request 5 more or free 5',
  ],
  [
    'one more, in a unit',
    using(5, 6),
    {},
    'GiB',
    '1 GiB more is used than the limit allows, the threshold is 1 GiB. 2 GiB are missing',
    'request 2 GiB more or free 2 GiB',
  ],
  [
    'a deployment',
    using(5, 9),
    two,
    null,
    'this deployment needs 2, 4 more are used than the limit allows, and 1 must stay free. 7 are missing',
    'request 7 more or free 7',
  ],
  [
    'declared use',
    atMostFive,
    { used: [count('roma.api: 7')] },
    null,
    '2 more are declared as used than the limit allows, the threshold is 1. 3 are missing',
    'check used: it says 7, but the limit is 5; if it is right, request 3 more or free 3',
  ],
  [
    'declared use, and only a warning',
    atMostFive,
    { used: [count('roma.api: 7')], thresholds: [], warnThresholds: [threshold('*: 1')] },
    null,
    '2 more are declared as used than the limit allows, the warning threshold is 1',
    'check used: it says 7, but the limit is 5; if it is right, request 3 more or free 3 soon',
  ],
])('more in use than the limit, with %s', (_, headroom, asked, unit, statement, remedy) => {
  const one = assessed({ headroom, unit }, asked);

  expect(describeShortage(one)).toBe(statement);
  expect(requestText(one)).toBe(remedy);
});

test('figures of an earlier reading are told as such', () => {
  const one = { ...assessed({ headroom: available(0) }), isEarlier: true };

  expect(describeShortage(one)).toBe(
    'as of the last reading that worked, none is left, the threshold is 1. 1 is missing',
  );
});
