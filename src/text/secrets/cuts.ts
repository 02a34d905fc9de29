import { firstLayer, sourceAt } from '../decoding/layer.ts';
import { folded } from './case-folding.ts';
import { hitsIn } from './occurrences.ts';
import type { SoughtIn } from './sought.ts';

/** A part of a text that must not be shown, and the words that stand in its place. */
export type Cut = { readonly start: number; readonly end: number; readonly shownAs: string };

/** A cut with what decides between the words of two: a whole secret before the beginning of one. */
type Ranked = Cut & { readonly isWhole: boolean; readonly length: number };

/** Where secrets stand in a text as they are, in any case: in order, those that overlap as one. */
export function cutsIn(text: string, soughtIn: SoughtIn): readonly Cut[] {
  const layer = folded(firstLayer(text));
  const found = soughtIn(layer.text).flatMap(({ needle, shownAs }) =>
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
