import { createLayerBuilder, type Layer, sourceAt } from './layer.ts';
import { addUtf8, type Bytes, cutOffBytes } from './utf8.ts';

/** The value of consecutive digits, how many there are, and where they end. */
export type Digits = { readonly value: number; readonly count: number; readonly end: number };

/** The first number that is no code point. */
const beyondUnicode = 0x11_0000;

/** Parses up to `max` digits from `start`. Caps the value above the largest code point. */
export function parseDigits(
  text: string,
  start: number,
  radix: 8 | 10 | 16,
  max = Infinity,
): Digits {
  let value = 0;
  let end = start;
  for (; end < text.length && end - start < max; end += 1) {
    const digit = digitOf(text.charCodeAt(end));
    if (digit < 0 || digit >= radix) break;
    value = Math.min(value * radix + digit, beyondUnicode);
  }
  return { value, count: end - start, end };
}

/** The value of a hexadecimal digit, given its character code; −1 for any other character. */
export function digitOf(code: number): number {
  if (code >= 0x30 && code <= 0x39) return code - 0x30;
  const letter = code | 0x20;
  return letter >= 0x61 && letter <= 0x66 ? letter - 0x57 : -1;
}

/** The character at a code point; U+FFFD if there is no such code point. */
export function characterOf(code: number): string {
  return code < beyondUnicode ? String.fromCodePoint(code) : '\ufffd';
}

/** Characters that follow where a text was cut off, or that end a quotation. */
const closing = '…"\'`)]}<>\n\r';

/** Whether a text ends here, or was possibly cut off here before something was appended. */
export function mayBeCutAt(text: string, at: number): boolean {
  return at >= text.length || closing.includes(text.charAt(at)) || text.startsWith('..', at);
}

/** What was read where an escape may begin, and where it ends. */
export type Escape =
  /** Not an escape: the character stands for itself. */
  | { readonly kind: 'none' }
  | { readonly kind: 'byte'; readonly value: number; readonly end: number }
  | { readonly kind: 'text'; readonly text: string; readonly end: number }
  /** An escape that may be cut off. `text` is what it means if it is complete. */
  | { readonly kind: 'cut-off'; readonly text: string; readonly end: number };

/** A way to escape characters: the character that every escape begins with, and how to read one. */
export type Escaping = {
  readonly escapeCharacter: string;
  readonly read: (text: string, at: number) => Escape;
};

/**
 * Decodes the escapes of some kinds once. If an escape may be cut off, returns two layers: one with
 * what it means if it is complete, and one without it, so that the layer ends before the cut. Empty
 * if there is no escape character.
 */
export function decodeEscapes(layer: Layer, escapings: readonly Escaping[]): readonly Layer[] {
  if (!escapings.some(({ escapeCharacter }) => layer.text.includes(escapeCharacter))) return [];
  const whole = decode(layer, escapings, 'kept');
  return whole.isCutOff ? [whole.layer, decode(layer, escapings, 'dropped').layer] : [whole.layer];
}

/** What to do with escapes that may be cut off. */
type CutOff = 'kept' | 'dropped';

function decode(layer: Layer, escapings: readonly Escaping[], cutOff: CutOff) {
  const { text, kind } = layer;
  const builder = createLayerBuilder();
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
  const escapeCharacter = text.charAt(at);
  return (
    escapings.find((one) => one.escapeCharacter === escapeCharacter)?.read(text, at) ?? {
      kind: 'none',
    }
  );
}

/** Reads consecutive escaped bytes, which form characters together. */
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
  const areLast = found.kind === 'cut-off' || mayBeCutAt(layer.text, end);
  const missing = areLast ? cutOffBytes(bytes) : 0;
  if (cutOff === 'dropped') bytes.values.length -= missing;
  return { bytes, end, isCutOff: missing > 0 };
}
