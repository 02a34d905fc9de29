import { type Layer, layerBuilder } from './layer.ts';
import { addUtf8 } from './utf8.ts';

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
