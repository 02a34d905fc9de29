/** Digits that were read, and where they end. */
export type Digits = { readonly value: number; readonly count: number; readonly end: number };

/** Above every character, and small enough to be counted on. */
const beyondUnicode = 0x11_0000;

/** Reads digits from a place on, at most so many; the value is capped where no character has one. */
export function digitsFrom(text: string, start: number, radix: 10 | 16, most = Infinity): Digits {
  let value = 0;
  let end = start;
  for (; end < text.length && end - start < most; end += 1) {
    const digit = digitOf(text.charCodeAt(end));
    if (digit < 0 || digit >= radix) break;
    value = Math.min(value * radix + digit, beyondUnicode);
  }
  return { value, count: end - start, end };
}

/** The value of a hexadecimal digit, by its code; −1 for any other character. */
export function digitOf(code: number): number {
  if (code >= 0x30 && code <= 0x39) return code - 0x30;
  const letter = code | 0x20;
  return letter >= 0x61 && letter <= 0x66 ? letter - 0x57 : -1;
}

/** The character of a code; the replacement character where it is of none. */
export function characterOf(code: number): string {
  return code < beyondUnicode ? String.fromCodePoint(code) : '\ufffd';
}

/** What people and programs write where they leave the rest out, and what closes a quoted word. */
const closing = '…"\'`)]}<>\n\r';

/** Whether a text ends or may have been cut off before a place. */
export function breaksAt(text: string, at: number): boolean {
  return at >= text.length || closing.includes(text.charAt(at)) || text.startsWith('..', at);
}
