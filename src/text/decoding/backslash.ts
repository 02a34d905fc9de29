import { characterOf, type Escape, type Escaping, mayBeCutAt, parseDigits } from './escapes.ts';

/**
 * The escapes of JSON, JavaScript and Python: `\"`, `\n`, `\u004d`, `\x4d` (a byte), `\u{4d}`, `\x{4d}`,
 * `\U0000004d`. A digit stands for itself: it may begin a secret behind a backslash.
 */
export const backslashes: Escaping = { escapeCharacter: '\\', read };

/** Bytes as in C: `\115` and `\75`. Other escapes stay as they are. */
export const octals: Escaping = { escapeCharacter: '\\', read: octal };

const controls: Readonly<Record<string, string>> = {
  '0': '\0',
  b: '\b',
  f: '\f',
  n: '\n',
  r: '\r',
  t: '\t',
  v: '\v',
};

function read(text: string, at: number): Escape {
  const escaped = text.charAt(at + 1);
  // Not `mayBeCutAt`: before a quotation mark or bracket, a backslash is more likely an escape.
  if (escaped === '' || escaped === '…' || text.startsWith('..', at + 1)) {
    return { kind: 'cut-off', text: '\\', end: at + 1 };
  }
  if (/^[xu]\{/i.test(text.slice(at + 1, at + 3))) return inBraces(text, at);
  switch (escaped.toLowerCase()) {
    case 'x':
      return ofLength(text, at, 2);
    case 'u':
      return (escaped === 'U' ? ofCode(text, at) : null) ?? ofLength(text, at, 4);
    default:
      return { kind: 'text', text: controls[escaped.toLowerCase()] ?? escaped, end: at + 2 };
  }
}

/** One to three digits, but no lone zero: that may also be a character without value. */
function octal(text: string, at: number): Escape {
  const { value, count, end } = parseDigits(text, at + 1, 8, 3);
  if (count < 3 && value > 0 && mayBeCutAt(text, end)) {
    return { kind: 'cut-off', text: characterOf(value), end };
  }
  const isByte = (count === 3 || value > 0) && value < 256;
  return isByte ? { kind: 'byte', value, end } : { kind: 'text', text: '\\', end: at + 1 };
}

function ofLength(text: string, at: number, length: 2 | 4): Escape {
  const { value, count, end } = parseDigits(text, at + 2, 16, length);
  if (count < length) return unfinished(text, at, end, text.slice(at, end));
  return length === 2
    ? { kind: 'byte', value, end }
    : { kind: 'text', text: String.fromCharCode(value), end };
}

/** The eight digits of `\U`, at most U+10FFFF. Null if there are no such digits. */
function ofCode(text: string, at: number): Escape | null {
  const { value, count, end } = parseDigits(text, at + 2, 16, 8);
  if (count === 8 && value <= lastCode) return { kind: 'text', text: characterOf(value), end };
  const isBegun = count < 8 && /^00(?:0[\da-f]|10)/i.test(text.slice(at + 2, end));
  return isBegun && mayBeCutAt(text, end)
    ? { kind: 'cut-off', text: text.slice(at, end), end }
    : null;
}

const lastCode = 0x10_ffff;

function inBraces(text: string, at: number): Escape {
  const { value, end } = parseDigits(text, at + 3, 16);
  if (text.charAt(end) === '}') return { kind: 'text', text: characterOf(value), end: end + 1 };
  return unfinished(text, at, end, characterOf(value));
}

/** An escape that may be cut off, or a letter that needed no backslash. */
function unfinished(text: string, at: number, end: number, meant: string): Escape {
  return mayBeCutAt(text, end)
    ? { kind: 'cut-off', text: meant, end }
    : { kind: 'text', text: text.charAt(at + 1), end: at + 2 };
}
