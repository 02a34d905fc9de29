/** One thing to measure; throws where it did not do its work. */
export type Contestant = {
  /** Milliseconds, KiB or a count: only ratios of the same kind are shown. */
  readonly measure: () => Promise<number>;
};

/** What every contestant measured in one turn. */
export type Round = ReadonlyMap<Contestant, number>;

export type Plan = {
  /** Rounds to run and forget. */
  readonly warmUps: number;
  readonly rounds: number;
};

/**
 * Lets everybody have a turn before anybody has the next, so that a slow minute of the machine
 * meets all alike; every other round backwards, so that nobody always follows the same neighbour.
 */
export async function runInRounds(
  contestants: readonly Contestant[],
  { warmUps, rounds }: Plan,
): Promise<readonly Round[]> {
  const all: Round[] = [];
  while (all.length < warmUps + rounds) {
    showProgress(`round ${all.length + 1} of ${warmUps + rounds}`);
    all.push(await oneRound(all.length % 2 === 0 ? contestants : contestants.toReversed()));
  }
  showProgress('');
  return all.slice(warmUps);
}

async function oneRound(contestants: readonly Contestant[]): Promise<Round> {
  const round = new Map<Contestant, number>();
  for (const contestant of contestants) round.set(contestant, await contestant.measure());
  return round;
}

/** On the last line of a terminal; what is saved to a file holds none of it. */
function showProgress(words: string): void {
  if (process.stderr.isTTY) process.stderr.write(`\r\u001b[K${words}`);
}

/** Gives what a contestant measured in one round. */
type Figure = (contestant: Contestant) => number;

/**
 * The median over all rounds of something worked out within each: neighbours in time are compared
 * with each other, so that a machine that slows down half-way distorts no ratio.
 */
export function medianOf(rounds: readonly Round[], workOut: (figure: Figure) => number): number {
  const sorted = rounds
    .map((round) => workOut((contestant) => round.get(contestant) ?? Number.NaN))
    .toSorted((one, other) => one - other);
  const middle = (sorted.length - 1) / 2;
  return (
    ((sorted[Math.floor(middle)] ?? Number.NaN) + (sorted[Math.ceil(middle)] ?? Number.NaN)) / 2
  );
}

/** The median of one contestant's figure over another's. */
export function ratioOf(rounds: readonly Round[], one: Contestant, other: Contestant): number {
  return medianOf(rounds, (figure) => figure(one) / figure(other));
}
