import { backslashes } from '../decoding/backslash.ts';
import type { Escaping } from '../decoding/escapes.ts';
import { characterReferences } from '../decoding/html.ts';
import type { LayerKind } from '../decoding/layer.ts';
import type { Decoding } from '../decoding/layers.ts';
import { percentEncoding } from '../decoding/percent.ts';
import type { Secret } from './secret.ts';
import { type SoughtIn, soughtIn } from './sought.ts';

/** What is looked for, and how texts must be decoded so that none of it is missed. */
export type Search = Decoding & {
  readonly soughtIn: Readonly<Record<LayerKind, SoughtIn>>;
  /** How long the longest is. */
  readonly longest: number;
};

const escapings: readonly Escaping[] = [percentEncoding, backslashes, characterReferences];

/** Prepares the search for some secrets. */
export function searchFor(secrets: readonly Secret[]): Search {
  const texts = secrets.flatMap(({ needles }) => needles.text.map(({ text }) => text));
  const isHeld = ({ sign }: Escaping) => texts.some((text) => text.includes(sign));
  return {
    soughtIn: {
      text: soughtIn(secrets, 'text'),
      unbroken: soughtIn(secrets, 'unbroken'),
      joined: soughtIn(secrets, 'joined'),
      bytes: soughtIn(secrets, 'bytes'),
    },
    longest: Math.max(...texts.map((text) => text.length)),
    least: Math.min(...secrets.map(({ least }) => least)),
    escapings: [
      escapings.filter((one) => !isHeld(one)),
      // Alone as well: names of what cannot be seen may stand within escapes of the other kinds.
      ...escapings.filter((one) => isHeld(one) || one === characterReferences).map((one) => [one]),
    ],
    keepsBreaks: secrets.some(({ needles }) => needles.unbroken[0] !== needles.text[0]),
  };
}
