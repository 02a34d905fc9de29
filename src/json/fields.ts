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
  let value = body;
  for (const key of keys) value = isJsonObject(value) ? fieldOf(value, key) : undefined;
  return value;
}

/** The list under a name; empty where there is none. */
export function listAt(value: unknown, name: string): readonly unknown[] {
  const list = valueAt(value, name);
  return Array.isArray(list) ? list : [];
}

/** What a decoder made of a response. `problem` is a clause; foreign words in it are sanitized. */
export type Decoded<Found> =
  | { readonly kind: 'decoded'; readonly found: Found }
  | { readonly kind: 'malformed'; readonly problem: string };
