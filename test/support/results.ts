import { judge, type Policy } from '../../src/quota/judge.ts';
import type { Reading } from '../../src/quota/reading.ts';
import type { Judged } from '../../src/report/result.ts';
import { policy } from './quotas.ts';

/** What a run over these readings comes to. */
export function judged(
  readings: readonly Reading[],
  overrides: Partial<Policy> = {},
  warnOnly = false,
): Judged {
  const asked = policy(overrides);
  return {
    kind: 'judged',
    verdict: judge(readings, asked),
    readings,
    policy: asked,
    warnOnly,
    waited: { reads: 1, seconds: 0 },
    extraAuthorities: 'unset',
    project: { salt: 'salt', hash: 'hash' },
  };
}
