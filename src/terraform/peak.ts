import type { ResourceChange } from './changes.ts';
import { isSame } from './rules/amounts.ts';
import { type Attributes, attributeOf, isUnset } from './rules/attributes.ts';
import type { Amount, Gap, ResourceRule } from './rules/resource-rule.ts';

/** The most that is taken at any time; `gap` says why it may be more, and is null if it is exact. */
export type Peak = { readonly count: number; readonly gap: Gap | null };

/**
 * The most that one resource takes beyond what it took before, while its actions run in order. A
 * replacement that deletes first needs no room; one that creates first needs room for both. What a
 * deletion frees is not counted on, because other resources do not wait for it. So the peaks of all
 * resources add up, and the sum is never below the net change.
 */
export function peakOf(steps: readonly Step[]): Peak {
  let taken = 0;
  let count = 0;
  for (const step of steps) {
    if (typeof step !== 'number') {
      return { count: Math.max(count, taken + step.atLeast), gap: step.gap };
    }
    taken += step;
    count = Math.max(count, taken);
  }
  return { count, gap: null };
}

/**
 * How much an action adds to the use; or why that is unknown, and the least that it adds, which is
 * negative if it may free some.
 */
type Step = number | { readonly gap: Gap; readonly atLeast: number };

const nothing: Amount = { kind: 'known', count: 0 };

const harmless: ReadonlySet<unknown> = new Set(['no-op', 'read', 'delete', 'forget']);

/** Whether actions take nothing, whatever the resource takes: it stays, goes or is only read. */
export function takeNothing(actions: readonly unknown[]): boolean {
  return actions.length > 0 && actions.every((action) => harmless.has(action));
}

/** The steps of a change that takes something, in the quota of a rule and the order of its actions. */
export function stepsOf(
  { actions, before, after }: ResourceChange,
  { amount, growth, freed = amount }: ResourceRule,
): readonly Step[] {
  const [first, second] = actions;
  // The most frequent case, and there is nothing before it to look at.
  if (first === 'create' && second === undefined) return [difference(nothing, amount(after))];
  const done = actions.join();
  const isUpdate = done === 'update';
  if (isUpdate && growth !== undefined) return [difference(nothing, growth(before, after))];
  const left = movesRegion(before, after) ? nothing : freed(before);
  const was = isUpdate ? amount(before) : left;
  const is = amount(after);
  // The same amount before and after takes nothing new, even if it is unknown.
  const isKept = isSame(was, is) && (isUpdate || done === 'delete,create');
  return isKept ? [] : actions.map((action) => stepOf(action, was, is));
}

/**
 * Whether a resource leaves its region: what it frees there is of no use here. A region that the plan does
 * not say is the same one, unless the configuration sets it.
 */
function movesRegion(before: Attributes, after: Attributes): boolean {
  const old = attributeOf(before, 'region');
  if (old.kind !== 'known') return false;
  const region = attributeOf(after, 'region');
  if (region.kind === 'known') return region.value !== old.value;
  return after.configured() !== null && !isUnset(after, 'region');
}

/** The step of one action. A resource that Terraform forgets still exists. */
function stepOf(action: string, was: Amount, is: Amount): Step {
  switch (action) {
    case 'create':
      return difference(nothing, is);
    case 'delete':
      return difference(was, nothing);
    case 'update':
      return isSame(is, nothing) ? 0 : difference(was, is);
    case 'forget':
      return 0;
  }
  return {
    gap: { cause: 'this version does not know its action', remedy: 'update the gate' },
    atLeast: nothingCertain,
  };
}

function difference(from: Amount, to: Amount): Step {
  if (from.kind === 'unknown') return { gap: from.gap, atLeast: nothingCertain };
  if (to.kind === 'known') return to.count - from.count;
  return { gap: to.gap, atLeast: to.atLeast - from.count };
}

/** An unknown amount may be freed. */
const nothingCertain = Number.NEGATIVE_INFINITY;
