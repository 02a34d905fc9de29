import { breaksAt, digitsFrom } from './digits.ts';
import type { Escape, Escaping } from './escapes.ts';

/** Percent-encoding (RFC 3986): `%xx` is a byte; and `%uxxxx`, a unit, as old browsers write it. */
export const percentEncoding: Escaping = { sign: '%', read };

function read(text: string, at: number): Escape {
  const isUnit = /^u/i.test(text.charAt(at + 1));
  const length = isUnit ? 4 : 2;
  const { value, count, end } = digitsFrom(text, isUnit ? at + 2 : at + 1, 16, length);
  if (count < length) {
    return breaksAt(text, end)
      ? { kind: 'cut-off', text: text.slice(at, end), end }
      : { kind: 'none' };
  }
  return isUnit
    ? { kind: 'text', text: String.fromCharCode(value), end }
    : { kind: 'byte', value, end };
}
