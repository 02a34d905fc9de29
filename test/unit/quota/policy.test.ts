import { expect, test } from 'vitest';
import type { PlannedUsage } from '../../../src/quota/planned-usage.ts';
import { sanitizePolicy } from '../../../src/quota/policy.ts';
import { createSanitizer } from '../../../src/text/sanitize.ts';
import { sanitize as asIs, baseline, policy, threshold } from '../../support/builders/quotas.ts';

const sanitize = createSanitizer([{ value: 'f0fa1789', replacement: '[instance-id]' }]);
const plannedUsage = (address: string | null, demand: PlannedUsage['demand']): PlannedUsage => ({
  quota: 'ges.graph',
  address: address === null ? null : asIs(address),
  demand,
});
const counted = { kind: 'counted', count: 1 } as const;
const figures = { limit: null, used: null, left: 1, planned: 0 };

test('what plans and baseline say holds nothing that has become confidential', () => {
  const given = policy({
    thresholds: [threshold('roma.api@f0fa1789: 1')],
    planned: [
      plannedUsage('a["f0fa1789"]', counted),
      plannedUsage('b', null),
      plannedUsage('c', { kind: 'uncounted', atLeast: 0, lookalike: null }),
      plannedUsage('d', { kind: 'uncounted', atLeast: 0, lookalike: asIs('f0fa1789_ges_graph') }),
      plannedUsage(null, {
        kind: 'unknown',
        atLeast: 2,
        cause: asIs('f0fa1789 is not known'),
        remedy: 'do it',
      }),
    ],
    unchecked: [{ type: asIs('f0fa1789_nat'), count: 2 }],
    baseline: baseline(
      { name: asIs('ges.f0fa1789'), instance: null, ...figures },
      { name: asIs('roma.api'), instance: asIs('f0fa1789'), ...figures },
    ),
  });

  expect(sanitizePolicy(given, sanitize)).toEqual({
    ...given,
    planned: [
      plannedUsage('a["[instance-id]"]', counted),
      plannedUsage('b', null),
      plannedUsage('c', { kind: 'uncounted', atLeast: 0, lookalike: null }),
      plannedUsage('d', {
        ...{ kind: 'uncounted', atLeast: 0 },
        lookalike: asIs('[instance-id]_ges_graph'),
      }),
      plannedUsage(null, {
        kind: 'unknown',
        atLeast: 2,
        cause: asIs('[instance-id] is not known'),
        remedy: 'do it',
      }),
    ],
    unchecked: [{ type: '[instance-id]_nat', count: 2 }],
    baseline: {
      ...given.baseline,
      quotas: new Map([
        ['ges.f0fa1789@null', { name: 'ges.[instance-id]', instance: null, ...figures }],
        ['roma.api@f0fa1789', { name: 'roma.api', instance: '[instance-id]', ...figures }],
      ]),
    },
  });
});

test('of many causes for a quota, the first stands for all, and nothing confidential in any', () => {
  const unknown = (cause: string) =>
    plannedUsage(null, { kind: 'unknown', atLeast: 0, cause: asIs(cause), remedy: 'do it' });
  const given = policy({ planned: [unknown('f0fa1789 first'), unknown('f0fa1789 second')] });

  expect(sanitizePolicy(given, sanitize).planned).toEqual([
    unknown('[instance-id] first'),
    unknown('[instance-id] first'),
  ]);
});

test('without plans and baseline, a policy is as it was', () => {
  expect(sanitizePolicy(policy(), sanitize)).toEqual(policy());
});
