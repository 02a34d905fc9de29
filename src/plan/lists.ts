import { valueAt } from '../json/fields.ts';

/** The list under a name; empty where there is none. */
export function listAt(value: unknown, name: string): readonly unknown[] {
  const list = valueAt(value, name);
  return Array.isArray(list) ? list : [];
}
