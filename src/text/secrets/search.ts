import { backslashes } from '../decoding/backslash.ts';
import { type DecodingOptions, layersOf } from '../decoding/decode.ts';
import { type Escaping, percentEncoding, quotedPrintable } from '../decoding/escapes.ts';
import { without } from '../decoding/gaps.ts';
import { characterReferences } from '../decoding/html.ts';
import {
  firstLayer,
  folded,
  type Layer,
  type LayerKind,
  layerBuilder,
  sourceAt,
} from '../decoding/layer.ts';
import { hitsIn } from './occurrences.ts';
import { indexNeedles, type NeedleIndex, type Secret } from './secret.ts';

/** What is looked for, and how texts must be decoded so that none of it is missed. */
export type Search = DecodingOptions & {
  readonly needlesIn: Readonly<Record<LayerKind, NeedleIndex>>;
  /** How long the longest is. */
  readonly longest: number;
};

const escapings: readonly Escaping[] = [percentEncoding, backslashes, characterReferences];

/** Prepares the search for some secrets. */
export function searchFor(secrets: readonly Secret[]): Search {
  const texts = secrets.flatMap(({ needles }) => needles.text.map(({ text }) => text));
  const isHeld = ({ sign }: Escaping) => texts.some((text) => text.includes(sign));
  return {
    needlesIn: {
      text: indexNeedles(secrets, 'text'),
      unbroken: indexNeedles(secrets, 'unbroken'),
      joined: indexNeedles(secrets, 'joined'),
      bytes: indexNeedles(secrets, 'bytes'),
    },
    longest: Math.max(...texts.map((text) => text.length)),
    least: Math.min(...secrets.map(({ least }) => least)),
    escapings: [
      escapings.filter((one) => !isHeld(one)),
      // Alone as well: names of what cannot be seen may stand within escapes of the other kinds.
      ...escapings.filter((one) => isHeld(one) || one === characterReferences).map((one) => [one]),
      // Never with others: any text has a `=`, and two digits behind it may begin what they encode.
      [quotedPrintable],
    ],
    keepsBreaks: secrets.some(({ needles }) => needles.unbroken[0] !== needles.text[0]),
  };
}

/** A part of a text that must not be shown, and the words that stand in its place. */
export type Cut = { readonly start: number; readonly end: number; readonly shownAs: string };

/** A cut with what decides between the words of two: a whole secret before the beginning of one. */
type Ranked = Cut & { readonly isWhole: boolean; readonly length: number };

/** Where secrets stand in a text as they are, in any case: in order, those that overlap as one. */
export function cutsIn(text: string, needlesIn: NeedleIndex): readonly Cut[] {
  const layer = folded(firstLayer(text));
  const found = needlesIn(layer.text).flatMap(({ needle, shownAs }) =>
    hitsIn(layer.text, needle).map(({ start, end, isWhole }) => ({
      start: sourceAt(layer, start),
      end: layer.sources[end] ?? text.length,
      shownAs,
      isWhole,
      length: end - start,
    })),
  );
  const cuts: Ranked[] = [];
  for (const next of found.toSorted((one, other) => one.start - other.start)) {
    const last = cuts.at(-1);
    if (last === undefined || last.end <= next.start) cuts.push(next);
    else cuts[cuts.length - 1] = joinedCut(last, next);
  }
  return cuts;
}

function joinedCut(one: Ranked, other: Ranked): Ranked {
  const isStronger = one.isWhole === other.isWhole ? other.length > one.length : other.isWhole;
  return {
    ...(isStronger ? other : one),
    start: one.start,
    end: Math.max(one.end, other.end),
  };
}

/** A text with the words of the cuts in their places. */
export function withoutCuts(text: string, cuts: readonly Cut[]): string {
  const before = cuts.map(
    ({ start, shownAs }, index) => `${text.slice(cuts[index - 1]?.end ?? 0, start)}${shownAs}`,
  );
  return `${before.join('')}${text.slice(cuts.at(-1)?.end ?? 0)}`;
}

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

function holds(layer: Layer, { needlesIn }: Search, isShown: Uint8Array): boolean {
  const { kind, text, sources } = comparable(layer);
  return needlesIn[kind](text).some(({ needle }) =>
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
