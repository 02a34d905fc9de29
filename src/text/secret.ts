import { foldedText } from './fold.ts';
import { breaksIn, gapsIn } from './gaps.ts';
import { type Needle, needleOf, shortestCutOff } from './needle.ts';

/** A value that must not be shown, and the words that stand in its place. */
export type Confidential = { readonly value: string; readonly shownAs: string };

/** A shorter value would garble every text it is cut from, and the runner masks it no better. */
export const shortestSecret = 4;

/** A value made ready to be looked for in each kind of layer, where it is not too short for that. */
export type Secret = {
  readonly shownAs: string;
  readonly needles: {
    readonly text: Needle;
    readonly bytes: Needle;
    readonly unbroken: Needle | null;
    readonly joined: Needle | null;
  };
  /** No text of fewer characters can hold anything of it that counts. */
  readonly least: number;
};

/** Makes a value of at least four characters ready to be looked for. */
export function secretOf({ value, shownAs }: Confidential): Secret {
  const asIs = needleOf(foldedText(value));
  const unbroken = value.replace(breaksIn(value), '');
  // Forms write a blank as +, and whoever takes a value for a form reads a + as a blank.
  const joined = value.replace(gapsIn(value), '').replaceAll('+', '');
  // Many a short word can be read across the gap between two others.
  const shortestJoined = joined === value ? shortestCutOff : shortestSecret;
  const needleFor = (text: string, shortest: number) => {
    if (text.length < shortest) return null;
    return text === value ? asIs : needleOf(foldedText(text));
  };
  return {
    shownAs,
    needles: {
      text: asIs,
      bytes: asIs,
      unbroken: needleFor(unbroken, shortestSecret),
      joined: needleFor(joined, shortestJoined),
    },
    least: Math.min(Math.max(joined.length, shortestSecret), shortestCutOff),
  };
}
