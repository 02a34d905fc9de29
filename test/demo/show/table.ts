import { displayWidth, filled, padded, styled } from '../terminal.ts';
import { showInline } from './inline.ts';

/** Whether lines of Markdown are a table: a head, a rule of dashes, and rows. */
export function isTable([head = '', rule = '']: readonly string[]): boolean {
  return head.startsWith('|') && /^\|(\s*:?-+:?\s*\|)+$/.test(rule.trim());
}

/**
 * A table with its columns aligned, each on the side that its rule says. Where it is too wide, the
 * widest columns get narrower, and their cells several lines.
 */
export function showTable(
  [head = '', rule = '', ...body]: readonly string[],
  width: number,
): readonly string[] {
  const rows = [head, ...body].map((line) => cellsOf(line).map(showInline));
  const sides = cellsOf(rule).map((dashes) => /[^:]:$/.test(dashes));
  const texts = sides.map((_, index) => rows.map((row) => row[index] ?? ''));
  const available = width - gap.length * (sides.length - 1);
  const whole = texts.map((cells) => widest(cells));
  const words = texts.map((cells) => widest(cells.flatMap((cell) => cell.split(' '))));
  const widths = narrowed(
    narrowed(whole, words, available),
    words.map(() => 1),
    available,
  );
  const columns = widths.map((columnWidth, index) => ({
    width: columnWidth,
    onTheRight: sides[index] ?? false,
  }));
  const [title = [], ...lines] = rows.map((row) => showRow(row, columns));
  const dashes = widths.map((columnWidth) => '─'.repeat(columnWidth)).join(gap);
  return [...title.map((line) => styled('bold', line)), dashes, ...lines.flat()];
}

type Column = { readonly width: number; readonly onTheRight: boolean };

const gap = '  ';

function widest(texts: readonly string[]): number {
  return Math.max(...texts.map(displayWidth));
}

/** Widths that add up to no more than there is, or the least: what is too much, the widest give. */
function narrowed(
  widths: readonly number[],
  least: readonly number[],
  available: number,
): readonly number[] {
  const spare = widths.map((width, index) => (width > (least[index] ?? 0) ? width : 0));
  const most = Math.max(...spare);
  if (most === 0 || widths.reduce((sum, width) => sum + width, 0) <= available) return widths;
  return narrowed(widths.with(spare.lastIndexOf(most), most - 1), least, available);
}

function showRow(row: readonly string[], columns: readonly Column[]): readonly string[] {
  const cells = columns.map(({ width }, index) => filled(row[index] ?? '', width));
  const height = Math.max(...cells.map((lines) => lines.length));
  return Array.from({ length: height }, (_, line) =>
    columns
      .map((column, index) => aligned(cells[index]?.[line] ?? '', column))
      .join(gap)
      .trimEnd(),
  );
}

function aligned(text: string, { width, onTheRight }: Column): string {
  return onTheRight
    ? ' '.repeat(Math.max(0, width - displayWidth(text))) + text
    : padded(text, width);
}

/** The cells between the bars; a bar behind a backslash is text. */
function cellsOf(line: string): readonly string[] {
  const inner = line.trim().replace(/^\|/, '').replace(/\|$/, '');
  return inner.split(/(?<!\\)\|/).map((cell) => cell.trim());
}
