import { edgesOfSize, isSameSize } from '../services/ges/graph-size.ts';
import type { ResourceChange } from './resource-change.ts';
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

/** What an action does to what is in use, or why nobody knows: a clause, without foreign text. */
export type Step = number | { readonly cause: string };

/** Which actions add and take away. What Terraform forgets goes on to exist. */
const effects: ReadonlyMap<string, -1 | 0 | 1> = new Map([
  ['create', 1],
  ['delete', -1],
  ['update', 0],
  ['no-op', 0],
  ['read', 0],
  ['forget', 0],
]);

/** What the actions do to the number of resources of a type, one after the other. */
export function countSteps({ actions }: ResourceChange): readonly Step[] {
  return actions.map((action) => effects.get(action) ?? unknownAction);
}

/** What the actions do to the number of edges of a graph. */
export function edgeSteps({ actions, sizeBefore, sizeAfter }: ResourceChange): readonly Step[] {
  const done = actions.join();
  // A graph of the same size takes what it takes already, whatever that is.
  const isKept = isSameSize(sizeBefore, sizeAfter);
  if (done === 'delete' || (isKept && (done === 'update' || done === 'delete,create'))) return [];
  return actions.map((action) => {
    const effect = effects.get(action);
    if (effect === undefined) return unknownAction;
    if (action === 'update') return difference(edgesOfSize(sizeBefore), edgesOfSize(sizeAfter));
    if (effect === 0) return 0;
    return effect > 0 ? edgesOfSize(sizeAfter) : difference(edgesOfSize(sizeBefore), 0);
  });
}

function difference(from: Step, to: Step): Step {
  if (typeof from !== 'number') return from;
  return typeof to === 'number' ? to - from : to;
}

const unknownAction: Step = {
  cause: 'the plan has an action that this version does not know: update the gate',
};
