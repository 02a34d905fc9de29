/**
 * What was removed from a text. `text`: nothing. `unbroken`: line breaks and other unprintable
 * characters. `joined`: these and all spaces. `bytes` is different: possible base64, hexadecimal or
 * decimal bytes, each as the code unit with its value. They are mostly noise, because the place where
 * they begin is unknown.
 */
export type LayerKind = 'text' | 'unbroken' | 'joined' | 'bytes';

/** A text that was decoded from another one. */
export type Layer = {
  readonly kind: LayerKind;
  readonly text: string;
  /** For each UTF-16 code unit of the text, where it came from in the first layer. */
  readonly sources: readonly number[];
};

/** The first layer: the text before any decoding. */
export function firstLayer(text: string): Layer {
  const sources: number[] = [];
  for (let at = 0; at < text.length; at += 1) sources.push(at);
  return { kind: 'text', text, sources };
}

/** Builds a layer from left to right. */
export type LayerBuilder = {
  /** Adds a UTF-16 code unit. */
  readonly unit: (unit: number, source: number) => void;
  /** Adds characters that all came from one place. */
  readonly text: (text: string, source: number) => void;
  /** Adds a part of another layer. */
  readonly copy: (layer: Layer, start: number, end: number) => void;
  readonly build: (kind: LayerKind) => Layer;
};

/** Creates an empty builder. */
export function createLayerBuilder(): LayerBuilder {
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

/** Where a code unit of a layer came from in the first layer. */
export function sourceAt({ sources }: Layer, at: number): number {
  return sources[at] ?? 0;
}

/** The engine limits how many arguments a call may have. */
const maxArguments = 4096;

/** The text that UTF-16 code units form. */
export function textOf(units: readonly number[]): string {
  let text = '';
  for (let at = 0; at < units.length; at += maxArguments) {
    text += String.fromCharCode(...units.slice(at, at + maxArguments));
  }
  return text;
}

/** Matches ASCII without control characters. Such text does not need the slow patterns of gaps.ts. */
export const printableAscii = /^[\x20-\x7e]*$/;

/**
 * A text in a form that is the same for any letter case. Converts to upper case in between, because
 * several lower-case letters may share their capitals: ſ and s, ß and ss, ς and σ.
 */
export function caseFoldedText(text: string): string {
  if (printableAscii.test(text)) return text.toLowerCase();
  return text.toLowerCase().toUpperCase().toLowerCase().replaceAll('ς', 'σ');
}

/** A layer with its text case-folded. */
export function caseFolded(layer: Layer): Layer {
  const whole = caseFoldedText(layer.text);
  // Folding shortens no character, so with the same length every code unit is in the same place.
  if (whole.length === layer.text.length) return { ...layer, text: whole };
  const builder = createLayerBuilder();
  let at = 0;
  for (const character of layer.text) {
    builder.text(caseFoldedText(character), sourceAt(layer, at));
    at += character.length;
  }
  return builder.build(layer.kind);
}
