import { lazyPattern } from '../../text/lazy-pattern.ts';

/**
 * Escapes text so that GitHub's Markdown shows it letter for letter: every character that could
 * start markup, a link, a mention or a table cell becomes a numeric entity. Line breaks need no
 * escape here, because sanitized text has none.
 */
export function escapeMarkdown(text: string): string {
  return text
    .replace(/[^A-Za-z0-9 .,;:()%'=−–…-]/gu, (character) =>
      character > '\x7f' && letterOrNumber().test(character) ? character : entity(character),
    )
    .replace(/:(?! )|www\./gi, (match) => [...match].map(entity).join(''));
}

/** Escaped text in the typeface of code, for names and figures. */
export function inlineCode(text: string): string {
  return `<code>${escapeMarkdown(text)}</code>`;
}

const letterOrNumber = lazyPattern(String.raw`[\p{L}\p{N}]`);

function entity(character: string): string {
  return `&#${character.codePointAt(0)};`;
}

/** A column of a table: its heading, and the Markdown of its cell in a row. Figures align right. */
export type Column<Row> = {
  readonly title: string;
  readonly align: 'left' | 'right';
  readonly cell: (row: Row) => string;
};

/** A table whose rows take at most `maxBytes`. A line below it counts the rows left out. */
export function table<Row>(
  columns: readonly Column<Row>[],
  rows: readonly Row[],
  maxBytes: number,
): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  const head = [
    line(columns.map(({ title }) => title)),
    line(columns.map(({ align }) => (align === 'right' ? '--:' : ':--'))),
  ];
  const body = rows.map((row) => line(columns.map(({ cell }) => cell(row))));
  const { lines, omitted } = fitLines(body, maxBytes);
  return `${[...head, ...lines].join('\n')}${more(omitted)}`;
}

/** A list of Markdown entries in at most `maxBytes`. A line below it counts the entries left out. */
export function list(entries: readonly string[], maxBytes: number): string {
  const { lines, omitted } = fitLines(
    entries.map((entry) => `- ${entry}`),
    maxBytes,
  );
  return `${lines.join('\n')}${more(omitted)}`;
}

function more(count: number): string {
  return count > 0 ? `\n\n…and ${count} more.` : '';
}

/** A section that is folded until a reader opens it. */
export function details(title: string, markdown: string): string {
  return `<details><summary>${title}</summary>\n\n${markdown}\n\n</details>`;
}

/** The lines that fit, and how many were left out. */
export type FittingLines = { readonly lines: readonly string[]; readonly omitted: number };

const maxLines = 1000;

/**
 * Keeps the lines that fit into `maxBytes`, at most 1,000. The runner drops a summary of more than
 * 1 MiB as a whole, and a hostile server may send long names.
 */
export function fitLines(all: readonly string[], maxBytes: number): FittingLines {
  const encoder = new TextEncoder();
  let used = 0;
  const lines = all.slice(0, maxLines).filter((line) => {
    used += encoder.encode(line).length + 1;
    return used <= maxBytes;
  });
  return { lines, omitted: all.length - lines.length };
}
