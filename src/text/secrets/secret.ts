import { breaksIn, gapsIn } from '../decoding/gaps.ts';
import { caseFoldedText, type LayerKind, textOf } from '../decoding/layer.ts';
import { createNeedle, minCutOffLength, type Needle } from './occurrences.ts';

/** A value that must not be shown, and what to show instead. */
export type Redaction = { readonly value: string; readonly replacement: string };

/** In characters. Replacing shorter values would garble ordinary text, and so would a mask of the runner. */
export const minSecretLength = 4;

/** A secret with everything to search for, in each kind of layer. */
export type Secret = {
  readonly replacement: string;
  readonly needles: Readonly<Record<LayerKind, readonly Needle[]>>;
  /** Its end, with gaps and without: a server may show it without its beginning. */
  readonly tails: readonly string[];
  /** A shorter text cannot contain enough of the secret to matter. */
  readonly minLength: number;
};

/** Prepares a value of at least four characters for searching. */
export function prepareSecret({ value, replacement }: Redaction): Secret {
  const asIs = createNeedle(caseFoldedText(value));
  const unbroken = value.replace(breaksIn(value), '');
  // Form encoding writes a space as +, and decoding it turns any + into a space.
  const joined = value.replace(gapsIn(value), '').replaceAll('+', '');
  // A short secret without gaps may arise by chance where two words are joined.
  const minJoinedLength = joined === value ? minCutOffLength : minSecretLength;
  const needlesFor = (text: string, min: number) => {
    if (text.length < min) return [];
    const whole = text === value ? asIs : createNeedle(caseFoldedText(text));
    return [whole, ...(replacement === mask ? needlesWithoutHead(text) : [])];
  };
  return {
    replacement,
    needles: {
      text: needlesFor(value, minSecretLength),
      bytes: needlesInBytes(value),
      unbroken: needlesFor(unbroken, minSecretLength),
      joined: needlesFor(joined, minJoinedLength),
    },
    tails: replacement === mask ? [value, joined].flatMap(tailOf) : [],
    minLength: Math.min(Math.max(joined.length, minSecretLength), minCutOffLength),
  };
}

/**
 * Beginnings of a secret that decoding takes for the rest of an escape if a %, an = or a backslash
 * happens to stand right before the secret.
 */
const escapedHeads = [/^[\da-f]{2}/i, /^[abefnrtv0]/i, /^x[\da-f]{2}/i, /^u[\da-f]{4}/i];

/** What is left of a secret without such a beginning, if that is long enough to matter. */
function needlesWithoutHead(text: string): readonly Needle[] {
  return escapedHeads
    .flatMap((head) => (head.test(text) ? [text.replace(head, '')] : []))
    .filter(({ length }) => length >= minCutOffLength)
    .map((rest) => createNeedle(caseFoldedText(rest)));
}

/** In characters. This much of a secret's end counts as a match. */
const tailLength = 16;

function tailOf(text: string): readonly string[] {
  return text.length > tailLength ? [caseFoldedText(text.slice(-tailLength))] : [];
}

/**
 * The value in UTF-8, in both byte orders of UTF-16, and in Latin-1 if possible, each byte as the
 * character with its code. UTF-8 is enough for ASCII: other encodings only add invisible bytes.
 */
function needlesInBytes(value: string): readonly Needle[] {
  const inUtf8 = textOf([...new TextEncoder().encode(value)]);
  const others = inUtf8 === value ? [] : [...inUtf16(value), ...inLatin1(value)];
  return [inUtf8, ...others].map((bytes) => createNeedle(bytes.toLowerCase()));
}

/** Big-endian and little-endian. */
function inUtf16(value: string): readonly string[] {
  const units = Array.from({ length: value.length }, (_, at) => value.charCodeAt(at));
  const pairs = units.map((unit): readonly [number, number] => [unit >> 8, unit & 0xff]);
  return [textOf(pairs.flat()), textOf(pairs.flatMap(([high, low]) => [low, high]))];
}

function inLatin1(value: string): readonly string[] {
  return /^[\0-\xff]*$/.test(value) ? [value] : [];
}

/** What is shown instead of a secret. IDs, names and hosts have words of their own. */
const mask = '***';

/** A value that is replaced by asterisks. */
export function secretRedaction(value: string): Redaction {
  return { value, replacement: mask };
}

/** A needle, and what to show instead of it. */
type IndexedNeedle = { readonly needle: Needle; readonly replacement: string };

/** Returns, in their order, the needles whose heads occur in a text, and perhaps others. */
export type NeedleIndex = (text: string) => readonly IndexedNeedle[];

/** Up to this number of needles, searching for each one is fast enough without an index. */
const maxUnindexed = 32;

/** Indexes the needles for a kind of layer, so that many needles do not need a search each. */
export function indexNeedles(secrets: readonly Secret[], kind: LayerKind): NeedleIndex {
  const all = secrets.flatMap(({ needles, replacement }) =>
    needles[kind].map((needle) => ({ needle, replacement })),
  );
  if (all.length <= maxUnindexed) return () => all;
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
