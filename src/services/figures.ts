import { isJsonObject } from '../json/fields.ts';
import { countedHeadroom, type Headroom, type UnknownCause } from '../quota/quota.ts';
import type { Sanitize } from '../text/sanitize.ts';

/** A figure of a response, or why it is not known. */
export type Figure = { readonly kind: 'known'; readonly figure: number } | UnknownCause;

/** Reads a figure of a response, the value of a field. `path` names the field in sentences. */
export function figureOf(value: unknown, path: string, sanitize: Sanitize): Figure {
  if (value === undefined || value === null) return { kind: 'absent', field: path };
  const figure = wholeNumber(value);
  if (figure !== null) return { kind: 'known', figure };
  return { kind: 'malformed', field: path, found: sanitize(describe(value)) };
}

/** Describes a value. Nested values are not printed: they may be nested too deep. */
function describe(value: unknown): string {
  if (Array.isArray(value)) return 'a list';
  if (isJsonObject(value)) return 'an object';
  return typeof value === 'string' || typeof value === 'number' ? `"${value}"` : String(value);
}

/** Makes headroom from a limit and a use. Unknown if either is. */
export function headroomOf(limit: Figure, used: Figure): Headroom {
  if (limit.kind !== 'known') return { kind: 'unknown', cause: limit };
  if (used.kind !== 'known') return { kind: 'unknown', cause: used };
  return countedHeadroom({ limit: limit.figure, used: used.figure, origin: 'reported' });
}

/**
 * Parses a whole number from 0 to 2^53 − 1: a JSON number or its decimal text, which may end in a point
 * and zeros. Null for anything else. ROMA documents text and GES numbers; both are accepted from either.
 */
export function wholeNumber(value: unknown): number | null {
  const number =
    typeof value === 'string' && /^(?:0|[1-9]\d*)(?:\.0+)?$/.test(value) ? +value : value;
  if (typeof number !== 'number' || !Number.isSafeInteger(number) || number < 0) return null;
  return number + 0; // turns −0 into 0
}

/** Whether a value is −1, the only negative number that services document, as a number or as text. */
export function isMinusOne(value: unknown): boolean {
  return value === -1 || (typeof value === 'string' && /^-1(?:\.0+)?$/.test(value));
}
