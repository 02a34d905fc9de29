import { base64Decoded, decimalDecoded, hexadecimalDecoded, type IsNew, textIn } from './bytes.ts';
import { type Escaping, unescaped } from './escapes.ts';
import { continued, joined, unbroken } from './gaps.ts';
import { type Layer, layerBuilder } from './layer.ts';
import { addUtf8 } from './utf8.ts';

/** How a text is decoded, by what is looked for in it. */
export type DecodingOptions = {
  /** What stands for fewer characters is not looked at. */
  readonly least: number;
  /**
   * Escapes in the groups that are decoded together: decoding two kinds at once is quicker, but spoils
   * a secret that holds the sign of one of them and was encoded in the other.
   */
  readonly escapings: readonly (readonly Escaping[])[];
  /** Whether a secret holds something that cannot be seen, and would be lost without it. */
  readonly keepsBreaks: boolean;
};

/** So many times its own length is a text decoded; what needs more is not meant to be read. */
const mostWork = 100;

/**
 * All that a text may stand for, decoded in one way after the other until nothing new comes of it.
 * Ends with `too-deep` where that takes more than a bounded multiple of the text's length.
 */
export function* layersOf(first: Layer, options: DecodingOptions): Generator<Layer | 'too-deep'> {
  const seen = new Set([keyOf(first)]);
  const isNew = firstMeetings();
  const layers = [first];
  let work = mostWork * first.text.length;
  for (const layer of layers) {
    for (const next of decodedOnce(layer, options, isNew)) {
      work -= next.text.length;
      if (work < 0) {
        yield 'too-deep';
        return;
      }
      if (seen.has(keyOf(next))) continue;
      seen.add(keyOf(next));
      // What is only called joined has nothing more to it.
      if (next.kind !== 'joined' || next.text !== layer.text) layers.push(next);
      yield next;
    }
  }
}

function keyOf({ kind, text }: Layer): string {
  return `${kind} ${text}`;
}

function firstMeetings(): IsNew {
  const met = new Set<string>();
  return (piece, source) => met.size < met.add(`${source} ${piece}`).size;
}

/** What one step makes of a layer. */
function decodedOnce(
  layer: Layer,
  { least, escapings, keepsBreaks }: DecodingOptions,
  isNew: IsNew,
): readonly Layer[] {
  if (layer.kind === 'bytes') return present(textIn(layer, least));
  const [whole, word] = [unbroken(layer), joined(layer)];
  if (layer.kind === 'joined' && word !== null) return [word];
  // Before the break is gone: the letter behind it would become an escape. Nor are bytes to be lost,
  // of which half are among what cannot be seen.
  const [lines, letters] = [continued(layer), reread(layer)];
  if (whole !== null && !keepsBreaks) return present(whole, lines, letters);
  return [
    ...present(whole, lines, word, letters),
    ...present(
      base64Decoded(layer, least, isNew),
      hexadecimalDecoded(layer, least, isNew),
      decimalDecoded(layer, isNew),
    ),
    ...escapings.flatMap((together) => unescaped(layer, together)),
  ];
}

function present(...layers: readonly (Layer | null)[]): readonly Layer[] {
  return layers.filter((layer) => layer !== null);
}

/** UTF-8 that was taken for Latin-1, as headers are, read again; null where a text holds none. */
export function reread(layer: Layer): Layer | null {
  const builder = layerBuilder();
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
