/**
 * What was taken out of a text: nothing; what cannot be seen and line breaks; these and all blanks.
 * `bytes` is what base64 or hexadecimal may stand for, each as a unit of its value: mostly noise, since
 * nobody knows where they begin.
 */
export type LayerKind = 'text' | 'unbroken' | 'joined' | 'bytes';

/** A text that was decoded out of another, and where each of its units came from in the first of all. */
export type Layer = {
  readonly kind: LayerKind;
  readonly text: string;
  /** One for each UTF-16 unit of the text. */
  readonly sources: readonly number[];
};

/** The first of all layers: a text as it came. */
export function firstLayer(text: string): Layer {
  const sources: number[] = [];
  for (let at = 0; at < text.length; at += 1) sources.push(at);
  return { kind: 'text', text, sources };
}

/** Puts a layer together, from left to right. */
export type LayerBuilder = {
  /** Adds a UTF-16 unit. */
  readonly unit: (unit: number, source: number) => void;
  /** Adds a few characters that came from one place. */
  readonly text: (text: string, source: number) => void;
  /** Adds a part of another layer as it is. */
  readonly copy: (layer: Layer, start: number, end: number) => void;
  readonly build: (kind: LayerKind) => Layer;
};

/** Makes an empty builder. */
export function layerBuilder(): LayerBuilder {
  const units: number[] = [];
  const sources: number[] = [];
  const unit = (value: number, source: number) => {
    units.push(value);
    sources.push(source);
  };
  return {
    unit,
    text: (text, source) => {
      for (let at = 0; at < text.length; at += 1) unit(text.charCodeAt(at), source);
    },
    copy: (layer, start, end) => {
      for (let at = start; at < end; at += 1) unit(layer.text.charCodeAt(at), sourceAt(layer, at));
    },
    build: (kind) => ({ kind, text: textOf(units), sources }),
  };
}

/** Where a unit of a layer came from. */
export function sourceAt({ sources }: Layer, at: number): number {
  return sources[at] ?? 0;
}

/** A function takes only so many arguments. */
const mostArguments = 4096;

/** The text of some UTF-16 units. */
export function textOf(units: readonly number[]): string {
  let text = '';
  for (let at = 0; at < units.length; at += mostArguments) {
    text += String.fromCharCode(...units.slice(at, at + mostArguments));
  }
  return text;
}

/** Text in which nothing is unprintable: it spares the expressions of gaps.ts, which take long to make. */
export const printableAscii = /^[\x20-\x7e]*$/;

/**
 * A text in small letters: the same for every way of writing it in small letters and capitals. By way
 * of capitals, since several small letters may share them: ſ and s, ß and ss, and ς and σ.
 */
export function foldedText(text: string): string {
  if (printableAscii.test(text)) return text.toLowerCase();
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
