import type { Policy } from '../../quota/assessment.ts';
import { mostSpecific, selectorText, specificity } from '../../quota/selector.ts';
import { type Minimum, minimumText, type Threshold } from '../../quota/threshold.ts';
import { quotaNamesOf } from '../../services/registry.ts';
import type { Sanitize } from '../../text/sanitize.ts';
import type { Problem } from '../validation.ts';
import type { SelectorContext } from './selectors.ts';

/**
 * The quotas whose warning could never come, because the step would fail before it: a warn minimum
 * under the fail minimum. A number and a percentage are not compared, since the limit is not known;
 * nor is a wildcard's warning with the minimum of one name, which is an exception to it.
 */
export function contradictions(
  { thresholds, warnThresholds }: Pick<Policy, 'thresholds' | 'warnThresholds'>,
  { selected, labels }: SelectorContext,
  sanitize: Sanitize,
): readonly Problem[] {
  const instances = [null, ...(labels ?? [])];
  const problems = quotaNamesOf(selected)
    .flatMap((name) => instances.map((instance) => ({ name, instance })))
    .flatMap((quota) => {
      const fail = mostSpecific(thresholds, quota);
      const warn = mostSpecific(warnThresholds, quota);
      if (fail === null || warn === null || specificity(warn) < specificity(fail)) return [];
      return isUnder(warn.minimum, fail.minimum) ? [`${lineOf(warn)} under ${lineOf(fail)}`] : [];
    });
  return [...new Set(problems)].map((pair) => ({
    input: 'warn-thresholds',
    complaint: 'never warns, because the step fails first',
    read: sanitize(pair),
    remedy: 'use a higher number here, or a lower one in thresholds',
  }));
}

function lineOf(threshold: Threshold): string {
  return `${selectorText(threshold)}: ${minimumText(threshold.minimum)}`;
}

function isUnder(warn: Minimum, fail: Minimum): boolean {
  if (warn.kind === 'count') return fail.kind === 'count' && warn.count < fail.count;
  return fail.kind === 'percentage' && warn.percentage < fail.percentage;
}
