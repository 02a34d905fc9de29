import { type Layer, layerBuilder, sourceAt } from '../decoding/layer.ts';

/**
 * A text in small letters: the same for every way of writing it in small letters and capitals. By way
 * of capitals, since several small letters may share them: ſ and s, ß and ss, and ς and σ.
 */
export function foldedText(text: string): string {
  return text.toLowerCase().toUpperCase().toLowerCase().replaceAll('ς', 'σ');
}

/** The same for a layer. */
export function folded(layer: Layer): Layer {
  const whole = foldedText(layer.text);
  // Folding makes no character shorter: where the length is the same, every unit is in its place.
  if (whole.length === layer.text.length) return { ...layer, text: whole };
  const builder = layerBuilder();
  let at = 0;
  for (const character of layer.text) {
    builder.text(foldedText(character), sourceAt(layer, at));
    at += character.length;
  }
  return builder.build(layer.kind);
}
