import type { Contestant, Round } from './rounds.ts';

/** A question, who takes part in answering it, and the answer once all rounds are run. */
export type Benchmark = {
  readonly title: string;
  /** What the columns are, in a sentence or two. */
  readonly note: string;
  readonly contestants: readonly Contestant[];
  readonly table: (rounds: readonly Round[]) => Table;
};

/** Rows under a head; every cell is text. */
export type Table = {
  readonly head: readonly string[];
  readonly rows: readonly (readonly string[])[];
};

/** A table that is Markdown and is aligned in a terminal as well: figures stand on the right. */
export function showTable({ head, rows }: Table): string {
  const widths = head.map((_, column) =>
    Math.max(...[head, ...rows].map((row) => row[column]?.length ?? 0)),
  );
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  const aligned = (row: readonly string[]) =>
    line(widths.map((width, column) => (row[column] ?? '').padStart(width)));
  const rule = line(widths.map((width) => `${'-'.repeat(width - 1)}:`));
  return [aligned(head), rule, ...rows.map(aligned)].join('\n');
}

/** A ratio in as many digits as a noisy machine lets stand. */
export function shown(ratio: number): string {
  return ratio.toFixed(2);
}
