import { createLayerBuilder, type Layer, type LayerBuilder } from './layer.ts';

/** Bytes, and where each of them came from in the first layer. */
export type Bytes = { readonly values: number[]; readonly sources: number[] };

/**
 * Decodes bytes as UTF-8 and adds the text to a layer. A byte that is not valid UTF-8 becomes the
 * Latin-1 character. Lenient: characters may use more bytes than they need.
 */
export function addUtf8({ values, sources }: Bytes, builder: LayerBuilder): void {
  for (let at = 0; at < values.length; ) {
    const length = lengthAt(values, at);
    const code = codeAt(values, at, length);
    const isCharacter = length > 0 && code <= 0x10_ffff;
    builder.text(String.fromCodePoint(isCharacter ? code : (values[at] ?? 0)), sources[at] ?? 0);
    at += isCharacter ? length : 1;
  }
}

/** How many bytes at the end belong to a character that was cut off: 0 to 3. */
export function cutOffBytes({ values }: Bytes): number {
  for (let count = 1; count <= 3; count += 1) {
    const value = values.at(-count) ?? 0;
    if (!isContinuation(value)) return lengthFrom(value) > count ? count : 0;
  }
  return 0;
}

/** Length in bytes of the character at a place; 0 if no character begins there. */
function lengthAt(values: readonly number[], at: number): number {
  const length = lengthFrom(values[at] ?? 0);
  for (let next = at + 1; next < at + length; next += 1) {
    if (!isContinuation(values[next] ?? 0)) return 0;
  }
  return length;
}

/** Length in bytes of a character with this first byte; 0 if no character begins with it. */
function lengthFrom(lead: number): number {
  if (lead < 0x80) return 1;
  if (lead < 0xc0 || lead > 0xf7) return 0;
  if (lead < 0xe0) return 2;
  return lead < 0xf0 ? 3 : 4;
}

function codeAt(values: readonly number[], at: number, length: number): number {
  let code = length > 1 ? (values[at] ?? 0) & (0x7f >> length) : (values[at] ?? 0);
  for (let next = at + 1; next < at + length; next += 1) {
    code = code * 64 + ((values[next] ?? 0) & 0x3f);
  }
  return code;
}

function isContinuation(value: number): boolean {
  return value >= 0x80 && value < 0xc0;
}

/** Separates the pieces in a layer of bytes. A byte that does not occur in text. */
export const endOfPiece = 0x7f;

/** The parts of decoded bytes that may be text in UTF-8, each at least `minBytes` long. Null if none. */
export function decodeUtf8({ text, sources }: Layer, minBytes: number): Layer | null {
  const values: number[] = [];
  for (let at = 0; at < text.length; at += 1) values.push(text.charCodeAt(at));
  const builder = createLayerBuilder();
  let found = false;
  for (let start = 0; start < values.length; ) {
    const end = endOfText(values, start);
    if (end - start >= minBytes) {
      found = true;
      addUtf8({ values: values.slice(start, end), sources: sources.slice(start, end) }, builder);
      builder.text('…', 0);
    }
    start = end + 1;
  }
  return found ? builder.build('text') : null;
}

function endOfText(values: readonly number[], start: number): number {
  let end = start;
  while (isTextual(values, end)) end += lengthAt(values, end);
  return end;
}

/** Whether a character begins here. Of control characters, allows only NUL (in UTF-16), tab, CR, LF. */
function isTextual(values: readonly number[], at: number): boolean {
  const value = values[at] ?? endOfPiece;
  if (value < 0x20) return value === 0 || value === 9 || value === 10 || value === 13;
  return value !== endOfPiece && lengthAt(values, at) > 0;
}
