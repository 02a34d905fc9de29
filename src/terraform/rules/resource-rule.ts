import type { Attributes } from './attributes.ts';

/** How much a resource takes (a number from 0), or why that is not known. */
export type Amount =
  | { readonly kind: 'known'; readonly count: number }
  | {
      readonly kind: 'unknown';
      readonly gap: Gap;
      /** Unknown amounts with the same key are equal. An amount with null equals no other. */
      readonly key: string | null;
      /** How much it is at least. */
      readonly atLeast: number;
    };

export type AmountOf = (attributes: Attributes) => Amount;

/** How much more a resource takes after an update in place. */
export type Growth = (before: Attributes, after: Attributes) => Amount;

/** What resources of some types take of one quota. */
export type ResourceRule = {
  /** Types without the provider's prefix, such as `ges_graph`. Lookalikes are compared with the first. */
  readonly types: readonly [string, ...(readonly string[])];
  readonly quota: string;
  readonly amount: AmountOf;
  /** How much more an update in place takes, if that is not the difference of `amount`. */
  readonly growth?: Growth;
  /** Whether any update may take more, because it makes up for what the resource has lost. */
  readonly catchesUp?: true;
  /** What its deletion frees, if that is not `amount`: some of what it took stays. */
  readonly freed?: AmountOf;
  /** More rules of the same kind, for quotas whose names depend on the attributes of the resource. */
  readonly variants?: (before: Attributes, after: Attributes) => readonly ResourceRule[];
  /** How much of what is counted makes one unit of the quota. Null if unknown: then it is not counted. */
  readonly perUnit: number | null;
  /**
   * Whether no other cloud uses the first word of the type (unlike `vpc`). Then the provider can have
   * any name, and a type that only looks similar leaves the quota partly checked.
   */
  readonly isUnmistakable?: boolean;
};

/** Each resource takes one. */
export function oneEach(): Amount {
  return { kind: 'known', count: 1 };
}

/** The rule that each resource of some types takes an amount of a quota. */
export function takes(
  quota: string,
  amount: AmountOf,
  ...types: ResourceRule['types']
): ResourceRule {
  return { types, quota, amount, perUnit: 1 };
}

/** Why a plan does not say how much a resource takes, and what to do about it: clauses, with foreign text. */
export type Gap = {
  /** Follows the address of the resource. */
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
