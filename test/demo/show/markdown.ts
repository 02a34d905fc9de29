import { indented, styled } from '../terminal.ts';
import { showInline } from './inline.ts';
import { isTable, showTable } from './table.ts';

const details = /<details>\s*<summary>(.*?)<\/summary>(.*?)<\/details>/su;

/** GitHub Markdown, as the gate writes it, for reading in a terminal of a number of columns. */
export function showMarkdown(markdown: string, width: number): readonly string[] {
  const [before = '', summary, inside, ...after] = markdown.split(details);
  const blocks = before.split(/\n\s*\n/).filter((block) => block.trim() !== '');
  const shown = blocks.flatMap((block) => [...showBlock(block.trim(), width), '']);
  if (summary === undefined || inside === undefined) return shown;
  const folded = [
    styled('underline', showInline(summary)),
    ...indented(showMarkdown(inside, width - 2)),
  ];
  return [...shown, ...folded, ...showMarkdown(after.join(''), width)];
}

function showBlock(block: string, width: number): readonly string[] {
  const lines = block.split('\n');
  const [, heading] = /^#{1,6} (.*)$/s.exec(block) ?? [];
  if (heading !== undefined) return [styled('underline', showInline(heading))];
  return isTable(lines) ? showTable(lines, width) : lines.flatMap(showLine);
}

function showLine(line: string): readonly string[] {
  const [first = '', ...more] = line.replace(/^[-*] /, '• ').split(/<br\s*\/?>/);
  return [showInline(first), ...indented(more.map(showInline))];
}
