import { type Layer, layerBuilder, sourceAt } from './layer.ts';
import { addUtf8, type Bytes, cutOffBytes } from './utf8.ts';

/** Digits that were read, and where they end. */
export type Digits = { readonly value: number; readonly count: number; readonly end: number };

/** Above every character, and small enough to be counted on. */
const beyondUnicode = 0x11_0000;

/** Reads digits from a place on, at most so many; the value is capped where no character has one. */
export function digitsFrom(
  text: string,
  start: number,
  radix: 8 | 10 | 16,
  most = Infinity,
): Digits {
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

/** What stands where an escape may begin, and where it ends. */
export type Escape =
  /** No escape: the sign stands for itself. */
  | { readonly kind: 'none' }
  | { readonly kind: 'byte'; readonly value: number; readonly end: number }
  | { readonly kind: 'text'; readonly text: string; readonly end: number }
  /** An escape that the text may break off in: what it stands for if it does not. */
  | { readonly kind: 'cut-off'; readonly text: string; readonly end: number };

/** A way of escaping: the sign that every escape begins with, and how one is read. */
export type Escaping = {
  readonly sign: string;
  readonly read: (text: string, at: number) => Escape;
};

/**
 * A layer with the escapes of some kinds decoded, once. Two where an escape may be cut off: with what
 * it stands for if it is whole, and without it, so that a beginning ends where the text breaks off.
 */
export function unescaped(layer: Layer, escapings: readonly Escaping[]): readonly Layer[] {
  if (!escapings.some(({ sign }) => layer.text.includes(sign))) return [];
  const whole = decode(layer, escapings, 'kept');
  return whole.isCutOff ? [whole.layer, decode(layer, escapings, 'dropped').layer] : [whole.layer];
}

/** What becomes of what may be cut off. */
type CutOff = 'kept' | 'dropped';

function decode(layer: Layer, escapings: readonly Escaping[], cutOff: CutOff) {
  const { text, kind } = layer;
  const builder = layerBuilder();
  let isCutOff = false;
  for (let at = 0; at < text.length; ) {
    const found = escapeAt(text, at, escapings);
    switch (found.kind) {
      case 'none':
        builder.unit(text.charCodeAt(at), sourceAt(layer, at));
        at += 1;
        break;
      case 'text':
        builder.text(found.text, sourceAt(layer, at));
        at = found.end;
        break;
      case 'cut-off':
        isCutOff = true;
        if (cutOff === 'kept') builder.text(found.text, sourceAt(layer, at));
        at = found.end;
        break;
      case 'byte': {
        const run = bytesFrom(layer, at, escapings, cutOff);
        isCutOff ||= run.isCutOff;
        addUtf8(run.bytes, builder);
        at = run.end;
      }
    }
  }
  return { layer: builder.build(kind), isCutOff };
}

function escapeAt(text: string, at: number, escapings: readonly Escaping[]): Escape {
  const sign = text.charAt(at);
  return escapings.find((one) => one.sign === sign)?.read(text, at) ?? { kind: 'none' };
}

/** Bytes that are escaped one behind the other make characters together. */
function bytesFrom(layer: Layer, start: number, escapings: readonly Escaping[], cutOff: CutOff) {
  const bytes: Bytes = { values: [], sources: [] };
  let end = start;
  let found = escapeAt(layer.text, end, escapings);
  while (found.kind === 'byte') {
    bytes.values.push(found.value);
    bytes.sources.push(sourceAt(layer, end));
    end = found.end;
    found = escapeAt(layer.text, end, escapings);
  }
  const areLast = found.kind === 'cut-off' || breaksAt(layer.text, end);
  const missing = areLast ? cutOffBytes(bytes) : 0;
  if (cutOff === 'dropped') bytes.values.length -= missing;
  return { bytes, end, isCutOff: missing > 0 };
}

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

/** Quoted-printable, as mail has it (RFC 2045): `=xx` is a byte. What a `=` does before a line break, gaps.ts knows. */
export const quotedPrintable: Escaping = {
  sign: '=',
  read: (text, at) => {
    const found = read(text, at);
    // A = alone may stand anywhere: before a word in quotation marks, or at the end of base64.
    const isAlone = found.kind === 'cut-off' && found.end === at + 1;
    return isAlone && !/=[\da-f]{2}/i.test(text) ? { kind: 'none' } : found;
  },
};
