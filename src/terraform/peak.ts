import type { ResourceChange } from './resource-change.ts';
import type { Gap } from './rules/gap.ts';
import type { Amount, ResourceRule } from './rules/resource-rule.ts';

/** The most that is taken half-way; `gap` says why there may be more. */
export type Peak = { readonly count: number; readonly gap: Gap | null };

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
    if (typeof step !== 'number') {
      return { count: Math.max(count, taken + step.atLeast), gap: step.gap };
    }
    taken += step;
    count = Math.max(count, taken);
  }
  return { count, gap: null };
}

/**
 * What an action does to what is in use, or why nobody knows; and what it adds for certain, which is
 * below zero where it may take less than nothing.
 */
type Step = number | { readonly gap: Gap; readonly atLeast: number };

const nothing: Amount = { kind: 'known', count: 0 };

/** What the actions of a change do to what is taken of a rule's quota, one after the other. */
export function stepsOf(
  { actions, before, after }: ResourceChange,
  { amount, updated = amount, isFreedLate = false }: ResourceRule,
): readonly Step[] {
  const [first, second] = actions;
  // Most of what a plan does, and it needs no look at what was not there.
  if (first === 'create' && second === undefined) return [difference(nothing, amount(after))];
  const done = actions.join();
  const isUpdate = done === 'update';
  const counted = isUpdate ? updated : amount;
  const was = isFreedLate && !isUpdate ? nothing : counted(before);
  const is = counted(after);
  // What stays as large as it was takes what it takes already, whatever that is.
  const isKept = isSame(was, is) && (isUpdate || done === 'delete,create');
  return isKept || done === 'delete' ? [] : actions.map((action) => stepOf(action, was, is));
}

/** What Terraform forgets goes on to exist. */
function stepOf(action: string, was: Amount, is: Amount): Step {
  switch (action) {
    case 'create':
      return difference(nothing, is);
    case 'delete':
      return difference(was, nothing);
    case 'update':
      return difference(was, is);
    case 'no-op':
    case 'read':
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

/** Any amount may be given back. */
const nothingCertain = Number.NEGATIVE_INFINITY;

function isSame(one: Amount, other: Amount): boolean {
  if (one.kind === 'known') return other.kind === 'known' && one.count === other.count;
  return other.kind === 'unknown' && one.key !== null && one.key === other.key;
}
