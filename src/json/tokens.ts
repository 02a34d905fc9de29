/**
 * The tokens of JSON (RFC 8259), looked for character by character: a text of many megabytes, or one
 * written by an attacker, takes no more than one look at each. Every `endOf…` takes where its token
 * begins and returns where it ends; where it stops being one, the complement of that offset, which is
 * below zero.
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

/** The first offset from here on that holds none of the four blanks of JSON. Never below zero. */
export function endOfBlanks(text: string, from: number): number {
  let offset = from;
  let code = text.charCodeAt(offset);
  while (code === 0x20 || code === 0x0a || code === 0x0d || code === 0x09) {
    code = text.charCodeAt(++offset);
  }
  return offset;
}

/** The first offset from here on that does not merely stand for itself in a string. Never below zero. */
export function endOfPlain(text: string, from: number): number {
  let offset = from;
  let code = text.charCodeAt(offset);
  while (code !== character.quote && code !== character.backslash && code >= 0x20) {
    code = text.charCodeAt(++offset);
  }
  return offset;
}

/** The end of a string, behind its closing quote, from inside of it. */
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
  if (end >= 0 && text.charAt(end) === '.') end = endOfDigits(text, end + 1);
  if (end < 0 || (text.charAt(end) !== 'e' && text.charAt(end) !== 'E')) return end;
  const sign = text.charAt(end + 1);
  return endOfDigits(text, sign === '+' || sign === '-' ? end + 2 : end + 1);
}

/** One digit at least. */
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
 * A number of JSON; the text it is written in where JavaScript has another number for it, or would write
 * it in another way. A whole number may be written in any: 10.0 and 1e1 are 10.
 */
export function asWritten(text: string): number | string {
  const number = Number(text);
  return String(number) === text || isExactly(text, number) ? number : text;
}

/** Whether a text is that whole number: its digits without the zeros around them, and as many zeros behind. */
function isExactly(text: string, number: number): boolean {
  if (!Number.isSafeInteger(number)) return false;
  const [mantissa = '', exponent = '0'] = text.replace(/^-/, '').split(/e/i);
  const [whole = '', fraction = ''] = mantissa.split('.');
  const written = significantIn(whole + fraction, Number(exponent) - fraction.length);
  const meant = significantIn(String(Math.abs(number)), 0);
  return written.digits === meant.digits && (number === 0 || written.zeros === meant.zeros);
}

/** The digits between the zeros around them; how many zeros follow, `shift` included. */
function significantIn(digits: string, shift: number) {
  let end = digits.length;
  while (digits.charAt(end - 1) === '0') end--;
  return {
    digits: digits.slice(0, end).replace(/^0+/, ''),
    zeros: digits.length - end + shift,
  };
}
