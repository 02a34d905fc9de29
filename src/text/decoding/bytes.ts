import { digitOf } from './escapes.ts';
import { createLayerBuilder, type Layer, type LayerBuilder, sourceAt, textOf } from './layer.ts';
import { endOfPiece } from './utf8.ts';

/**
 * Decodes everything that may be base64, in either alphabet (RFC 4648), padded or not: each run of its
 * characters that is long enough for `minBytes` bytes and new according to `isNew`. The base64 may
 * begin inside the run, so decoding starts at each of the first four characters. Null if there is none.
 */
export function decodeBase64(layer: Layer, minBytes: number, isNew: IsNew): Layer | null {
  const { text } = layer;
  const builder = createLayerBuilder();
  let found = false;
  for (let start = 0; start < text.length; ) {
    const end = endOfBase64(text, start);
    if (
      (end - start) * 6 >= minBytes * 8 &&
      isNew(text.slice(start, end), sourceAt(layer, start))
    ) {
      found = true;
      for (let shift = 0; shift < 4; shift += 1) addBase64Bytes(layer, start + shift, end, builder);
    }
    start = end + 1;
  }
  return found ? builder.build('bytes') : null;
}

function endOfBase64(text: string, start: number): number {
  let end = start;
  while (sextetOf(text.charCodeAt(end)) >= 0) end += 1;
  return end;
}

function addBase64Bytes(layer: Layer, start: number, end: number, builder: LayerBuilder): void {
  let bits = 0;
  for (let at = start; at < end; at += 1) {
    bits = ((bits << 6) | sextetOf(layer.text.charCodeAt(at))) & 0xfff;
    // The first of four characters completes no byte. The others complete one each, and 4, 2 and 0
    // bits remain.
    const place = (at - start) % 4;
    if (place > 0) builder.unit((bits >> (6 - 2 * place)) & 0xff, sourceAt(layer, at - 1));
  }
  builder.unit(endOfPiece, sourceAt(layer, end - 1));
}

/** The six bits of a base64 character in either alphabet; −1 for any other character. */
function sextetOf(code: number): number {
  if (code >= 0x41 && code <= 0x5a) return code - 0x41;
  if (code >= 0x61 && code <= 0x7a) return code - 0x61 + 26;
  if (code >= 0x30 && code <= 0x39) return code - 0x30 + 52;
  if (code === 0x2b || code === 0x2d) return 62;
  return code === 0x2f || code === 0x5f ? 63 : -1;
}

/** What may stand between hexadecimal bytes. Form encoding writes a space as +. */
const separators = ' +\t\r\n:,;.-_|/"\'`';

/**
 * Decodes everything that may be hexadecimal bytes: each run of digits that is long enough for
 * `minBytes` bytes and new according to `isNew`. Skips separators and `0x`. A byte may begin at any
 * digit, so decoding starts at each of the first two. Null if there are none.
 */
export function decodeHexadecimal(layer: Layer, minBytes: number, isNew: IsNew): Layer | null {
  const runs = runsOfDigits(layer).filter(
    ({ values, sources }) =>
      values.length >= minBytes * 2 && isNew(textOf(values), sources[0] ?? 0),
  );
  if (runs.length === 0) return null;
  const builder = createLayerBuilder();
  for (const digits of runs) {
    addHexadecimalBytes(digits, 0, builder);
    addHexadecimalBytes(digits, 1, builder);
  }
  return builder.build('bytes');
}

/** Values of consecutive digits, and the source of each. */
type DigitRun = { readonly values: number[]; readonly sources: number[] };

function runsOfDigits(layer: Layer): readonly DigitRun[] {
  const { text } = layer;
  let run: DigitRun = { values: [], sources: [] };
  const runs = [run];
  for (let at = 0; at < text.length; at += 1) {
    const value = digitOf(text.charCodeAt(at));
    if (value === 0 && /^x/i.test(text.charAt(at + 1))) {
      at += 1;
    } else if (value >= 0) {
      run.values.push(value);
      run.sources.push(sourceAt(layer, at));
    } else if (!separators.includes(text.charAt(at))) {
      run = { values: [], sources: [] };
      runs.push(run);
    }
  }
  return runs;
}

function addHexadecimalBytes(
  { values, sources }: DigitRun,
  start: 0 | 1,
  builder: LayerBuilder,
): void {
  for (let at = start; at + 1 < values.length; at += 2) {
    builder.unit((values[at] ?? 0) * 16 + (values[at + 1] ?? 0), sources[at] ?? 0);
  }
  builder.unit(endOfPiece, sources.at(-1) ?? 0);
}

/** Decodes lists of bytes in decimal, separated by commas or whitespace. Null if there are none. */
export function decodeDecimal(layer: Layer, isNew: IsNew): Layer | null {
  const builder = createLayerBuilder();
  for (const { 0: list, index } of layer.text.matchAll(/\d{1,3}(?:[\s,;+]+\d{1,3}){3,}/g)) {
    if (!isNew(list, sourceAt(layer, index))) continue;
    for (const { 0: number, index: at } of list.matchAll(/\d+/g))
      builder.unit(Number(number) & 0xff, sourceAt(layer, index + at));
    builder.unit(endOfPiece, sourceAt(layer, index));
  }
  const bytes = builder.build('bytes');
  return bytes.text ? bytes : null;
}

/** Whether a piece of text, found at a place in the first layer, was not decoded before. */
export type IsNew = (piece: string, source: number) => boolean;
