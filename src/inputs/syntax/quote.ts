import type { SafeText, Sanitize } from '../../text/sanitize.ts';
import { looksRandom } from './looks-random.ts';

/** A part of a value that a problem quotes, as written. Only {@link showQuote} makes it safe to show. */
export type Quote = {
  /** Names that the gate knows, such as `roma.api@`. They are shown in full, before the text. */
  readonly known: string;
  readonly text: string;
  /** What the text is part of. */
  readonly whole: string;
};

/** Quotes a text, which is `whole` or a part of it. */
export function quote(text: string, whole = text): Quote {
  return { known: '', text, whole };
}

/** Quotes names that the gate knows in full, and the text after them. */
export function quoteKnown(known: string, text = ''): Quote {
  return { known, text, whole: text };
}

/** How many characters are shown: enough to find the value again, too few to reveal a secret. */
const maxShownLength = 12;

/**
 * The beginning of the text. Only `…` if the text, or what it is part of, contains anything that
 * looks random, because users paste secrets into the wrong input.
 */
export function showQuote({ known, text, whole }: Quote, sanitize: Sanitize): SafeText {
  // Both, because a sanitizer truncates long texts: `whole` may lose the part.
  const isSecret = [text, whole].some((one) => looksRandom(sanitize(one)));
  const characters = isSecret ? [] : [...sanitize(text)];
  const isLong = isSecret || characters.length > maxShownLength;
  return sanitize(`${known}${characters.slice(0, maxShownLength).join('')}${isLong ? '…' : ''}`);
}
