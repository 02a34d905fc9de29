import { digitOf } from './escapes.ts';
import { type Layer, type LayerBuilder, layerBuilder, sourceAt, textOf } from './layer.ts';
import { addUtf8, lengthAt } from './utf8.ts';

/**
 * The bytes that base64 may stand for, of either alphabet (RFC 4648), padded or not, wherever so many
 * signs follow one another that they can hold `least` bytes, and `isNew` knows them not. Nobody knows
 * where it begins among them: it is read from each of the first four signs on.
 */
export function base64Decoded(layer: Layer, least: number, isNew: IsNew): Layer | null {
  const { text } = layer;
  const builder = layerBuilder();
  let found = false;
  for (let start = 0; start < text.length; ) {
    const end = endOfSigns(text, start);
    if ((end - start) * 6 >= least * 8 && isNew(text.slice(start, end), sourceAt(layer, start))) {
      found = true;
      for (let shift = 0; shift < 4; shift += 1)
        addBytesOfSigns(layer, start + shift, end, builder);
    }
    start = end + 1;
  }
  return found ? builder.build('bytes') : null;
}

function endOfSigns(text: string, start: number): number {
  let end = start;
  while (sextetOf(text.charCodeAt(end)) >= 0) end += 1;
  return end;
}

function addBytesOfSigns(layer: Layer, start: number, end: number, builder: LayerBuilder): void {
  let bits = 0;
  for (let at = start; at < end; at += 1) {
    bits = ((bits << 6) | sextetOf(layer.text.charCodeAt(at))) & 0xfff;
    // The first of four signs ends no byte. The others end one each, and leave 4, 2 and no bits.
    const place = (at - start) % 4;
    if (place > 0) builder.unit((bits >> (6 - 2 * place)) & 0xff, sourceAt(layer, at - 1));
  }
  builder.unit(endOfPiece, sourceAt(layer, end - 1));
}

/** The six bits that a sign stands for in either alphabet; −1 where it is of none. */
function sextetOf(code: number): number {
  if (code >= 0x41 && code <= 0x5a) return code - 0x41;
  if (code >= 0x61 && code <= 0x7a) return code - 0x61 + 26;
  if (code >= 0x30 && code <= 0x39) return code - 0x30 + 52;
  if (code === 0x2b || code === 0x2d) return 62;
  return code === 0x2f || code === 0x5f ? 63 : -1;
}

/** What stands between bytes, a + for the blank of forms too; what stands before each is `0x`. */
const separators = ' +\t\r\n:,;.-_|/"\'`';

/**
 * The bytes that hexadecimal digits may stand for, wherever so many follow one another that they can
 * hold `least` bytes. Nobody knows where a byte begins among them: they are read from each of the
 * first two digits on.
 */
export function hexadecimalDecoded(layer: Layer, least: number, isNew: IsNew): Layer | null {
  const runs = runsOfDigits(layer).filter(
    ({ values, sources }) => values.length >= least * 2 && isNew(textOf(values), sources[0] ?? 0),
  );
  if (runs.length === 0) return null;
  const builder = layerBuilder();
  for (const digits of runs) {
    addBytesOfDigits(digits, 0, builder);
    addBytesOfDigits(digits, 1, builder);
  }
  return builder.build('bytes');
}

/** Digits that follow one another, and where each came from. */
type Digits = { readonly values: number[]; readonly sources: number[] };

function runsOfDigits(layer: Layer): readonly Digits[] {
  const { text } = layer;
  let run: Digits = { values: [], sources: [] };
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

function addBytesOfDigits({ values, sources }: Digits, start: 0 | 1, builder: LayerBuilder): void {
  for (let at = start; at + 1 < values.length; at += 2) {
    builder.unit((values[at] ?? 0) * 16 + (values[at + 1] ?? 0), sources[at] ?? 0);
  }
  builder.unit(endOfPiece, sources.at(-1) ?? 0);
}

/** The bytes that numbers may stand for, as programs print a list of bytes: parted by commas or blanks. */
export function decimalDecoded(layer: Layer, isNew: IsNew): Layer | null {
  const builder = layerBuilder();
  for (const { 0: list, index } of layer.text.matchAll(/\d{1,3}(?:[\s,;+]+\d{1,3}){3,}/g)) {
    if (!isNew(list, sourceAt(layer, index))) continue;
    for (const { 0: number, index: at } of list.matchAll(/\d+/g))
      builder.unit(Number(number) & 0xff, sourceAt(layer, index + at));
    builder.unit(endOfPiece, sourceAt(layer, index));
  }
  const bytes = builder.build('bytes');
  return bytes.text ? bytes : null;
}

/** Whether a piece of text from a place is met for the first time. */
export type IsNew = (piece: string, source: number) => boolean;

/** What stands behind each piece of noise: a byte that is in no text. */
const endOfPiece = 0x7f;

/** The parts of noise that may be text in UTF-8, of at least so many bytes, apart from each other. */
export function textIn({ text, sources }: Layer, least: number): Layer | null {
  const values: number[] = [];
  for (let at = 0; at < text.length; at += 1) values.push(text.charCodeAt(at));
  const builder = layerBuilder();
  let found = false;
  for (let start = 0; start < values.length; ) {
    const end = endOfText(values, start);
    if (end - start >= least) {
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

/** A character, and none that controls but those of lines, of tables and of UTF-16. */
function isTextual(values: readonly number[], at: number): boolean {
  const value = values[at] ?? endOfPiece;
  if (value < 0x20) return value === 0 || value === 9 || value === 10 || value === 13;
  return value !== endOfPiece && lengthAt(values, at) > 0;
}
