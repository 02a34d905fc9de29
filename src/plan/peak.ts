import type { Step } from './steps.ts';

/** The most that is taken half-way; `cause` says why there may be more. */
export type Peak = { readonly count: number; readonly cause: string | null };

/**
 * The most that one resource takes while its actions run in their order, over what it took before:
 * a replacement that deletes first needs no room, one that creates first needs room for both. A
 * deletion alone frees nothing to be counted on, since other resources need not wait for it: so the
 * peaks of a plan's resources add up, and their sum is never below the net.
 */
export function peakOf(steps: readonly Step[]): Peak {
  let taken = 0;
  let count = 0;
  for (const step of steps) {
    if (typeof step !== 'number') return { count, cause: step.cause };
    taken += step;
    count = Math.max(count, taken);
  }
  return { count, cause: null };
}
