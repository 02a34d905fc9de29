import { mayBeCutAt } from '../decoding/escapes.ts';

/** A text to search for. */
export type Needle = {
  readonly text: string;
  /** Its beginning. A match without it does not count. */
  readonly head: string;
  /** At each length, the longest proper prefix of the needle that is also a suffix of that prefix. */
  readonly borders: () => Int32Array;
};

/** A part of a text that matches a needle or its beginning. */
export type Hit = { readonly start: number; readonly end: number; readonly isWhole: boolean };

/** In characters. Where a text may be cut off, this much of a secret's beginning counts as a match. */
export const minCutOffLength = 8;

/** Anywhere else, this much of its beginning counts as a match. */
const minPrefixLength = 16;

/** Prepares a text for searching. Computes the borders when they are first needed. */
export function createNeedle(text: string): Needle {
  let borders: Int32Array | null = null;
  return {
    text,
    head: text.slice(0, minCutOffLength),
    borders: () => {
      borders ??= bordersOf(text);
      return borders;
    },
  };
}

/**
 * The parts of a text that match a needle or enough of its beginning, in order. Overlapping matches
 * become one. In noise (bytes decoded on suspicion), the shorter beginning is enough everywhere.
 * Takes linear time (Knuth–Morris–Pratt).
 */
export function findHits(text: string, needle: Needle, isNoise = false): readonly Hit[] {
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
      matched >= minPrefixLength ||
      (matched >= minCutOffLength && (isNoise || mayEndAt(text, end)));
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

/** Whether a text may have been cut there, or in an escape or a continued line that has just begun. */
function mayEndAt(text: string, at: number): boolean {
  return mayBeCutAt(text, at) || (/[\\=]/.test(text.charAt(at)) && mayBeCutAt(text, at + 1));
}

/**
 * Whether a match extends a hit: they overlap, and the match counts by itself or has the same start.
 * With the same start, the text was not cut off at the end of the hit after all: the needle itself
 * contains the character that looked like the cut, so what follows is part of the needle too.
 */
function mayJoin(hit: Hit, start: number, isEnough: boolean): boolean {
  return start < hit.end && (isEnough || start === hit.start);
}

/** How much of a needle matches after one more code unit, if `before` code units matched so far. */
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
