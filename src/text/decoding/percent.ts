import { type Escape, type Escaping, mayBeCutAt, parseDigits } from './escapes.ts';

/** Percent-encoding: `%xx` is a byte (RFC 3986), `%uxxxx` is a code unit (JavaScript's `escape`). */
export const percentEncoding: Escaping = { escapeCharacter: '%', read };

function read(text: string, at: number): Escape {
  const isUnit = /^u/i.test(text.charAt(at + 1));
  const length = isUnit ? 4 : 2;
  const { value, count, end } = parseDigits(text, isUnit ? at + 2 : at + 1, 16, length);
  if (count < length) {
    return mayBeCutAt(text, end)
      ? { kind: 'cut-off', text: text.slice(at, end), end }
      : { kind: 'none' };
  }
  return isUnit
    ? { kind: 'text', text: String.fromCharCode(value), end }
    : { kind: 'byte', value, end };
}

/** Quoted-printable (RFC 2045): `=xx` is a byte. For `=` before a line break, see gaps.ts. */
export const quotedPrintable: Escaping = {
  escapeCharacter: '=',
  read: (text, at) => {
    const found = read(text, at);
    // A single = is common in other texts: before a quotation mark, or at the end of base64.
    const isAlone = found.kind === 'cut-off' && found.end === at + 1;
    return isAlone && !/=[\da-f]{2}/i.test(text) ? { kind: 'none' } : found;
  },
};
