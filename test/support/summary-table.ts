/** The rows of all quota tables in a summary, their heads left out, as the text a reader sees. */
export function tableRowsIn(summary: string): readonly (readonly string[])[] {
  return rowsIn(summary).filter(([icon]) => icon !== '' && icon !== ':--');
}

/** The same with their heads. */
function rowsIn(summary: string): readonly (readonly string[])[] {
  const rows = summary.split('\n').filter((line) => line.startsWith('| '));
  return rows.map((row) => row.split('|').slice(1, -1).map(textOf));
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
