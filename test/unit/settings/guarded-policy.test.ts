import { expect, test } from 'vitest';
import type { Taking } from '../../../src/quota/demand.ts';
import { guardedPolicy } from '../../../src/settings/guarded-policy.ts';
import { cleaner } from '../../../src/text/clean.ts';
import { clean as asIs, baseline, policy, threshold } from '../../support/quotas.ts';

const clean = cleaner([{ value: 'f0fa1789', shownAs: '[instance-id]' }]);
const taking = (address: string | null, demand: Taking['demand']): Taking => ({
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
      taking('a["f0fa1789"]', counted),
      taking(null, { kind: 'unknown', atLeast: 2, cause: asIs('f0fa1789 is not known') }),
    ],
    baseline: baseline(
      { name: asIs('ges.f0fa1789'), instance: null, ...figures },
      { name: asIs('roma.api'), instance: asIs('f0fa1789'), ...figures },
    ),
  });

  expect(guardedPolicy(given, clean)).toEqual({
    ...given,
    planned: [
      taking('a["[instance-id]"]', counted),
      taking(null, { kind: 'unknown', atLeast: 2, cause: asIs('[instance-id] is not known') }),
    ],
    baseline: {
      ...given.baseline,
      quotas: new Map([
        ['ges.f0fa1789@null', { name: 'ges.[instance-id]', instance: null, ...figures }],
        ['roma.api@f0fa1789', { name: 'roma.api', instance: '[instance-id]', ...figures }],
      ]),
    },
  });
});

test('without plans and baseline, a policy is as it was', () => {
  expect(guardedPolicy(policy(), clean)).toEqual(policy());
});
