/**
 * Text as GitHub's Markdown shows it, letter for letter: whatever could start markup, a link, a
 * mention or a table cell becomes a numeric entity. Line breaks are already quoted in sanitized text.
 */
export function literal(text: string): string {
  return text
    .replace(/[^\p{L}\p{N} .,;:()%'=−–…-]/gu, entity)
    .replace(/:(?! )|www\./giu, (match) => [...match].map(entity).join(''));
}

/** The same in the typeface of names and figures. */
export function code(text: string): string {
  return `<code>${literal(text)}</code>`;
}

function entity(character: string): string {
  return `&#${character.codePointAt(0)};`;
}

/** A column of a table: its head, and what it shows of a row, as Markdown. Figures are aligned right. */
export type Column<Row> = {
  readonly title: string;
  readonly align: 'left' | 'right';
  readonly cell: (row: Row) => string;
};

/** A table of some bytes at most. */
export function table<Row>(
  columns: readonly Column<Row>[],
  rows: readonly Row[],
  bytes: number,
): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  const head = [
    line(columns.map(({ title }) => title)),
    line(columns.map(({ align }) => (align === 'right' ? '--:' : ':--'))),
  ];
  const body = rows.map((row) => line(columns.map(({ cell }) => cell(row))));
  const { lines, left } = withinBudget(body, bytes);
  return `${[...head, ...lines].join('\n')}${more(left)}`;
}

/** A list of some bytes at most; entries are Markdown. */
export function list(entries: readonly string[], bytes: number): string {
  const { lines, left } = withinBudget(
    entries.map((entry) => `- ${entry}`),
    bytes,
  );
  return `${lines.join('\n')}${more(left)}`;
}

function more(count: number): string {
  return count > 0 ? `\n\n…and ${count} more.` : '';
}

/** A part that is folded until somebody opens it. */
export function details(title: string, markdown: string): string {
  return `<details><summary>${title}</summary>\n\n${markdown}\n\n</details>`;
}

/** The first thousand of some lines at most that fit into some bytes, and how many are left. */
export type Fitting = { readonly lines: readonly string[]; readonly left: number };

/** More than anybody reads. */
const mostLines = 1000;

/**
 * Keeps a part of the summary small whatever it is made of: a runner drops a summary of over 1 MiB
 * whole, and a hostile name may be long.
 */
export function withinBudget(all: readonly string[], bytes: number): Fitting {
  const encoder = new TextEncoder();
  let used = 0;
  const lines = all.slice(0, mostLines).filter((line) => {
    used += encoder.encode(line).length + 1;
    return used <= bytes;
  });
  return { lines, left: all.length - lines.length };
}
