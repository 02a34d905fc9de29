import { type Layer, type LayerBuilder, layerBuilder, textOf } from './layer.ts';
import { addUtf8, type Bytes } from './utf8.ts';

/** Whether a piece of text from a place is met for the first time. */
export type IsNew = (piece: string, source: number) => boolean;

/** A byte that is no UTF-8 stands in noise as half of a pair of UTF-16, from U+DC80 on. */
const odd = 0xdc00;

/** What stands between pieces of noise that have nothing to do with each other. */
const apart = '…';

/** Adds bytes that may be no text at all, apart from those before and behind. */
export function addNoise(bytes: Bytes, builder: LayerBuilder): void {
  addUtf8(bytes, builder, odd);
  builder.text(apart, bytes.sources.at(-1) ?? 0);
}

/** Noise with the bytes that are no UTF-8 as characters of Latin-1: of the same length. */
export function inLatin1(text: string): string {
  const units: number[] = [];
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    units.push(isOdd(unit, text.charCodeAt(at - 1)) ? unit - odd : unit);
  }
  return textOf(units);
}

/** The parts of noise that may be text of at least so many units, apart from each other. */
export function textIn(noise: Layer, least: number): Layer | null {
  const builder = layerBuilder();
  let found = false;
  for (let start = 0; start < noise.text.length; ) {
    const end = endOfText(noise.text, start);
    if (end - start >= least) {
      found = true;
      builder.copy(noise, start, end);
      builder.text(apart, 0);
    }
    start = end + 1;
  }
  return found ? builder.build('text') : null;
}

function endOfText(text: string, start: number): number {
  let end = start;
  while (end < text.length && isTextual(text.charCodeAt(end), text.charCodeAt(end - 1))) end += 1;
  return end;
}

/** No odd byte, no mark between pieces, and no control character but those of lines and UTF-16. */
function isTextual(unit: number, before: number): boolean {
  if (unit < 0x20) return '\0\t\n\r'.includes(String.fromCharCode(unit));
  return unit !== 0x7f && unit !== apart.charCodeAt(0) && !isOdd(unit, before);
}

/** Whether a unit is a byte that is no UTF-8, and not the second half of a pair. */
function isOdd(unit: number, before: number): boolean {
  return unit >= odd + 0x80 && unit <= odd + 0xff && !(before >= 0xd800 && before < odd);
}
