import type { Clean } from '../text/clean.ts';
import type { Step } from './peak.ts';
import type { ResourceChange } from './resource-change.ts';
import { unitsOf } from './sizes.ts';

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
export function countSteps({ actions }: ResourceChange, clean: Clean): readonly Step[] {
  return actions.map((action) => effects.get(action) ?? unknownAction(action, clean));
}

/** What the actions do to the edges of a graph, in units of `unit` edges. */
export function edgeSteps(change: ResourceChange, unit: number, clean: Clean): readonly Step[] {
  const { actions, sizeBefore, sizeAfter } = change;
  const isSameSize = sizeBefore !== null && sizeBefore === sizeAfter;
  const [first] = actions;
  // Whatever such a graph takes, it takes it already.
  if (isSameSize && (first === 'update' || first === 'delete')) return [];
  if (actions.every((action) => action === 'delete')) return [];
  return actions.map((action) => {
    const effect = effects.get(action);
    if (effect === undefined) return unknownAction(action, clean);
    if (action === 'update')
      return difference(edges(sizeBefore, unit, clean), edges(sizeAfter, unit, clean));
    if (effect === 0) return 0;
    return difference(0, edges(effect > 0 ? sizeAfter : sizeBefore, unit, clean), effect);
  });
}

function difference(from: Step, to: Step, sign: 1 | -1 = 1): Step {
  if (typeof from !== 'number') return from;
  return typeof to === 'number' ? sign * (to - from) : to;
}

function edges(size: string | null, unit: number, clean: Clean): Step {
  if (size === null) return { cause: 'the size of a graph is not known until apply' };
  const cause = `how many edges a graph of size index ${clean(size)} takes is not documented`;
  return unitsOf(size, unit) ?? { cause };
}

function unknownAction(action: string, clean: Clean): Step {
  return { cause: `the plan has an action that this version does not know: ${clean(action)}` };
}
