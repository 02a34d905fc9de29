import { counted, type Headroom, type Unknown } from '../quota/quota.ts';
import type { Clean } from '../text/clean.ts';
import { wholeNumber } from './whole-number.ts';

/** A JSON object as it came from the wire: anything may be under any key. */
export type JsonObject = { readonly [key: string]: unknown };

/** Whether a value is a JSON object: neither null, nor an array, nor a bare value. */
export function isJsonObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** An own field, so that a key such as `__proto__` or `toString` finds nothing inherited. */
export function fieldOf(object: JsonObject, name: string): unknown {
  return Object.hasOwn(object, name) ? object[name] : undefined;
}

/** What lies under the keys, one after the other; undefined where there is nothing. */
export function valueAt(body: unknown, ...keys: readonly string[]): unknown {
  return keys.reduce((value, key) => (isJsonObject(value) ? fieldOf(value, key) : undefined), body);
}

/** A figure, or why it is not known. */
export type Figure = { readonly kind: 'known'; readonly figure: number } | Unknown;

/** Reads a figure of an answer; `path` is how the field is named to people. */
export function figureOf(object: JsonObject, name: string, path: string, clean: Clean): Figure {
  const value = fieldOf(object, name);
  if (value === undefined || value === null) return { kind: 'absent', field: path };
  const figure = wholeNumber(value);
  if (figure !== null) return { kind: 'known', figure };
  return { kind: 'malformed', field: path, found: clean(describe(value)) };
}

/** A value in a few words. What is nested stays unread: it may be nested too deep to print. */
function describe(value: unknown): string {
  if (Array.isArray(value)) return 'a list';
  if (isJsonObject(value)) return 'an object';
  return typeof value === 'string' ? `"${value}"` : String(value);
}

/** Headroom from a limit and a use, unknown as soon as either is. */
export function headroomOf(limit: Figure, used: Figure): Headroom {
  if (limit.kind !== 'known') return { kind: 'unknown', cause: limit };
  if (used.kind !== 'known') return { kind: 'unknown', cause: used };
  return counted({ limit: limit.figure, used: used.figure, origin: 'reported' });
}
