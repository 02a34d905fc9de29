import { breaksAt } from '../decoding/escapes.ts';

/** A text that is looked for. */
export type Needle = {
  readonly text: string;
  /** Its beginning, without which nothing of it counts. */
  readonly head: string;
  /** How long the longest beginning of it is that a beginning of each length ends in. */
  readonly borders: () => Int32Array;
};

/** A part of a text that holds a needle, or the beginning of one. */
export type Hit = { readonly start: number; readonly end: number; readonly isWhole: boolean };

/** So many characters at the beginning of a secret are taken for it where the text breaks off. */
export const shortestCutOff = 8;

/** So many are taken for it anywhere. */
const shortestAnywhere = 16;

/** A text made ready to be looked for. What that takes is made when it is first needed. */
export function needleOf(text: string): Needle {
  let borders: Int32Array | null = null;
  return {
    text,
    head: text.slice(0, shortestCutOff),
    borders: () => {
      borders ??= bordersOf(text);
      return borders;
    },
  };
}

/**
 * The parts of a text that hold a needle or enough of its beginning, in order, those that overlap as
 * one. In noise, which nobody wrote, the shorter beginning is enough. Takes steps that grow no faster
 * than the text (Knuth, Morris and Pratt).
 */
export function hitsIn(text: string, needle: Needle, isNoise = false): readonly Hit[] {
  const hits: { start: number; end: number; isWhole: boolean }[] = [];
  let matched = 0;
  let end = text.indexOf(needle.head);
  while (end >= 0 && end < text.length) {
    matched = matchedWith(needle, matched, text.charCodeAt(end));
    end += 1;
    const start = end - matched;
    const isWhole = matched === needle.text.length;
    const isEnough =
      isWhole ||
      matched >= shortestAnywhere ||
      (matched >= shortestCutOff && (isNoise || breaksAt(text, end)));
    const last = hits.at(-1);
    if (last !== undefined && mayJoin(last, start, isEnough)) {
      last.end = end;
      last.isWhole ||= isWhole;
    } else if (isEnough) {
      hits.push({ start, end, isWhole });
    }
    if (matched === 0) end = text.indexOf(needle.head, end);
  }
  return hits;
}

/**
 * Whether a match belongs to a hit: it overlaps it, and is enough by itself or begins where the hit does.
 * Then the text did not break off at the end of the hit: the needle itself holds the sign that looked
 * like it, and what follows is a part of it too.
 */
function mayJoin(hit: Hit, start: number, isEnough: boolean): boolean {
  return start < hit.end && (isEnough || start === hit.start);
}

/** How much of a needle is matched with one more unit, where so much was matched before it. */
function matchedWith({ text, borders }: Needle, before: number, unit: number): number {
  let matched = before;
  while (matched > 0 && text.charCodeAt(matched) !== unit) matched = borders()[matched] ?? 0;
  return text.charCodeAt(matched) === unit ? matched + 1 : 0;
}

function bordersOf(text: string): Int32Array {
  const borders = new Int32Array(text.length + 1);
  let border = 0;
  for (let length = 2; length <= text.length; length += 1) {
    const unit = text.charCodeAt(length - 1);
    while (border > 0 && text.charCodeAt(border) !== unit) border = borders[border] ?? 0;
    if (text.charCodeAt(border) === unit) border += 1;
    borders[length] = border;
  }
  return borders;
}
