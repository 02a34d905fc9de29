import { printableAscii, unprintable } from './decoding/gaps.ts';

/** No more characters of a text are shown. */
const longestLine = 300;

const shortEscapes: Readonly<Record<string, string>> = { '\n': '\\n', '\r': '\\r', '\t': '\\t' };

/** A text on one line of a log: in sight, without commands of the runner, and capped. */
export function oneLine(text: string): string {
  return capped(breakCommands(quoteUnprintable(text)));
}

function quoteUnprintable(text: string): string {
  if (printableAscii.test(text)) return text;
  return text
    .replace(unprintable(), (character) => shortEscapes[character] ?? codePoint(character))
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
  return characters.length > longestLine ? `${characters.slice(0, longestLine).join('')}…` : text;
}
