import { decodeBase64, decodeDecimal, decodeHexadecimal, type IsNew } from './bytes.ts';
import { decodeEscapes, type Escaping } from './escapes.ts';
import { withoutBreaks, withoutGaps, withoutLineContinuations } from './gaps.ts';
import { createLayerBuilder, type Layer } from './layer.ts';
import { addUtf8, decodeUtf8 } from './utf8.ts';

/** How to decode a text, which depends on the secrets to find. */
export type DecodingOptions = {
  /** Anything that decodes to fewer characters is ignored. */
  readonly minLength: number;
  /**
   * Groups of escapings to decode together. That is faster than one at a time, but garbles a secret
   * that contains the escape character of one and is encoded in another.
   */
  readonly escapings: readonly (readonly Escaping[])[];
  /** Whether a secret contains line breaks or invisible characters, and so needs them to be found. */
  readonly keepsBreaks: boolean;
};

/** The length of all decoded layers, as a multiple of the text's. No honest text needs more. */
const maxWorkFactor = 100;

/**
 * Yields every layer that a text decodes to, in any combination of encodings, until there is nothing
 * new. Ends with `too-deep` if that takes more than a fixed multiple of the text's length.
 */
export function* decodeAll(first: Layer, options: DecodingOptions): Generator<Layer | 'too-deep'> {
  const seen = new Set([keyOf(first)]);
  const isNew = createIsNew();
  const layers = [first];
  let work = maxWorkFactor * first.text.length;
  for (const layer of layers) {
    for (const next of decodeOnce(layer, options, isNew)) {
      work -= next.text.length;
      if (work < 0) {
        yield 'too-deep';
        return;
      }
      if (seen.has(keyOf(next))) continue;
      seen.add(keyOf(next));
      // With the same text, there is nothing more to decode.
      if (next.kind !== 'joined' || next.text !== layer.text) layers.push(next);
      yield next;
    }
  }
}

function keyOf({ kind, text }: Layer): string {
  return `${kind} ${text}`;
}

function createIsNew(): IsNew {
  const known = new Set<string>();
  return (piece, source) => {
    const key = `${source} ${piece}`;
    const isNew = !known.has(key);
    known.add(key);
    return isNew;
  };
}

/** The layers that a layer becomes in one step of decoding. */
function decodeOnce(
  layer: Layer,
  { minLength, escapings, keepsBreaks }: DecodingOptions,
  isNew: IsNew,
): readonly Layer[] {
  if (layer.kind === 'bytes') return present(decodeUtf8(layer, minLength));
  const [whole, word] = [withoutBreaks(layer), withoutGaps(layer)];
  if (layer.kind === 'joined' && word !== null) return [word];
  // Before breaks are removed. Otherwise the letter after a continued line would become an escape, and
  // half of the bytes of UTF-8 in Latin-1 would be lost, because they look invisible. Numbers on lines
  // of their own would become one number.
  const early = [
    withoutLineContinuations(layer, '\\'),
    withoutLineContinuations(layer, '='),
    latin1AsUtf8(layer),
    decodeDecimal(layer, isNew),
  ];
  if (whole !== null && !keepsBreaks) return present(whole, ...early);
  return [
    ...present(whole, word, ...early),
    ...present(decodeBase64(layer, minLength, isNew), decodeHexadecimal(layer, minLength, isNew)),
    ...escapings.flatMap((together) => decodeEscapes(layer, together)),
  ];
}

function present(...layers: readonly (Layer | null)[]): readonly Layer[] {
  return layers.filter((layer) => layer !== null);
}

/** Decodes UTF-8 that was read as Latin-1, which happens to headers. Null if there is none. */
export function latin1AsUtf8(layer: Layer): Layer | null {
  const builder = createLayerBuilder();
  let at = 0;
  for (const { 0: found, index } of layer.text.matchAll(/[\x80-\xff]{2,}/g)) {
    builder.copy(layer, at, index);
    at = index + found.length;
    const values = Array.from(found, (character) => character.charCodeAt(0));
    addUtf8({ values, sources: layer.sources.slice(index, at) }, builder);
  }
  if (at === 0) return null;
  builder.copy(layer, at, layer.text.length);
  return builder.build(layer.kind);
}
