import { fieldOf, isJsonObject, type JsonObject } from '../json/fields.ts';
import { countedHeadroom, type Headroom, type UnknownCause } from '../quota/quota.ts';
import type { Sanitize } from '../text/sanitize.ts';

/** A figure, or why it is not known. */
export type Figure = { readonly kind: 'known'; readonly figure: number } | UnknownCause;

/** Reads a figure of an answer; `path` is how the field is named to people. */
export function figureOf(
  object: JsonObject,
  name: string,
  path: string,
  sanitize: Sanitize,
): Figure {
  const value = fieldOf(object, name);
  if (value === undefined || value === null) return { kind: 'absent', field: path };
  const figure = wholeNumber(value);
  if (figure !== null) return { kind: 'known', figure };
  return { kind: 'malformed', field: path, found: sanitize(describe(value)) };
}

/** A value in a few words. What is nested stays unread: it may be nested too deep to print. */
function describe(value: unknown): string {
  if (Array.isArray(value)) return 'a list';
  if (isJsonObject(value)) return 'an object';
  return typeof value === 'string' || typeof value === 'number' ? `"${value}"` : String(value);
}

/** Headroom from a limit and a use, unknown as soon as either is. */
export function headroomOf(limit: Figure, used: Figure): Headroom {
  if (limit.kind !== 'known') return { kind: 'unknown', cause: limit };
  if (used.kind !== 'known') return { kind: 'unknown', cause: used };
  return countedHeadroom({ limit: limit.figure, used: used.figure, origin: 'reported' });
}

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

/** The one negative number that some services document, as a JSON number or as its decimal text. */
export function isMinusOne(value: unknown): boolean {
  return value === -1 || (typeof value === 'string' && /^-1(?:\.0+)?$/.test(value));
}
