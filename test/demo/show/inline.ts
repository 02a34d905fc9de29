import { styled } from '../terminal.ts';

const marks =
  /\\(?<escaped>[!-/:-@[-`{-~])|`(?<ticked>[^`]+)`|<code>(?<coded>.*?)<\/code>|\*\*(?<bold>.+?)\*\*|!?\[(?<link>[^\]]*)\]\([^)]*\)|(?<tag><\/?[a-z][^>]*>|<!--.*?-->)/gsu;

/** A line of Markdown with its marks turned into styles, and its entities into characters. */
export function showInline(line: string): string {
  let shown = '';
  let from = 0;
  for (const mark of line.matchAll(marks)) {
    shown += decoded(line.slice(from, mark.index)) + showMark(mark.groups ?? {});
    from = mark.index + mark[0].length;
  }
  return shown + decoded(line.slice(from));
}

type Groups = Readonly<Record<string, string | undefined>>;

function showMark(groups: Groups): string {
  const code = groups['ticked'] ?? groups['coded'];
  if (code !== undefined) return styled('cyan', decoded(code));
  if (groups['bold'] !== undefined) return styled('bold', showInline(groups['bold']));
  if (groups['link'] !== undefined) return showInline(groups['link']);
  return groups['escaped'] ?? '';
}

const named: Readonly<Record<string, string>> = {
  amp: '&',
  apos: "'",
  gt: '>',
  lt: '<',
  nbsp: ' ',
  quot: '"',
};

function decoded(text: string): string {
  return text
    .replace(/&#x([0-9a-f]{1,6});/gi, (_, digits: string) => character(Number.parseInt(digits, 16)))
    .replace(/&#([0-9]{1,7});/g, (_, digits: string) => character(Number(digits)))
    .replace(/&([a-z]+);/g, (entity, name: string) => named[name] ?? entity);
}

function character(codePoint: number): string {
  return codePoint <= 0x10ffff ? String.fromCodePoint(codePoint) : '\ufffd';
}
