/** Why a plan does not say how much a resource takes, and what to do about it. Both are clauses. */
export type Gap = {
  /** Follows the address of the resource. May contain foreign text. */
  readonly cause: string;
  readonly remedy: string;
};

/** What to do if the gate cannot count what a plan needs. */
export const useDemandInstead =
  'use demand instead of terraform-plan, with services by name, or set on-unknown: warn';

/** The value of an attribute is known only after apply. */
export function knownAfterApply(name: string): Gap {
  return {
    cause: `its ${name} is known only after apply`,
    remedy: `set ${name} to a value known before apply`,
  };
}

/** Not even the number of blocks is known, because a dynamic block may create them. */
export function blocksKnownAfterApply(name: string): Gap {
  return {
    ...knownAfterApply(name),
    remedy: `write out each ${name} block, or ${useDemandInstead}`,
  };
}

/** An attribute is not a valid number. */
export function notNumber(name: string): Gap {
  return {
    cause: `its ${name} is not a number from 0 to 2^53 − 1`,
    remedy: `set ${name} to a number`,
  };
}
