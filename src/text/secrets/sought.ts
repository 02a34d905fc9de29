import type { LayerKind } from '../decoding/layer.ts';
import type { Needle } from './occurrences.ts';
import type { Secret } from './secret.ts';

/** A needle, and the words that stand in its place. */
type Sought = { readonly needle: Needle; readonly shownAs: string };

/** Gives those that a text may hold, in their order: all whose heads it holds are among them. */
export type SoughtIn = (text: string) => readonly Sought[];

/** So few are looked for one by one. */
const few = 32;

/** Finds the needles of some secrets in a kind of layer: however many there are, in one walk. */
export function soughtIn(secrets: readonly Secret[], kind: LayerKind): SoughtIn {
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
