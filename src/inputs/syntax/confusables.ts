import { createProblem, type Problem } from '../validation.ts';
import { quote } from './quote.ts';

/**
 * The problem with the first character in an entry that looks like one of ASCII but is another, such as a
 * full-width colon or a Cyrillic letter; null if there is none. Otherwise a message would seem to deny
 * what its reader sees.
 */
export function confusableProblem(input: string, entry: string): Problem | null {
  // Nearly all entries end here.
  if (!/[^\p{ASCII}]/u.test(entry)) return null;
  const found = [...entry].find(isConfusable);
  if (found === undefined) return null;
  const code = found.codePointAt(0)?.toString(16).toUpperCase().padStart(4, '0');
  const ascii = asciiFor(found);
  const remedy =
    ascii === null ? 'type it again, in ASCII characters' : `type an ordinary ${ascii} instead`;
  return createProblem(input, `contains the character U+${code}`, remedy, quote(entry));
}

/** White space is trimmed, of whatever kind. */
function isConfusable(character: string): boolean {
  const isOther = /[^\p{ASCII}\s]/u.test(character);
  return isOther && (asciiFor(character) !== null || /[\p{sc=Cyrl}\p{sc=Grek}]/u.test(character));
}

/** The characters of ASCII that Unicode calls compatible, or a comma; null if there are none. */
function asciiFor(character: string): string | null {
  const ascii = character.replace('、', ',').normalize('NFKC');
  return /^\p{ASCII}+$/u.test(ascii) ? ascii : null;
}
