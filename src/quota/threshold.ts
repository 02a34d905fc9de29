import { type Selector, selectorText } from './selector.ts';

/** How much must be left: a whole number, or a whole percentage (0 to 100) of the limit. */
export type Minimum =
  | { readonly kind: 'count'; readonly count: number }
  | { readonly kind: 'percentage'; readonly percentage: number };

/** One line of `thresholds` or `warn-thresholds`. */
export type Threshold = Selector & { readonly minimum: Minimum };

/**
 * The smallest headroom that satisfies a minimum, as a whole number. Null for a percentage without a
 * limit. A percentage is rounded up, which agrees with `left * 100 >= limit * percentage` for whole
 * numbers. More than 0 % requires at least 1, because a limit of 0 has no room and must not pass.
 */
export function requiredHeadroom(minimum: Minimum, limit: number | null): number | null {
  switch (minimum.kind) {
    case 'count':
      return minimum.count;
    case 'percentage': {
      if (limit === null) return null;
      const share = (BigInt(limit) * BigInt(minimum.percentage) + 99n) / 100n;
      return minimum.percentage > 0 ? Math.max(1, Number(share)) : 0;
    }
  }
}

/** A threshold as a line of the inputs: `roma.api: 10%`. */
export function thresholdText(threshold: Threshold): string {
  return `${selectorText(threshold)}: ${minimumText(threshold.minimum)}`;
}

/** A minimum as written in the inputs: `5` or `10%`. */
function minimumText(minimum: Minimum): string {
  switch (minimum.kind) {
    case 'count':
      return String(minimum.count);
    case 'percentage':
      return `${minimum.percentage}%`;
  }
}
