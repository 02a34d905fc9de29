/** A JSON object that has not been checked: any key may hold anything. */
export type JsonObject = { readonly [key: string]: unknown };

/** Whether a value is a JSON object: not null, an array or a scalar. */
export function isJsonObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** An own field of an object: keys such as `__proto__` and `toString` find nothing inherited. */
export function fieldOf(object: JsonObject, name: string): unknown {
  return Object.hasOwn(object, name) ? object[name] : undefined;
}

/** Follows the keys into nested objects; undefined if one of them is missing. */
export function valueAt(body: unknown, ...keys: readonly string[]): unknown {
  let value = body;
  for (const key of keys) value = isJsonObject(value) ? fieldOf(value, key) : undefined;
  return value;
}

/** The list in a field; empty if the field holds no list. */
export function listAt(value: unknown, name: string): readonly unknown[] {
  const list = valueAt(value, name);
  return Array.isArray(list) ? list : [];
}

/** What a decoder read from a response or a plan. `problem` is a clause; foreign words in it are sanitized. */
export type Decoded<Value> =
  | { readonly kind: 'decoded'; readonly value: Value }
  | { readonly kind: 'malformed'; readonly problem: string };
