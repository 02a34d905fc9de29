import { type Layer, type LayerBuilder, layerBuilder, sourceAt } from './layer.ts';
import { endOfPiece, type IsNew } from './noise.ts';

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
      for (let shift = 0; shift < 4; shift += 1) addBytes(layer, start + shift, end, builder);
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

function addBytes(layer: Layer, start: number, end: number, builder: LayerBuilder): void {
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
