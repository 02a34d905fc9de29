import { isJsonObject } from './fields.ts';
import { asWritten, character, isDigit, skipWhitespace } from './tokens.ts';

/** What JSON.parse makes of a text; null if it throws, or might have changed something. */
export function parseNatively(text: string): { readonly value: unknown } | null {
  try {
    const value: unknown = JSON.parse(text);
    return countNames(text) === countFields(value) ? { value } : null;
  } catch {
    return null;
  }
}

/**
 * The number of field names in a text that is valid JSON, counting duplicates. Null if JSON.parse would
 * change a number, or might change a name, which only names with an escape have: V8 13.6 makes two fields
 * of `{"a":1,"\u0061":2}`, and takes an escaped name for a similar one of an earlier object.
 */
function countNames(text: string): number | null {
  let names = 0;
  let offset = 0;
  let backslash = nextBackslash(text, 0);
  for (;;) {
    const quote = skipToString(text, offset);
    if (quote === null) return null;
    if (quote === text.length) return names;
    offset = skipString(text, quote + 1);
    if (text.charCodeAt(skipWhitespace(text, offset)) === character.colon) {
      // Looked for again only behind the last one, so that each character is looked at once.
      if (backslash < quote) backslash = nextBackslash(text, quote);
      if (backslash < offset) return null;
      names++;
    }
  }
}

/** The offset of the next backslash; infinite if there is none. */
function nextBackslash(text: string, from: number): number {
  const found = text.indexOf('\\', from);
  return found < 0 ? Number.POSITIVE_INFINITY : found;
}

/** The offset of the next string, or of the end; null if JSON.parse would change a number before it. */
function skipToString(text: string, from: number): number | null {
  let offset: number | null = from;
  while (offset !== null && offset < text.length) {
    const code = text.charCodeAt(offset);
    if (code === character.quote) return offset;
    offset = isDigit(code) ? skipNumber(text, offset) : offset + 1;
  }
  return offset;
}

/** The offset after the closing quotation mark, from the first character of a string on. */
function skipString(text: string, from: number): number {
  let offset = from;
  for (;;) {
    const quote = text.indexOf('"', offset);
    let plain = quote;
    while (text.charCodeAt(plain - 1) === character.backslash) plain--;
    // A pair of backslashes stands for one. A single one makes the quotation mark part of the string.
    if ((quote - plain) % 2 === 0) return quote + 1;
    offset = quote + 1;
  }
}

/** A whole number of so many digits is exact. */
const exactDigits = 15;

/** The offset after a number; null if JSON.parse would change it. */
function skipNumber(text: string, start: number): number | null {
  let offset = start;
  while (isDigit(text.charCodeAt(offset))) offset++;
  // Digits alone, which is what nearly all numbers are.
  const isWhole = !isOfNumber(text.charCodeAt(offset));
  if (isWhole && offset - start <= exactDigits) return offset;
  while (isOfNumber(text.charCodeAt(offset))) offset++;
  return typeof asWritten(text.slice(start, offset)) === 'string' ? null : offset;
}

function isOfNumber(code: number): boolean {
  if (isDigit(code)) return true;
  const { plus, minus, point, e } = character;
  return code === point || (code | 0x20) === e || code === plus || code === minus;
}

/** A list, and the index of the next item to look at. */
type List = { readonly items: readonly unknown[]; next: number };

/** The number of fields of all objects in a parsed value. Any depth of nesting is fine. */
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

/** The number of fields of an object. Its lists and objects are added to `waiting`. */
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

/** The next list or object from the last of the lists; undefined at the end. */
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
