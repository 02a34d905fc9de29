import type { Minimum } from '../quota/threshold.ts';

/**
 * Reads a minimum: a whole number from 0 to 2^53 − 1, or a whole percentage from 0 % to 100 %, in
 * plain decimal digits; null for anything else, so that no `0.2`, `1e3`, `1,000` or `0x10` is ever
 * taken for some other number.
 */
export function minimumOf(text: string): Minimum | null {
  const written = /^(0|[1-9]\d*)(%?)$/.exec(text);
  if (written === null) return null;
  const number = Number(written[1]);
  if (written[2] === '%') return number <= 100 ? { kind: 'percentage', percentage: number } : null;
  return Number.isSafeInteger(number) ? { kind: 'count', count: number } : null;
}
