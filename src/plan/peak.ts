import type { Demand } from '../quota/demand.ts';

/** What an action does to what is in use, or why nobody knows. */
export type Step = number | { readonly cause: string };

/**
 * The most that one resource takes while its actions run in their order, over what it took before:
 * a replacement that deletes first needs no room, one that creates first needs room for both. A
 * deletion alone frees nothing to be counted on, since other resources need not wait for it: so the
 * peaks of a plan's resources add up, and their sum is never below the net.
 */
export function peakOf(steps: readonly Step[]): Demand {
  let taken = 0;
  let peak = 0;
  for (const step of steps) {
    if (typeof step !== 'number') return { kind: 'unknown', atLeast: peak, cause: step.cause };
    taken += step;
    peak = Math.max(peak, taken);
  }
  return { kind: 'counted', count: peak };
}
