import { showInline } from './show-inline.ts';
import { displayWidth, padded, styled } from './terminal.ts';

/** Whether lines of Markdown are a table: a head, a rule of dashes, and rows. */
export function isTable([head = '', rule = '']: readonly string[]): boolean {
  return head.startsWith('|') && /^\|(\s*:?-+:?\s*\|)+$/.test(rule.trim());
}

/** A table with its columns aligned, each on the side that its rule says. */
export function showTable([head = '', rule = '', ...body]: readonly string[]): readonly string[] {
  const rows = [head, ...body].map((line) => cellsOf(line).map(showInline));
  const columns = cellsOf(rule).map((dashes, index) => ({
    width: Math.max(...rows.map((row) => displayWidth(row[index] ?? ''))),
    onTheRight: /[^:]:$/.test(dashes),
  }));
  const [title = '', ...lines] = rows.map((row) =>
    columns
      .map((column, index) => aligned(row[index] ?? '', column))
      .join('  ')
      .trimEnd(),
  );
  const dashes = columns.map(({ width }) => '─'.repeat(width)).join('  ');
  return [styled('bold', title), dashes, ...lines];
}

type Column = { readonly width: number; readonly onTheRight: boolean };

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
