import { breaksAt } from './breaks.ts';
import { characterOf, digitsFrom } from './digits.ts';
import type { Escape, Escaping } from './escapes.ts';
import { characterNamed } from './html-names.ts';

/** The character references of HTML: `&quot;`, `&#34;`, `&#x22;`, with or without the semicolon. */
export const characterReferences: Escaping = {
  sign: '&',
  read: (text, at) => (text.charAt(at + 1) === '#' ? numbered(text, at) : named(text, at)),
};

function numbered(text: string, at: number): Escape {
  const isHexadecimal = /^x/i.test(text.charAt(at + 2));
  const start = isHexadecimal ? at + 3 : at + 2;
  const { value, count, end } = digitsFrom(text, start, isHexadecimal ? 16 : 10);
  return referenceOf(text, at, end, count === 0 ? null : characterOf(value));
}

/** No name is longer; what is may be anything. */
const longestName = 20;

function named(text: string, at: number): Escape {
  const [name = ''] = /^[a-z0-9]*/i.exec(text.slice(at + 1, at + 1 + longestName)) ?? [];
  return referenceOf(text, at, at + 1 + name.length, characterNamed(name));
}

function referenceOf(text: string, at: number, end: number, character: string | null): Escape {
  const isClosed = text.charAt(end) === ';';
  if (!isClosed && breaksAt(text, end)) {
    return { kind: 'cut-off', text: character ?? text.slice(at, end), end };
  }
  if (character === null) return { kind: 'none' };
  return { kind: 'text', text: character, end: isClosed ? end + 1 : end };
}
