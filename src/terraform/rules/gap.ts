/** Why a plan does not say how much a resource takes, and what to do about it: both are clauses. */
export type Gap = {
  /** Goes on behind the address of the resource, and may hold foreign text. */
  readonly cause: string;
  readonly remedy: string;
};

/** What to do where the gate cannot count what a plan needs. */
export const byHand = 'use demand instead of terraform-plan';

/** Nobody knows yet what an attribute will be. */
export function knownAfterApply(name: string): Gap {
  return {
    cause: `its ${name} is known only after apply`,
    remedy: `set ${name} to a value known before apply`,
  };
}

/** Not even the number of blocks is known: a block that is not written out may come of a dynamic one. */
export function blocksKnownAfterApply(name: string): Gap {
  return { ...knownAfterApply(name), remedy: `write out each ${name} block, or ${byHand}` };
}

/** An attribute that should be a number has another value. */
export function notNumber(name: string): Gap {
  return {
    cause: `its ${name} is not a number from 0 to 2^53 − 1`,
    remedy: `set ${name} to a number`,
  };
}
