import { longestHead, spellingFinder, spellingsOf } from './spellings.ts';

declare const clean: unique symbol;

/** Text from outside that may be shown on one line of a log. Only a {@link Clean} mints it. */
export type CleanText = string & { readonly [clean]: true };

/** Makes foreign text showable. Total: it never throws, whatever the text. */
export type Clean = (foreign: string) => CleanText;

/** A value that must not be shown, and the words that stand in its place. */
export type Confidential = { readonly value: string; readonly shownAs: string };

/** A shorter value would garble every text it is cut from, and the runner masks it no better. */
export const shortestSecret = 4;

const longest = 300;

// Control, format (bidi, zero-width, tags), line separators, surrogates, private, unassigned, invisible.
const unprintable = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}\p{Co}\p{Cn}\p{DI}]/gu;
const printable = /^[\x20-\x7e]*$/;
const shortEscapes: Readonly<Record<string, string>> = { '\n': '\\n', '\r': '\\r', '\t': '\\t' };

/** What is to be cut out of all foreign text: more and more, as it becomes known. */
export type Redactor = {
  readonly clean: Clean;
  readonly hide: (confidential: readonly Confidential[]) => void;
};

/**
 * Makes the one function through which all foreign text passes before it is shown: what is hidden
 * is cut out first, the longest first, then control characters are quoted, runner commands broken
 * and the length capped at 300 characters.
 */
export function redactor(): Redactor {
  const cuts = new Map<string, { readonly length: number; readonly cut: Cut }>();
  let longestFirst: readonly Cut[] = [];
  return {
    hide: (confidential) => {
      for (const one of confidential) {
        if (one.value.length < shortestSecret || cuts.has(one.value)) continue;
        cuts.set(one.value, { length: one.value.length, cut: cutOf(one) });
      }
      longestFirst = [...cuts.values()].sort((a, b) => b.length - a.length).map(({ cut }) => cut);
    },
    clean: (foreign) => {
      const redacted = longestFirst.reduce((text, cut) => cut(text), foreign);
      return capped(breakCommands(quoteUnprintable(redacted))) as CleanText;
    },
  };
}

/** A cleaner for what is known from the start. */
export function cleaner(confidential: readonly Confidential[]): Clean {
  const { hide, clean } = redactor();
  hide(confidential);
  return clean;
}

type Cut = (text: string) => string;

/** No spelling is shorter than what it spells, and most texts hold none: they cost little. */
function cutOf({ value, shownAs }: Confidential): Cut {
  let mayHold: ((text: string) => boolean) | null = null;
  let spellings: RegExp | null = null;
  return (text) => {
    if (text.length < Math.min(value.length, longestHead)) return text;
    mayHold ??= spellingFinder(value);
    if (!mayHold(text)) return text;
    spellings ??= spellingsOf(value);
    return text.replace(spellings, shownAs);
  };
}

function quoteUnprintable(text: string): string {
  // Most texts need none of it, and the expressions for all of Unicode take long to make.
  if (printable.test(text)) return text;
  return text
    .replace(unprintable, (character) => shortEscapes[character] ?? codePoint(character))
    .replace(/\p{Zs}/gu, ' ');
}

function codePoint(character: string): string {
  return `\\u{${(character.codePointAt(0) ?? 0).toString(16)}}`;
}

/** The runner obeys `::name::` at the start of a line and `##[name]` anywhere in it. */
function breakCommands(text: string): string {
  return text.replace(/:(?=:)/g, ': ').replace(/#(?=#\[)/g, '# ');
}

function capped(text: string): string {
  const characters = [...text];
  return characters.length > longest ? `${characters.slice(0, longest).join('')}…` : text;
}
