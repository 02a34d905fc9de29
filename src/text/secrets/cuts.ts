import { caseFolded, firstLayer, sourceAt } from '../decoding/layer.ts';
import { findHits } from './occurrences.ts';
import type { NeedleIndex } from './secret.ts';

/** A part of a text, by its offsets. */
export type Range = { readonly start: number; readonly end: number };

/** A part of a text that must not be shown, and what to show instead. */
export type Cut = Range & { readonly replacement: string };

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
