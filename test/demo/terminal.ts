import { stripVTControlCharacters, styleText } from 'node:util';

type Style = Parameters<typeof styleText>[0];

/** What every terminal shows in a line. */
export const screenWidth = 80;

/**
 * Colours text where the terminal can show it: on a terminal, and unless NO_COLOR is set. Each word
 * by itself, so that a line may be broken at any blank.
 */
export function styled(style: Style, text: string): string {
  return text.replace(/\S+/g, (word) => styleText(style, word, { stream: process.stdout }));
}

/** A section of the demo: a heading, and lines set in under it, none wider than the screen. */
export function section(heading: string, lines: readonly string[]): string {
  const shown = indented(lines).flatMap((line) => wrapped(line, screenWidth));
  return [styled('bold', heading), ...shown, ''].join('\n');
}

/** Sets lines in by two columns; blank lines stay blank. */
export function indented(lines: readonly string[]): readonly string[] {
  return lines.map((line) => (line === '' ? '' : `  ${line}`));
}

/** Fills text with blanks up to a number of columns. */
export function padded(text: string, columns: number): string {
  return text + ' '.repeat(Math.max(0, columns - displayWidth(text)));
}

/** Breaks a line that is too wide; what follows is set in by two columns more than its beginning. */
function wrapped(line: string, columns: number): readonly string[] {
  const margin = /^ */.exec(line)?.[0] ?? '';
  return filled(line, columns, `${margin}  `);
}

/** Text in lines that are no wider than a number of columns; all but the first begin with a margin. */
export function filled(text: string, columns: number, margin = ''): readonly string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.match(/ *[^ ]+/g) ?? []) {
    for (const part of parted(word, columns - displayWidth(margin))) {
      if (line !== '' && displayWidth(line + part) > columns) {
        lines.push(line);
        line = margin + part.trimStart();
      } else {
        line += part;
      }
    }
  }
  return [...lines, line];
}

/** A word, or the parts of one that fits into no line. */
function parted(word: string, columns: number): readonly string[] {
  if (displayWidth(word.trimStart()) <= columns) return [word];
  const characters = Array.from(graphemes.segment(stripVTControlCharacters(word)));
  const parts = [''];
  for (const { segment } of characters) {
    const last = parts.at(-1) ?? '';
    if (displayWidth(last.trimStart() + segment) > columns) parts.push(segment);
    else parts[parts.length - 1] = last + segment;
  }
  return parts;
}

const graphemes = new Intl.Segmenter();
const wide =
  /^[\p{Emoji_Presentation}\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\u3000-\u303e\uff01-\uff60\uffe0-\uffe6]|\ufe0f/u;

/** How many columns a terminal takes to show text. */
export function displayWidth(text: string): number {
  const shown = stripVTControlCharacters(text);
  return Array.from(graphemes.segment(shown)).reduce(
    (width, { segment }) => width + (wide.test(segment) ? 2 : 1),
    0,
  );
}
