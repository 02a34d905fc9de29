import type { Contestant, Round } from './rounds.ts';
import type { Table } from './table.ts';

/** A question, who takes part in answering it, and the answer once all rounds are run. */
export type Benchmark = {
  readonly title: string;
  /** What the columns are, in a sentence or two. */
  readonly note: string;
  readonly contestants: readonly Contestant[];
  readonly table: (rounds: readonly Round[]) => Table;
};
