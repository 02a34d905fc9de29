import type { ResourceChange } from './resource-change.ts';
import { edgesOf, isSame } from './sizes.ts';

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
  const isKept = isSame(sizeBefore, sizeAfter);
  if (done === 'delete' || (isKept && (done === 'update' || done === 'delete,create'))) return [];
  return actions.map((action) => {
    const effect = effects.get(action);
    if (effect === undefined) return unknownAction;
    if (action === 'update') return difference(edgesOf(sizeBefore), edgesOf(sizeAfter));
    if (effect === 0) return 0;
    return effect > 0 ? edgesOf(sizeAfter) : difference(edgesOf(sizeBefore), 0);
  });
}

function difference(from: Step, to: Step): Step {
  if (typeof from !== 'number') return from;
  return typeof to === 'number' ? to - from : to;
}

const unknownAction: Step = {
  cause: 'the plan has an action that this version does not know: update the gate',
};
