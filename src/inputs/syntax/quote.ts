import { lazyPattern } from '../../text/lazy-pattern.ts';
import type { SafeText, Sanitize } from '../../text/sanitize.ts';

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

/**
 * Whether a text contains what looks like a key, a token, an ID or a password, rather than a name,
 * a number, an address or a path. A guess that only decides what is quoted: a secret pasted into
 * the wrong input must not appear in the log.
 */
export function looksRandom(text: string): boolean {
  return (
    text.split(/\s/).some((word) => isKey(word, change()) || isPassword(word)) || isPhrase(text)
  );
}

/** A password with blanks in it: what is said of quotas hardly has such signs. */
function isPhrase(text: string): boolean {
  return /\S\s/.test(text) && /[!$^?~`]/.test(text) && isPassword(text.replace(/\s/g, ''));
}

/**
 * Whether a name without whitespace looks like an ID or a key. This decides what is refused, so the
 * usual parts of names do not count: words that each end with a number, and words such as `k8s` and
 * `b2b`.
 */
export function looksLikeKey(name: string): boolean {
  return isKey(name.replace(usualWord(), ''), changeInName());
}

const usualWord = lazyPattern(String.raw`(?<![^._-])\p{L}\p{Nd}+\p{L}(?![^._-])`, 'gu');

/** The pattern of a UUID anywhere in a text, in lower case; use it with the flag `i`. */
export const uuidForm = '[\\da-f]{8}(?:-[\\da-f]{4}){3}-[\\da-f]{12}';
const uuid = new RegExp(uuidForm, 'i');
/**
 * More letters and digits in a row than any word has, or capitals and digits as in the ID of a key.
 */
const longRun = /[A-Za-z\d]{25,}|[A-Z\d]{20,}/g;

/**
 * Matches each change between letters and digits, and from lower to upper case. The change back to
 * lower case does not count: a capital may begin a word.
 */
const change = lazyPattern(
  String.raw`\p{Ll}(?=\p{Lu})|[\p{Ll}\p{Lu}](?=\p{Nd})|\p{Nd}(?=\p{L})`,
  'gu',
);

/**
 * The same, except where a capital begins a word of three or more letters, and before a number that
 * ends a word.
 */
const changeInName = lazyPattern(
  String.raw`\p{Ll}(?=\p{Lu}(?!\p{Ll}{2}))|\p{L}(?=\p{Nd}+(?!\p{Nd}|[._-]|$|\p{Lu}\p{Ll}{2}))|\p{Nd}(?=\p{Ll}|\p{Lu}(?!\p{Ll}{2}))`,
  'gu',
);

function isKey(word: string, change: RegExp): boolean {
  if (uuid.test(word)) return true;
  const runs = word.match(longRun) ?? [];
  if (runs.some((run) => /[A-Za-z]/.test(run) && new Set(run).size >= 8)) return true;
  const changes = count(word, change);
  return word.length >= 12 && changes >= 4 && changes * 5 >= count(word, letterOrDigit());
}

const letterOrDigit = lazyPattern(String.raw`[\p{L}\p{Nd}]`, 'gu');
const lowerCase = lazyPattern(String.raw`\p{Ll}`);
const upperCase = lazyPattern(String.raw`\p{Lu}`);
const digit = lazyPattern(String.raw`\p{Nd}`);
/** What names, paths and addresses do not have. */
const sign = lazyPattern(String.raw`[^\p{L}\p{Nd}/\\.:,@_-]`);
/** The same, and what lists of minimums do not have. */
const unlistedSign = lazyPattern(String.raw`[^\p{L}\p{Nd}/\\.:,@_*%=#-]`);

/** Matches @ unless it stands behind a quota, as in lists, or behind a slash, as in paths. */
const strayAt = /@(?<![.*/][\w*]*@)/;

/** Whether a word has characters that names, paths, addresses and lists of minimums do not have. */
function isPassword(word: string): boolean {
  const isLong = word.length >= 16;
  const signs = isLong ? sign() : unlistedSign();
  const hasBothCases = lowerCase().test(word) && upperCase().test(word);
  const isMixed = hasBothCases && (signs.test(word) || strayAt.test(word));
  const hasDigit = digit().test(word);
  if (isLong) return isMixed || (hasDigit && /[!$&^~?<>|+`]/.test(word));
  if (word.length < 8 || !hasDigit) return false;
  return isMixed || (hasBothCases ? count(word, change()) > 3 : count(word, /[!$^?~`]/g) > 1);
}

function count(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}
