import { backslashes } from '../decoding/backslash.ts';
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
  sourceAt,
} from '../decoding/layer.ts';
import { percentEncoding, quotedPrintable } from '../decoding/percent.ts';
import { findHits } from './occurrences.ts';
import { indexNeedles, type NeedleIndex, type Secret } from './secret.ts';

/** What to search for, and how to decode texts so that nothing is missed. */
export type Search = DecodingOptions & {
  readonly needlesIn: Readonly<Record<LayerKind, NeedleIndex>>;
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
    ],
    keepsBreaks: secrets.some(({ needles }) => needles.unbroken[0] !== needles.text[0]),
  };
}

/** A part of a text that must not be shown, and what to show instead. */
export type Cut = { readonly start: number; readonly end: number; readonly replacement: string };

/** A cut with its rank: for overlapping cuts, a whole secret wins over a part, then the longer one. */
type Ranked = Cut & { readonly isWhole: boolean; readonly length: number };

/** The secrets that a text contains unencoded, in any letter case, in order. Joins overlapping ones. */
export function cutsIn(text: string, needlesIn: NeedleIndex): readonly Cut[] {
  const layer = caseFolded(firstLayer(text));
  const found = needlesIn(layer.text).flatMap(({ needle, replacement }) =>
    findHits(layer.text, needle).map(({ start, end, isWhole }) => ({
      start: sourceAt(layer, start),
      end: layer.sources[end] ?? text.length,
      replacement,
      isWhole,
      length: end - start,
    })),
  );
  const cuts: Ranked[] = [];
  for (const next of found.toSorted((one, other) => one.start - other.start)) {
    const last = cuts.at(-1);
    if (last === undefined || last.end <= next.start) cuts.push(next);
    else cuts[cuts.length - 1] = joinCuts(last, next);
  }
  return cuts;
}

function joinCuts(one: Ranked, other: Ranked): Ranked {
  const isStronger = one.isWhole === other.isWhole ? other.length > one.length : other.isWhole;
  return { ...(isStronger ? other : one), start: one.start, end: Math.max(one.end, other.end) };
}

/** A text with each cut replaced. */
export function withoutCuts(text: string, cuts: readonly Cut[]): string {
  const before = cuts.map(
    ({ start, replacement }, index) =>
      `${text.slice(cuts[index - 1]?.end ?? 0, start)}${replacement}`,
  );
  return `${before.join('')}${text.slice(cuts.at(-1)?.end ?? 0)}`;
}

/**
 * Whether a text may contain secrets besides the cuts: encoded, or interrupted by gaps. Also true if
 * it is encoded too many times to find out.
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

function holds(layer: Layer, { needlesIn }: Search, isShown: Uint8Array): boolean {
  const { kind, text, sources } = comparable(layer);
  return needlesIn[kind](text).some(({ needle }) =>
    findHits(text, needle, kind === 'bytes').some(({ start, end }) =>
      sources.slice(start, end).some((source) => isShown[source] === 1),
    ),
  );
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
