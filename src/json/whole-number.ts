/**
 * A whole number from 0 to 2^53 − 1, as a JSON number or as its decimal text, which may have zeros
 * behind the point; null for anything else. ROMA documents text and GES numbers; either is taken
 * from both.
 */
export function wholeNumber(value: unknown): number | null {
  const number =
    typeof value === 'string' && /^(?:0|[1-9]\d*)(?:\.0+)?$/.test(value) ? +value : value;
  if (typeof number !== 'number' || !Number.isSafeInteger(number) || number < 0) return null;
  return number + 0; // turns −0 into 0
}
