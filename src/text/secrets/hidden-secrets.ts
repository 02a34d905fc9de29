import { without } from '../decoding/gaps.ts';
import { firstLayer, type Layer, layerBuilder } from '../decoding/layer.ts';
import { layersOf } from '../decoding/layers.ts';
import { folded } from './case-folding.ts';
import type { Cut } from './cuts.ts';
import { hitsIn } from './occurrences.ts';
import type { Search } from './search.ts';

/**
 * Whether a text may hold more of some secrets than the cuts take out of it: encoded, or parted by
 * gaps. True too where it is encoded so often that nobody can tell.
 */
export function mayHoldMore(text: string, search: Search, cuts: readonly Cut[]): boolean {
  if (text.length < search.least) return false;
  const isShown = new Uint8Array(text.length).fill(1);
  for (const { start, end } of cuts) isShown.fill(0, start, end);
  for (const layer of layersOf(withoutMiddles(text, cuts, search.longest), search)) {
    if (layer === 'too-deep' || holds(layer, search, isShown)) return true;
  }
  return false;
}

/** So many units at each end of what is cut out are decoded with what stands around it. */
const edge = 128;

/**
 * A text without the middle of each cut that is as long as the longest secret: what is shown of
 * another cannot reach beyond it, and the work grows with what is shown.
 */
function withoutMiddles(text: string, cuts: readonly Cut[], longest: number): Layer {
  const whole = firstLayer(text);
  const builder = layerBuilder();
  let at = 0;
  for (const { start, end } of cuts) {
    if (end - start < Math.max(longest, 2 * edge)) continue;
    builder.copy(whole, at, start + edge);
    builder.text('\ufffd', start + edge);
    at = end - edge;
  }
  builder.copy(whole, at, text.length);
  return builder.build('text');
}

function holds(layer: Layer, { soughtIn }: Search, isShown: Uint8Array): boolean {
  const { kind, text, sources } = comparable(layer);
  return soughtIn[kind](text).some(({ needle }) =>
    hitsIn(text, needle, kind === 'bytes').some(({ start, end }) =>
      sources.slice(start, end).some((source) => isShown[source] === 1),
    ),
  );
}

/** A layer in the form in which secrets are looked for. */
function comparable(layer: Layer): Layer {
  switch (layer.kind) {
    case 'text':
    case 'unbroken':
      return folded(layer);
    case 'joined':
      return folded(without(layer, /\+/g, 'joined') ?? layer);
    case 'bytes':
      return { ...layer, text: layer.text.toLowerCase() };
  }
}
