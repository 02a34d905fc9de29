import { describe, expect, test } from 'vitest';
import { judge, type Policy, type Status, type VerdictKind } from '../../../src/quota/judge.ts';
import { counted, type Headroom } from '../../../src/quota/quota.ts';
import { absent, available, failed, policy, quota, read, threshold } from '../../support/quotas.ts';

function statusOf(headroom: Headroom, overrides: Partial<Policy>): Status | undefined {
  return judge([read(quota({ headroom }))], policy(overrides)).assessments[0]?.status;
}

const unlimited: Headroom = { kind: 'unlimited' };
const atMost = (limit: number): Headroom => ({ kind: 'at-most', limit });
const fails = (...lines: readonly string[]) => ({ thresholds: lines.map(threshold) });
const warns = (...lines: readonly string[]) => ({ warnThresholds: lines.map(threshold) });

describe('one quota', () => {
  test.each<[string, Headroom, Partial<Policy>, Status]>([
    ['a limit of 0 is short of the default', counted({ limit: 0, used: 0 }), {}, 'short'],
    ['one under the minimum', available(9), fails('roma.api: 10'), 'short'],
    ['exactly the minimum', available(10), fails('roma.api: 10'), 'ok'],
    ['more used than the limit', counted({ limit: 3, used: 4 }), fails('*: 0'), 'short'],
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
    ['at most enough, by name', atMost(5), fails('roma.api: 5'), 'unknown'],
    ['at most enough, by name to warn', atMost(5), warns('roma.api: 6'), 'unknown'],
    ['just under 10 % left', counted({ limit: 11, used: 10 }), fails('*: 10%'), 'short'],
    ['exactly 10 % left', counted({ limit: 10, used: 9 }), fails('*: 10%'), 'ok'],
    ['10 % of a limit of 0', counted({ limit: 0, used: 0 }), fails('*: 10%'), 'short'],
    ['0 % of a limit of 0', counted({ limit: 0, used: 0 }), fails('*: 0%'), 'ok'],
    ['a percentage where no limit is known', available(10), fails('*: 10%'), 'unknown'],
    ['a warn percentage where none is known', available(10), warns('*: 10%'), 'unknown'],
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
  ])('%s', (_, readings, overrides, kind) => {
    expect(judge(readings, policy(overrides)).kind).toBe(kind);
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
