import { expect, test } from 'vitest';
import type { PlannedUsage } from '../../../src/quota/planned-usage.ts';
import type { Policy } from '../../../src/quota/policy.ts';
import type { Headroom, Quota } from '../../../src/quota/quota.ts';
import { judge } from '../../../src/quota/verdict.ts';
import { count, policy, quota, read, sanitize, threshold } from '../../support/builders/quotas.ts';

const exemption = 'a limit per route table';
const notOffered: Headroom = { kind: 'unknown', cause: { kind: 'not-offered', field: 'type vpn' } };
const unreadable: Headroom = { kind: 'unknown', cause: { kind: 'unreadable' } };

/** The verdict on this quota and on one that is enough, and the status of this one if it is shown. */
function judged(one: Partial<Quota>, overrides: Partial<Policy> = {}) {
  const answer = read(quota({ name: 'vpc.vpc' }), quota({ name: 'vpc.vpn', ...one }));
  const { kind, assessments } = judge([answer], policy(overrides));
  return [kind, ...assessments.slice(1).map(({ status }) => status)];
}

test('a limit per parent is shown but never judged, whatever reaches it', () => {
  const planned: readonly PlannedUsage[] = [
    { quota: 'vpc.vpn', address: sanitize('a.b'), demand: { kind: 'counted', count: 99 } },
  ];
  const full: Headroom = { kind: 'counted', left: 0, usage: null };
  const policies: readonly Partial<Policy>[] = [
    { thresholds: [threshold('*: 1')] },
    { thresholds: [threshold('vpc.*: 5')], warnThresholds: [threshold('*: 9')] },
    { demand: [count('*: 99')] },
    { planned },
  ];
  for (const overrides of policies) {
    expect(judged({ exemption, headroom: full }, overrides).slice(1)).toEqual(['not-judged']);
  }
  const alone = judge([read(quota({ exemption }))], policy());
  expect(alone.kind).toBe('error');
});

test('a limit per parent that was not read has nothing to show', () => {
  expect(judged({ exemption, headroom: unreadable })).toEqual(['pass']);
});

test('what not every region offers is asked for by its name alone', () => {
  expect(judged({ headroom: notOffered })).toEqual(['pass']);
  const named = [threshold('*: 1'), threshold('vpc.vpn: 0')];
  expect(judged({ headroom: notOffered }, { thresholds: named })).toEqual(['error', 'unknown']);
  const planned: readonly PlannedUsage[] = [
    { quota: 'vpc.vpn', address: sanitize('a.b'), demand: { kind: 'counted', count: 1 } },
  ];
  expect(judged({ headroom: notOffered }, { planned })).toEqual(['error', 'unknown']);
});

test('a percentage of no limit is there', () => {
  const percentage = { thresholds: [threshold('*: 10%')], warnThresholds: [threshold('*: 20%')] };
  expect(judged({ headroom: { kind: 'unlimited' } }, percentage)).toEqual(['pass', 'ok']);
  expect(judged({ headroom: { kind: 'counted', left: 9, usage: null } }, percentage)).toEqual([
    'error',
    'unknown',
  ]);
});

test('a plan that was to choose and takes nothing is a warning, and no pass', () => {
  expect(judge([], policy({ planNeedsNothing: true })).kind).toBe('warn');
  expect(judge([], policy()).kind).toBe('error');
  expect(
    judge([read(quota({ headroom: unreadable }))], policy({ planNeedsNothing: true })).kind,
  ).toBe('error');
});
