/**
 * The tokens of JSON (RFC 8259). Each character is looked at once, so that even a text written by an
 * attacker takes linear time. Every `endOf…` takes the offset where its token begins and returns the
 * offset where it ends. If the text is no such token, it returns the complement (`~`) of the offset
 * where it stops being one, which is negative.
 */

/** Character codes. */
export const character = {
  quote: 0x22,
  plus: 0x2b,
  comma: 0x2c,
  minus: 0x2d,
  point: 0x2e,
  colon: 0x3a,
  openBracket: 0x5b,
  backslash: 0x5c,
  closeBracket: 0x5d,
  e: 0x65,
  f: 0x66,
  n: 0x6e,
  t: 0x74,
  openBrace: 0x7b,
  closeBrace: 0x7d,
} as const;

/** The offset of the next character that is not one of the four whitespace characters of JSON. */
export function skipWhitespace(text: string, from: number): number {
  let offset = from;
  let code = text.charCodeAt(offset);
  while (code === 0x20 || code === 0x0a || code === 0x0d || code === 0x09) {
    code = text.charCodeAt(++offset);
  }
  return offset;
}

/** The next offset at which a string ends, has an escape, or is broken. Never negative. */
export function endOfPlain(text: string, from: number): number {
  let offset = from;
  let code = text.charCodeAt(offset);
  while (code !== character.quote && code !== character.backslash && code >= 0x20) {
    code = text.charCodeAt(++offset);
  }
  return offset;
}

/** The end of a string, after its closing quote. `from` is inside the string. */
export function endOfString(text: string, from: number): number {
  let offset = endOfPlain(text, from);
  while (text.charCodeAt(offset) === character.backslash) {
    const end = endOfEscape(text, offset);
    if (end < 0) return end;
    offset = endOfPlain(text, end);
  }
  return text.charCodeAt(offset) === character.quote ? offset + 1 : ~offset;
}

function endOfEscape(text: string, from: number): number {
  const letter = text.charAt(from + 1);
  if (letter === '') return ~(from + 1);
  if (letter !== 'u') return '"\\/bfnrt'.includes(letter) ? from + 2 : ~(from + 1);
  for (let offset = from + 2; offset < from + 6; offset++) {
    if (!isHexDigit(text.charCodeAt(offset))) return ~offset;
  }
  return from + 6;
}

function isHexDigit(code: number): boolean {
  const lower = code | 0x20;
  return isDigit(code) || (lower >= 0x61 && lower <= 0x66);
}

/** 0 to 9. */
export function isDigit(code: number): boolean {
  return code >= 0x30 && code <= 0x39;
}

/** The end of a number: no plus sign, no leading zero, digits on both sides of a point. */
export function endOfNumber(text: string, from: number): number {
  const first = text.charAt(from) === '-' ? from + 1 : from;
  let end = text.charAt(first) === '0' ? first + 1 : endOfDigits(text, first);
  // There is no character at a negative offset.
  if (text.charAt(end) === '.') end = endOfDigits(text, end + 1);
  if (text.charAt(end) !== 'e' && text.charAt(end) !== 'E') return end;
  const sign = text.charAt(end + 1);
  return endOfDigits(text, sign === '+' || sign === '-' ? end + 2 : end + 1);
}

/** The end of at least one digit. */
function endOfDigits(text: string, from: number): number {
  let offset = from;
  while (isDigit(text.charCodeAt(offset))) offset++;
  return offset === from ? ~from : offset;
}

/** The end of a word such as `true`. */
export function endOfWord(text: string, from: number, word: string): number {
  for (let index = 0; index < word.length; index++) {
    if (text.charCodeAt(from + index) !== word.charCodeAt(index)) return ~(from + index);
  }
  return from + word.length;
}

/**
 * The value of a JSON number; the text itself if JavaScript has another number for it, or would write
 * it differently. A whole number may be written in any way: 10.0 and 1e1 are 10.
 */
export function asWritten(text: string): number | string {
  const number = Number(text);
  return String(number) === text || isExactly(text, number) ? number : text;
}

/**
 * Whether a text that rounds to this whole number means exactly it. Then both have the same digits, apart
 * from zeros at the ends: where those differ, so do the numbers, tenfold at least.
 */
function isExactly(text: string, number: number): boolean {
  if (!Number.isSafeInteger(number)) return false;
  const [mantissa = ''] = text.split(/e/i);
  return significantDigits(mantissa) === significantDigits(String(number));
}

/** The digits of a decimal number, without leading and trailing zeros. */
function significantDigits(decimal: string): string {
  const digits = decimal.replace(/[-.]/g, '');
  let end = digits.length;
  while (digits.charAt(end - 1) === '0') end--;
  return digits.slice(0, end).replace(/^0+/, '');
}
