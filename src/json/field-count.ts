import { isJsonObject } from './fields.ts';

/** A list of which some items were looked at. */
type List = { readonly items: readonly unknown[]; next: number };

/** How many fields all objects in a value of JSON.parse have together. Nothing is nested too deep for it. */
export function countFields(value: unknown): number {
  const lists: List[] = [{ items: [value], next: 0 }];
  const waiting: unknown[] = [];
  let count = 0;
  for (;;) {
    const one = waiting.pop() ?? nextIn(lists);
    if (one === undefined) return count;
    if (Array.isArray(one)) lists.push({ items: one, next: 0 });
    else if (isJsonObject(one)) count += fieldsOf(one, waiting);
  }
}

/** The number of fields of an object; what they hold waits to be looked at. */
function fieldsOf(object: object & Readonly<Record<string, unknown>>, waiting: unknown[]): number {
  let count = 0;
  // Object.keys would take a list for each object, of which there may be millions.
  for (const name in object) {
    count++;
    const value = object[name];
    if (typeof value === 'object' && value !== null) waiting.push(value);
  }
  return count;
}

/** The next list or object in the lists, the last of which comes first; undefined at the end. */
function nextIn(lists: List[]): unknown {
  for (let list = lists.at(-1); list !== undefined; list = lists.at(-1)) {
    const { items } = list;
    while (list.next < items.length) {
      const item = items[list.next++];
      if (typeof item === 'object' && item !== null) {
        // Left before its last item is entered, so that lists in lists take no room.
        if (list.next === items.length) lists.pop();
        return item;
      }
    }
    lists.pop();
  }
  return undefined;
}
