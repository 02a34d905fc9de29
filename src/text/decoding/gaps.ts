import { type Layer, type LayerKind, layerBuilder, printableAscii } from './layer.ts';

/** Control, format (bidi, zero-width, tags), line separators, surrogates, private, unassigned, invisible. */
export function unprintable(): RegExp {
  return /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}\p{Co}\p{Cn}\p{DI}]/gu;
}

function unprintableOrBlank(): RegExp {
  return /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}\p{Co}\p{Cn}\p{DI}\p{Zs}]/gu;
}

/** Finds line breaks and what cannot be seen. */
export function breaksIn(text: string): RegExp {
  return printableAscii.test(text) ? /\n/g : unprintable();
}

/** Finds these, and blanks of every kind. */
export function gapsIn(text: string): RegExp {
  return printableAscii.test(text) ? / /g : unprintableOrBlank();
}

/** A layer without line breaks and what cannot be seen; null where it holds none. */
export function unbroken(layer: Layer): Layer | null {
  return without(layer, breaksIn(layer.text), layer.kind === 'text' ? 'unbroken' : layer.kind);
}

/** A line break, with what cannot be seen around it, that a backslash takes out of a text, or a = of a mail. */
function escapedBreak(): RegExp {
  return /[\\=][\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}\p{Co}\p{Cn}\p{DI}]*[\n\r\u2028\u2029]/gu;
}

/** A layer without the line breaks that one of these stands before; null where it holds none. */
export function continued(layer: Layer): Layer | null {
  if (!/[\\=]/.test(layer.text) || printableAscii.test(layer.text)) return null;
  return without(layer, escapedBreak(), layer.kind);
}

/** A layer without any gaps, also where it holds none: what is looked for in it differs. */
export function joined(layer: Layer): Layer | null {
  const one = without(layer, gapsIn(layer.text), 'joined');
  return one ?? (layer.kind === 'joined' ? null : { ...layer, kind: 'joined' });
}

/** A layer of a kind without what an expression finds; null where it finds nothing. */
export function without(layer: Layer, unwanted: RegExp, kind: LayerKind): Layer | null {
  const builder = layerBuilder();
  let at = 0;
  for (const { 0: found, index } of layer.text.matchAll(unwanted)) {
    builder.copy(layer, at, index);
    at = index + found.length;
  }
  if (at === 0) return null;
  builder.copy(layer, at, layer.text.length);
  return builder.build(kind);
}
