import type { Contestant, Round } from './rounds.ts';

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
