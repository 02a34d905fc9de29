import { stripVTControlCharacters, styleText } from 'node:util';

type Style = Parameters<typeof styleText>[0];

/** Colours text where the terminal can show it: on a terminal, and unless NO_COLOR is set. */
export function styled(style: Style, text: string): string {
  return styleText(style, text, { stream: process.stdout });
}

/** A section of the demo: a heading, and lines set in under it. */
export function section(heading: string, lines: readonly string[]): string {
  return [styled('bold', heading), ...indented(lines), ''].join('\n');
}

/** Sets lines in by two columns; blank lines stay blank. */
export function indented(lines: readonly string[]): readonly string[] {
  return lines.map((line) => (line === '' ? '' : `  ${line}`));
}

/** Fills text with blanks up to a number of columns. */
export function padded(text: string, columns: number): string {
  return text + ' '.repeat(Math.max(0, columns - displayWidth(text)));
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
