import { createLayerBuilder, type Layer, type LayerKind, printableAscii } from './layer.ts';

/**
 * What an expression for unprintable characters lists: control, format (bidi, zero-width, tags), line
 * separators, lone surrogates, private use, unassigned, and everything else that is invisible.
 */
const unprintables = String.raw`\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}\p{Co}\p{Cn}\p{DI}`;

/** Matches unprintable characters. */
export function unprintable(): RegExp {
  return new RegExp(`[${unprintables}]`, 'gu');
}

function unprintableOrSpace(): RegExp {
  return new RegExp(`[${unprintables}\\p{Zs}]`, 'gu');
}

/** Matches line breaks and other unprintable characters. Printable ASCII has none, so that nothing is cheap to find. */
export function breaksIn(text: string): RegExp {
  return printableAscii.test(text) ? /\n/g : unprintable();
}

/** Matches the same, and spaces of every kind. */
export function gapsIn(text: string): RegExp {
  return printableAscii.test(text) ? / /g : unprintableOrSpace();
}

/** Removes line breaks and other unprintable characters. Null if there are none. */
export function withoutBreaks(layer: Layer): Layer | null {
  return removeMatches(
    layer,
    breaksIn(layer.text),
    layer.kind === 'text' ? 'unbroken' : layer.kind,
  );
}

/** Matches a line break after the character that continues a line. */
function continuedBreak(continuation: LineContinuation): RegExp {
  const first = continuation === '\\' ? '\\\\' : continuation;
  return new RegExp(`${first}[${unprintables}]*[\n\r\u2028\u2029]`, 'gu');
}

/** What continues a line: a backslash, or the = of quoted-printable. */
export type LineContinuation = '\\' | '=';

/** Removes line breaks together with the character that continues the line. Null if there are none. */
export function withoutLineContinuations(
  layer: Layer,
  continuation: LineContinuation,
): Layer | null {
  if (!layer.text.includes(continuation) || printableAscii.test(layer.text)) return null;
  return removeMatches(layer, continuedBreak(continuation), layer.kind);
}

/** Removes all gaps and sets the kind `joined`. Null if the layer is of that kind and has no gaps. */
export function withoutGaps(layer: Layer): Layer | null {
  const one = removeMatches(layer, gapsIn(layer.text), 'joined');
  return one ?? (layer.kind === 'joined' ? null : { ...layer, kind: 'joined' });
}

/** Removes all matches of a pattern, and sets the kind of the layer. Null if nothing matches. */
export function removeMatches(layer: Layer, unwanted: RegExp, kind: LayerKind): Layer | null {
  const builder = createLayerBuilder();
  let at = 0;
  for (const { 0: found, index } of layer.text.matchAll(unwanted)) {
    builder.copy(layer, at, index);
    at = index + found.length;
  }
  if (at === 0) return null;
  builder.copy(layer, at, layer.text.length);
  return builder.build(kind);
}
