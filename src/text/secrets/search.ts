import { backslashes, octals } from '../decoding/backslash.ts';
import { type DecodingOptions, decodeAll } from '../decoding/decode.ts';
import type { Escaping } from '../decoding/escapes.ts';
import { removeMatches } from '../decoding/gaps.ts';
import { characterReferences } from '../decoding/html.ts';
import {
  caseFolded,
  createLayerBuilder,
  firstLayer,
  type Layer,
  type LayerKind,
} from '../decoding/layer.ts';
import { percentEncoding, quotedPrintable } from '../decoding/percent.ts';
import type { Cut, Range } from './cuts.ts';
import { findHits } from './occurrences.ts';
import { indexNeedles, type NeedleIndex, type Secret } from './secret.ts';

/** What to search for, and how to decode texts so that nothing is missed. */
export type Search = DecodingOptions & {
  readonly needlesIn: Readonly<Record<LayerKind, NeedleIndex>>;
  /** The ends of secrets. */
  readonly tails: readonly string[];
  /** Length of the longest secret, in code units. */
  readonly maxNeedleLength: number;
};

const escapings: readonly Escaping[] = [percentEncoding, backslashes, characterReferences];

/** Prepares a search for secrets. */
export function prepareSearch(secrets: readonly Secret[]): Search {
  const texts = secrets.flatMap(({ needles }) => needles.text.map(({ text }) => text));
  const isInSecrets = (one: Escaping) => texts.some((text) => text.includes(one.escapeCharacter));
  return {
    needlesIn: {
      text: indexNeedles(secrets, 'text'),
      unbroken: indexNeedles(secrets, 'unbroken'),
      joined: indexNeedles(secrets, 'joined'),
      bytes: indexNeedles(secrets, 'bytes'),
    },
    tails: [...new Set(secrets.flatMap((secret) => secret.tails))],
    maxNeedleLength: Math.max(...texts.map((text) => text.length)),
    minLength: Math.min(...secrets.map(({ minLength }) => minLength)),
    escapings: [
      escapings.filter((one) => !isInSecrets(one)),
      // Character references also alone: those of invisible characters may split other escapes.
      ...escapings
        .filter((one) => isInSecrets(one) || one === characterReferences)
        .map((one) => [one]),
      // Never together with others: `=` is common, and two digits after it may belong to a secret.
      [quotedPrintable],
      // Nor these: the digits of one may begin a secret that stands behind a backslash.
      [octals],
    ],
    keepsBreaks: secrets.some(({ needles }) => needles.unbroken[0] !== needles.text[0]),
  };
}

/**
 * Whether a text may contain secrets besides the cuts: encoded, interrupted by gaps, or the end of one.
 * Also true if it is encoded too many times to find out.
 */
export function mayHoldMore(text: string, search: Search, cuts: readonly Cut[]): boolean {
  if (text.length < search.minLength) return false;
  const isShown = new Uint8Array(text.length).fill(1);
  for (const { start, end } of cuts) isShown.fill(0, start, end);
  for (const layer of decodeAll(withoutMiddles(text, cuts, search.maxNeedleLength), search)) {
    if (layer === 'too-deep' || holds(layer, search, isShown)) return true;
  }
  return false;
}

/** Code units at each end of a long cut that are decoded together with the text around it. */
const keptEdgeLength = 128;

/**
 * A text without the middle of long cuts, so that the work depends on what is shown. Cuts that are
 * shorter than the longest secret stay whole, because another secret may reach across them.
 */
function withoutMiddles(text: string, cuts: readonly Cut[], maxNeedleLength: number): Layer {
  const whole = firstLayer(text);
  const builder = createLayerBuilder();
  let at = 0;
  for (const { start, end } of cuts) {
    if (end - start < Math.max(maxNeedleLength, 2 * keptEdgeLength)) continue;
    builder.copy(whole, at, start + keptEdgeLength);
    builder.text('\ufffd', start + keptEdgeLength);
    at = end - keptEdgeLength;
  }
  builder.copy(whole, at, text.length);
  return builder.build('text');
}

function holds(layer: Layer, { needlesIn, tails }: Search, isShown: Uint8Array): boolean {
  const { kind, text, sources } = comparable(layer);
  const shows = ({ start, end }: Range) =>
    sources.slice(start, end).some((source) => isShown[source] === 1);
  return (
    needlesIn[kind](text).some(({ needle }) =>
      findHits(text, needle, kind === 'bytes').some(shows),
    ) || tails.some((tail) => placesOf(tail, text).some(shows))
  );
}

/** Where a text occurs in another, without overlaps. */
function placesOf(sought: string, text: string): readonly Range[] {
  const places = [];
  for (let at = text.indexOf(sought); at >= 0; at = text.indexOf(sought, at + sought.length)) {
    places.push({ start: at, end: at + sought.length });
  }
  return places;
}

/** A layer in the same form as the needles. */
function comparable(layer: Layer): Layer {
  switch (layer.kind) {
    case 'text':
    case 'unbroken':
      return caseFolded(layer);
    case 'joined':
      return caseFolded(removeMatches(layer, /\+/g, 'joined') ?? layer);
    case 'bytes':
      return { ...layer, text: layer.text.toLowerCase() };
  }
}
