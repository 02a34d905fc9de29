import { judge, type Policy } from '../../src/quota/judge.ts';
import type { Reading } from '../../src/quota/reading.ts';
import type { Result } from '../../src/report/result.ts';
import { policy } from './quotas.ts';

/** What a run over these readings comes to. */
export function judged(
  readings: readonly Reading[],
  overrides: Partial<Policy> = {},
  warnOnly = false,
): Result {
  const asked = policy(overrides);
  return { kind: 'judged', verdict: judge(readings, asked), readings, policy: asked, warnOnly };
}
