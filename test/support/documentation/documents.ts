import { readdirSync } from 'node:fs';

const root = new URL('../../../', import.meta.url);

/** The rows of the first table after a heading, as cells, without its head. */
export function tableUnder(heading: string, markdown: string): readonly (readonly string[])[] {
  const lines = markdown.split('\n');
  const below = lines.slice(lines.indexOf(heading) + 1);
  const start = below.findIndex((line) => line.startsWith('|'));
  if (!lines.includes(heading) || start < 0) throw new Error(`No table under ${heading}`);
  const table = below.slice(start);
  const end = table.findIndex((line) => !line.startsWith('|'));
  const rows = end < 0 ? table : table.slice(0, end);
  return rows.slice(2).map((row) =>
    row
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.trim()),
  );
}

/** The first code block of a language. */
export function codeBlock(language: string, markdown: string): string {
  const [, block] = new RegExp(`^\`\`\`${language}\n(.*?)^\`\`\`$`, 'ms').exec(markdown) ?? [];
  if (block === undefined) throw new Error(`No code block of ${language}`);
  return block;
}

/** What a cell sets as code: its first such text, or null where it has none. */
export function codeIn(cell: string | undefined): string | null {
  return /`([^`]+)`/.exec(cell ?? '')?.[1] ?? null;
}

/** The landing page in each of its languages. */
export const readmes: readonly string[] = ['README.md', 'README.zh-CN.md'];

/** Every page that a user reads, by its path from the root. */
export const pages: readonly string[] = [
  ...readmes,
  ...['CHANGELOG.md', 'SECURITY.md'],
  ...readdirSync(new URL('docs/', root))
    .filter((name) => name.endsWith('.md'))
    .map((name) => `docs/${name}`),
];
