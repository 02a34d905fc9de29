/** The rows of all tables in a summary, their heads left out, as the text a reader sees. */
export function tableRowsIn(summary: string): readonly (readonly string[])[] {
  return tablesIn(summary.replaceAll('\u00a0', ' ')).flatMap((rows) => rows.slice(1));
}

/** Every table of a summary, with its head and without the line below it. */
export function tablesIn(summary: string): readonly (readonly (readonly string[])[])[] {
  const tables = summary.match(/(?:^\| .*\n)+/gm) ?? [];
  return tables.map((table) => {
    const rows = table.trimEnd().split('\n');
    return rows.toSpliced(1, 1).map((row) => row.split('|').slice(1, -1).map(textOf));
  });
}

/** A summary without the few tags that the gate itself writes. */
export function withoutOwnTags(summary: string): string {
  return summary
    .replaceAll(/<\/?(?:code|details|summary|sub|br)>/g, '')
    .replaceAll(
      /\[request [\d,]+ more\]\(https:\/\/console\.huaweicloud\.com\/quota\/#\/quota\)/g,
      '',
    );
}

/** A cell without the gate's own tags, and with its entities read. */
function textOf(cell: string): string {
  return cell
    .replaceAll(/<\/?(?:code|br)>|\*\*/g, '')
    .replaceAll(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code)))
    .trim();
}
