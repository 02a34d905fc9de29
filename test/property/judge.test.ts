import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Demand } from '../../src/quota/demand.ts';
import type { PlannedUsage } from '../../src/quota/planned-usage.ts';
import { type Policy, requiredHeadroom } from '../../src/quota/policy.ts';
import { countedHeadroom, type Headroom, type Usage } from '../../src/quota/quota.ts';
import { judge, type VerdictKind } from '../../src/quota/verdict.ts';
import type { ServiceResult } from '../../src/services/quota-request.ts';
import {
  absent,
  available,
  count,
  failed,
  policy,
  quota,
  read,
  sanitize,
  threshold,
} from '../support/builders/quotas.ts';

const figure = fc.oneof(fc.nat(20), fc.nat({ max: Number.MAX_SAFE_INTEGER }));
const usage: fc.Arbitrary<Usage> = fc.record({
  limit: figure,
  used: figure,
  origin: fc.constantFrom('reported', 'declared'),
});
const headroom: fc.Arbitrary<Headroom> = fc.oneof(
  usage.map(countedHeadroom),
  figure.map(available),
  fc.constant<Headroom>({ kind: 'unlimited' }),
  figure.map((limit): Headroom => ({ kind: 'at-most', limit })),
  fc.constant(absent),
);
const serviceResult: fc.Arbitrary<ServiceResult> = fc.oneof(
  { weight: 5, arbitrary: headroom.map((left) => read(quota({ headroom: left }))) },
  { weight: 1, arbitrary: fc.constantFrom(failed('roma'), failed('ges')) },
);
const line = fc.oneof(
  fc.nat(20).map((count) => `*: ${count}`),
  fc.nat(20).map((count) => `roma.api: ${count}`),
  fc.nat(100).map((percentage) => `roma.*: ${percentage}%`),
);
const lines = fc.array(line, { maxLength: 2 }).map((written) => written.map(threshold));
const some = fc.oneof(fc.nat(20), fc.nat({ max: Number.MAX_SAFE_INTEGER }));
const counts = some.map((more) => count(`roma.api: ${more}`));
const demand: fc.Arbitrary<Demand> = fc.oneof(
  some.map((more): Demand => ({ kind: 'counted', count: more })),
  some.map((atLeast): Demand => ({ kind: 'uncounted', atLeast, lookalike: null })),
  some.map(
    (atLeast): Demand => ({
      kind: 'unknown',
      atLeast,
      cause: sanitize('nobody knows'),
      remedy: sanitize('do it'),
    }),
  ),
);
const plans: fc.Arbitrary<readonly PlannedUsage[]> = fc.array(
  fc.record({
    quota: fc.constantFrom('ges.graph', 'ges.backup'),
    address: fc.constant(null),
    demand,
  }),
  { maxLength: 2 },
);
const policies: fc.Arbitrary<Policy> = fc.record({
  thresholds: lines,
  warnThresholds: lines,
  demand: fc.array(counts, { maxLength: 1 }),
  planned: fc.option(plans),
  unreadServices: fc.constant([]),
  unchecked: fc.constant([]),
  used: fc.constant([]),
  baseline: fc.constant(null),
  onUnknown: fc.constantFrom('fail', 'warn', 'ignore'),
  onError: fc.constantFrom('fail', 'warn'),
  planNeedsNothing: fc.constant(false),
});

/** How bad a verdict is when nothing but figures change. */
const severity: Readonly<Record<VerdictKind, number>> = { pass: 0, warn: 1, error: 2, fail: 3 };
const severityOf = (left: Headroom, asked: Policy) =>
  severity[judge([read(quota({ headroom: left }))], asked).kind];

test('more use never improves a verdict', () => {
  fc.assert(
    fc.property(usage, figure, policies, ({ limit, used }, more, asked) => {
      const worse = countedHeadroom({ limit, used: Math.max(used, more), origin: 'reported' });
      expect(severityOf(worse, asked)).toBeGreaterThanOrEqual(
        severityOf(countedHeadroom({ limit, used, origin: 'reported' }), asked),
      );
    }),
  );
});

test('a lower limit never improves a verdict', () => {
  fc.assert(
    fc.property(usage, figure, policies, ({ limit, used }, lower, asked) => {
      const worse = countedHeadroom({ limit: Math.min(limit, lower), used, origin: 'reported' });
      expect(severityOf(worse, asked)).toBeGreaterThanOrEqual(
        severityOf(countedHeadroom({ limit, used, origin: 'reported' }), asked),
      );
    }),
  );
});

test('more demand never improves a verdict', () => {
  fc.assert(
    fc.property(headroom, some, some, policies, (left, few, more, asked) => {
      const after = (taken: number) =>
        severityOf(left, { ...asked, demand: [count(`roma.api: ${taken}`)] });
      expect(after(Math.max(few, more))).toBeGreaterThanOrEqual(after(few));
    }),
  );
});

test('the order of quotas never matters', () => {
  const shuffled = fc
    .array(serviceResult, { maxLength: 6 })
    .chain((all) =>
      fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length })),
    );
  fc.assert(
    fc.property(shuffled, policies, ([all, other], asked) => {
      expect(judge(other, asked).kind).toBe(judge(all, asked).kind);
    }),
  );
});

test('the boundary is exact: the minimum passes, one less fails', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: Number.MAX_SAFE_INTEGER }), (minimum) => {
      const asked = policy({ thresholds: [threshold(`*: ${minimum}`)] });
      expect(judge([read(quota({ headroom: available(minimum) }))], asked).kind).toBe('pass');
      expect(judge([read(quota({ headroom: available(minimum - 1) }))], asked).kind).toBe('fail');
    }),
  );
});

test('a percentage is the integer comparison left * 100 >= limit * percentage', () => {
  const limit = fc.integer({ min: 1, max: Number.MAX_SAFE_INTEGER });
  fc.assert(
    fc.property(limit, figure, fc.nat(100), (most, left, percentage) => {
      const required = requiredHeadroom({ kind: 'percentage', percentage }, most) ?? Number.NaN;
      const enough = BigInt(left) * 100n >= BigInt(most) * BigInt(percentage);
      expect(left >= required).toBe(enough);
    }),
  );
});

test('pass needs a quota that is enough, and nothing short, unreadable or silently unknown', () => {
  fc.assert(
    fc.property(fc.array(serviceResult, { maxLength: 5 }), policies, (serviceResults, asked) => {
      const { kind, assessments } = judge(serviceResults, asked);
      const statuses = assessments.map(({ status }) => status);
      if (kind !== 'pass') return;
      expect(statuses.some((one) => one === 'ok' || one === 'partly-checked')).toBe(true);
      expect(statuses).not.toContain('short');
      expect(statuses).not.toContain('low');
      expect(serviceResults.every((one) => one.kind === 'read')).toBe(true);
      if (asked.onUnknown !== 'ignore') expect(statuses).not.toContain('unknown');
    }),
  );
});
