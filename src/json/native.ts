import { isJsonObject } from './fields.ts';
import { asWritten, character, isDigit } from './tokens.ts';

/** What JSON.parse makes of a text; null where it refuses it, or might have changed something. */
export function parseNatively(text: string): { readonly value: unknown } | null {
  try {
    const value: unknown = JSON.parse(text);
    return countNames(text) === countFields(value) ? { value } : null;
  } catch {
    return null;
  }
}

/**
 * How many names of fields are in a text that is JSON, one that is given twice counted twice; null where
 * JSON.parse would change a number, or might change a name: of `{"a":1,"\u0061":2}`, V8 13.6 makes two
 * fields, one of which it calls a backslash.
 */
function countNames(text: string): number | null {
  let names = 0;
  let string = 0;
  let offset = 0;
  while (offset < text.length) {
    const code = text.charCodeAt(offset);
    if (code === character.quote) {
      string = offset + 1;
      offset = endOfString(text, string);
    } else if (code === character.colon) {
      if (text.charCodeAt(string) === character.backslash) return null;
      names++;
      offset++;
    } else if (code === character.minus || isDigit(code)) {
      const end = endOfNumber(text, offset + 1);
      if (isChanged(text, offset, end)) return null;
      offset = end;
    } else {
      offset++;
    }
  }
  return names;
}

/** Up to here, a look at each character is faster than a search. */
const shortString = 32;

/** Behind the closing quotation mark of a string, from inside of it. */
function endOfString(text: string, from: number): number {
  let offset = from;
  while (offset < from + shortString) {
    const code = text.charCodeAt(offset);
    if (code === character.quote) return offset + 1;
    offset += code === character.backslash ? 2 : 1;
  }
  for (;;) {
    const quote = text.indexOf('"', offset);
    let plain = quote;
    while (plain > offset && text.charCodeAt(plain - 1) === character.backslash) plain--;
    // Each pair of backslashes stands for one; a single one makes the quotation mark a part of the string.
    if ((quote - plain) % 2 === 0) return quote + 1;
    offset = quote + 1;
  }
}

function endOfNumber(text: string, from: number): number {
  let offset = from;
  while (isOfNumber(text.charCodeAt(offset))) offset++;
  return offset;
}

function isOfNumber(code: number): boolean {
  if (isDigit(code)) return true;
  const { plus, minus, point, e } = character;
  return code === point || (code | 0x20) === e || code === plus || code === minus;
}

/** A whole number of so many digits is exact. */
const exactDigits = 15;

function isChanged(text: string, start: number, end: number): boolean {
  if (end - start <= exactDigits && isWhole(text, start, end)) return false;
  return typeof asWritten(text.slice(start, end)) === 'string';
}

/** Digits alone, which is what nearly all numbers are. */
function isWhole(text: string, start: number, end: number): boolean {
  for (let offset = start; offset < end; offset++) {
    if (!isDigit(text.charCodeAt(offset))) return false;
  }
  return true;
}

/** A list of which some items were looked at. */
type List = { readonly items: readonly unknown[]; next: number };

/** How many fields all objects in a value of JSON.parse have together. Nothing is nested too deep for it. */
function countFields(value: unknown): number {
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
