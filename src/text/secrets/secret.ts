import { breaksIn, gapsIn } from '../decoding/gaps.ts';
import { foldedText, type LayerKind, textOf } from '../decoding/layer.ts';
import { type Needle, needleOf, shortestCutOff } from './occurrences.ts';

/** A value that must not be shown, and the words that stand in its place. */
export type Redaction = { readonly value: string; readonly shownAs: string };

/** A shorter value would garble every text it is cut from, and the runner masks it no better. */
export const shortestSecret = 4;

/** A value made ready to be looked for, in each kind of layer in as many forms as need be. */
export type Secret = {
  readonly shownAs: string;
  readonly needles: Readonly<Record<LayerKind, readonly Needle[]>>;
  /** No text of fewer characters can hold anything of it that counts. */
  readonly least: number;
};

/** Makes a value of at least four characters ready to be looked for. */
export function secretOf({ value, shownAs }: Redaction): Secret {
  const asIs = needleOf(foldedText(value));
  const unbroken = value.replace(breaksIn(value), '');
  // Forms write a blank as +, and whoever takes a value for a form reads a + as a blank.
  const joined = value.replace(gapsIn(value), '').replaceAll('+', '');
  // Many a short word can be read across the gap between two others.
  const shortestJoined = joined === value ? shortestCutOff : shortestSecret;
  const needlesFor = (text: string, shortest: number) => {
    if (text.length < shortest) return [];
    return [text === value ? asIs : needleOf(foldedText(text))];
  };
  return {
    shownAs,
    needles: {
      text: [asIs],
      bytes: needlesInBytes(value),
      unbroken: needlesFor(unbroken, shortestSecret),
      joined: needlesFor(joined, shortestJoined),
    },
    least: Math.min(Math.max(joined.length, shortestSecret), shortestCutOff),
  };
}

/**
 * What a value is in UTF-8, in UTF-16, and in Latin-1 if it can be; each byte as the unit of its value.
 * Of ASCII, the first is enough: in the others it is the same, but for what cannot be seen.
 */
function needlesInBytes(value: string): readonly Needle[] {
  const inUtf8 = textOf([...new TextEncoder().encode(value)]);
  const others = inUtf8 === value ? [] : [...inUtf16(value), ...inLatin1(value)];
  return [inUtf8, ...others].map((bytes) => needleOf(bytes.toLowerCase()));
}

/** Either byte of each unit first. */
function inUtf16(value: string): readonly string[] {
  const units = Array.from({ length: value.length }, (_, at) => value.charCodeAt(at));
  const pairs = units.map((unit): readonly [number, number] => [unit >> 8, unit & 0xff]);
  return [textOf(pairs.flat()), textOf(pairs.flatMap(([high, low]) => [low, high]))];
}

function inLatin1(value: string): readonly string[] {
  return /^[\0-\xff]*$/.test(value) ? [value] : [];
}

/** A value that stars stand for. */
export function secretRedaction(value: string): Redaction {
  return { value, shownAs: '***' };
}

/** A needle, and the words that stand in its place. */
type IndexedNeedle = { readonly needle: Needle; readonly shownAs: string };

/** Gives those that a text may hold, in their order: all whose heads it holds are among them. */
export type NeedleIndex = (text: string) => readonly IndexedNeedle[];

/** So few are looked for one by one. */
const few = 32;

/** Indexes the needles of some secrets for a kind of layer: however many there are, a text is walked once. */
export function indexNeedles(secrets: readonly Secret[], kind: LayerKind): NeedleIndex {
  const all = secrets.flatMap(({ needles, shownAs }) =>
    needles[kind].map((needle) => ({ needle, shownAs })),
  );
  if (all.length <= few) return () => all;
  const heads = new Set(all.map(({ needle }) => needle.head));
  const lengths = new Set([...heads].map(({ length }) => length));
  return (text) => {
    const held = headsIn(text, heads, lengths);
    return held.size === 0 ? [] : all.filter(({ needle }) => held.has(needle.head));
  };
}

function headsIn(
  text: string,
  heads: ReadonlySet<string>,
  lengths: ReadonlySet<number>,
): ReadonlySet<string> {
  const held = new Set<string>();
  for (const length of lengths) {
    for (let at = 0; at + length <= text.length; at += 1) {
      const part = text.slice(at, at + length);
      if (heads.has(part)) held.add(part);
    }
  }
  return held;
}
