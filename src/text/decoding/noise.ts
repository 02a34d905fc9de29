import { type Layer, layerBuilder } from './layer.ts';
import { addUtf8, lengthAt } from './utf8.ts';

/** Whether a piece of text from a place is met for the first time. */
export type IsNew = (piece: string, source: number) => boolean;

/** What stands behind each piece of noise: a byte that is in no text. */
export const endOfPiece = 0x7f;

/** The parts of noise that may be text in UTF-8, of at least so many bytes, apart from each other. */
export function textIn({ text, sources }: Layer, least: number): Layer | null {
  const values: number[] = [];
  for (let at = 0; at < text.length; at += 1) values.push(text.charCodeAt(at));
  const builder = layerBuilder();
  let found = false;
  for (let start = 0; start < values.length; ) {
    const end = endOfText(values, start);
    if (end - start >= least) {
      found = true;
      addUtf8({ values: values.slice(start, end), sources: sources.slice(start, end) }, builder);
      builder.text('…', 0);
    }
    start = end + 1;
  }
  return found ? builder.build('text') : null;
}

function endOfText(values: readonly number[], start: number): number {
  let end = start;
  while (isTextual(values, end)) end += lengthAt(values, end);
  return end;
}

/** A character, and none that controls but those of lines, of tables and of UTF-16. */
function isTextual(values: readonly number[], at: number): boolean {
  const value = values[at] ?? endOfPiece;
  if (value < 0x20) return value === 0 || value === 9 || value === 10 || value === 13;
  return value !== endOfPiece && lengthAt(values, at) > 0;
}
