import type { Policy } from '../quota/judge.ts';
import { quotaNames, type Service } from '../quota/names.ts';
import { type Minimum, minimumText, thresholdFor } from '../quota/threshold.ts';
import type { Clean } from '../text/clean.ts';
import type { Problem } from './parsed.ts';

/**
 * The quotas whose warning could never come, because the step would fail before it: a warn minimum
 * under the fail minimum. A number and a percentage are not compared, since the limit is not known;
 * nor is a wildcard's warning with the minimum of one name, which is an exception to it.
 */
export function disagreements(
  { thresholds, warnThresholds }: Pick<Policy, 'thresholds' | 'warnThresholds'>,
  selected: readonly Service[],
  clean: Clean,
): readonly Problem[] {
  const problems = selected
    .flatMap((service): readonly string[] => quotaNames[service])
    .flatMap((name) => {
      const fail = thresholdFor(thresholds, name);
      const warn = thresholdFor(warnThresholds, name);
      if (fail === null || warn === null || warn.pattern.length < fail.pattern.length) return [];
      return isUnder(warn.minimum, fail.minimum)
        ? [
            `${warn.pattern}: ${minimumText(warn.minimum)} under ${fail.pattern}: ${minimumText(fail.minimum)}`,
          ]
        : [];
    });
  return [...new Set(problems)].map((pair) => ({
    input: 'warn-thresholds',
    complaint: 'sets a minimum under the one of thresholds, where the step already fails',
    read: clean(pair),
    remedy: 'write a higher number there, or a lower one in thresholds',
  }));
}

function isUnder(warn: Minimum, fail: Minimum): boolean {
  if (warn.kind === 'count') return fail.kind === 'count' && warn.count < fail.count;
  return fail.kind === 'percentage' && warn.percentage < fail.percentage;
}
