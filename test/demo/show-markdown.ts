import { showInline } from './show-inline.ts';
import { isTable, showTable } from './show-table.ts';
import { indented, styled } from './terminal.ts';

const details = /<details>\s*<summary>(.*?)<\/summary>(.*?)<\/details>/su;

/** GitHub Markdown, as the gate writes it, for reading in a terminal. */
export function showMarkdown(markdown: string): readonly string[] {
  const [before = '', summary, inside, ...after] = markdown.split(details);
  const blocks = before.split(/\n\s*\n/).filter((block) => block.trim() !== '');
  const shown = blocks.flatMap((block) => [...showBlock(block.trim()), '']);
  if (summary === undefined || inside === undefined) return shown;
  const folded = [styled('underline', showInline(summary)), ...indented(showMarkdown(inside))];
  return [...shown, ...folded, ...showMarkdown(after.join(''))];
}

function showBlock(block: string): readonly string[] {
  const lines = block.split('\n');
  const [, heading] = /^#{1,6} (.*)$/s.exec(block) ?? [];
  if (heading !== undefined) return [styled('underline', showInline(heading))];
  return isTable(lines) ? showTable(lines) : lines.flatMap(showLine);
}

function showLine(line: string): readonly string[] {
  const [first = '', ...more] = line.replace(/^[-*] /, '• ').split(/<br\s*\/?>/);
  return [showInline(first), ...indented(more.map(showInline))];
}
