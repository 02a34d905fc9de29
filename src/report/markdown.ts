/**
 * Text as GitHub's Markdown shows it, letter for letter: whatever could start markup, a link, a
 * mention or a table cell becomes a numeric entity. Line breaks are already quoted in clean text.
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

/** A table; cells are Markdown already. Columns of figures are aligned to the right. */
export function table(
  columns: readonly { readonly title: string; readonly align: 'left' | 'right' }[],
  rows: readonly (readonly string[])[],
): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return [
    line(columns.map(({ title }) => title)),
    line(columns.map(({ align }) => (align === 'right' ? '--:' : ':--'))),
    ...rows.map(line),
  ].join('\n');
}

/** A part that is folded until somebody opens it. */
export function details(title: string, markdown: string): string {
  return `<details><summary>${title}</summary>\n\n${markdown}\n\n</details>`;
}
