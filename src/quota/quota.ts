import type { SafeText } from '../text/sanitize.ts';

/**
 * Whole numbers from 0 to 2^53 − 1. The limit is as the service reported it, and so is the use,
 * unless it reports none and the team declared it.
 */
export type Usage = {
  readonly limit: number;
  readonly used: number;
  readonly origin: 'reported' | 'declared';
};

/** Why a figure could not be known. `field` is where in the answer it was looked for. */
export type UnknownCause =
  | { readonly kind: 'absent'; readonly field: string }
  | { readonly kind: 'malformed'; readonly field: string; readonly found: SafeText }
  | { readonly kind: 'listed-twice'; readonly field: string }
  /** Absent, and no answer is documented to have it: some regions offer less than others. */
  | { readonly kind: 'not-offered'; readonly field: string }
  /** Absent, and what it counts is counted in another quota as well: nothing limits it by itself. */
  | { readonly kind: 'not-limited'; readonly field: string }
  | { readonly kind: 'unreadable' };

/** Whether a quota is not there at all, as far as an answer tells. */
export function isNotThere({ kind }: Pick<UnknownCause, 'kind'>): boolean {
  return kind === 'not-offered' || kind === 'not-limited';
}

/**
 * What is left of a quota. Unknown is never 0 and never enough.
 *
 * - `counted`: a number, negative when more is used than the limit allows, which ROMA documents as
 *   possible; `usage` is null where the service reports only what is left (GES).
 * - `at-most`: the limit is known and the use is not, so no more than the limit is left.
 */
export type Headroom =
  | { readonly kind: 'counted'; readonly left: number; readonly usage: Usage | null }
  | { readonly kind: 'unlimited' }
  | { readonly kind: 'at-most'; readonly limit: number }
  | { readonly kind: 'unknown'; readonly cause: UnknownCause };

/** What some quotas are counted in, where it is no plain count. */
export type Unit = 'vCPU' | 'MiB' | 'GiB' | 'MB' | 'GB';

/** One quota of one scope. `instance` is the service's instance as shown, null for a project's quota. */
export type Quota = {
  /** The same for the same quota in every fetch, and in the next check that compares with this one. */
  readonly id: string;
  /** By its key. */
  readonly service: string;
  readonly name: string;
  readonly instance: string | null;
  /** Null for a plain count. */
  readonly unit: Unit | null;
  /** Why it is shown but never judged, as `a limit per route table`; null where it is judged. */
  readonly exemption: string | null;
  readonly headroom: Headroom;
};

/** A quota's name as outputs and reports give it: `roma.api`, or `roma.api (label)`. */
export function displayName(quota: Pick<Quota, 'name' | 'instance'>): string {
  return quota.instance === null ? quota.name : `${quota.name} (${quota.instance})`;
}

/** A quota whose use was declared, where the service reports only a limit: counted by it. */
export function withDeclaredUse(quota: Quota, used: number | null): Quota {
  if (quota.headroom.kind !== 'at-most' || used === null) return quota;
  const { limit } = quota.headroom;
  return { ...quota, headroom: countedHeadroom({ limit, used, origin: 'declared' }) };
}

/** What is left of a limit, exactly: both figures are whole numbers up to 2^53 − 1. */
export function countedHeadroom(usage: Usage): Headroom {
  return { kind: 'counted', left: usage.limit - usage.used, usage };
}

/** What is left, where that is counted. */
export function countedLeft(headroom: Headroom): number | null {
  return headroom.kind === 'counted' ? headroom.left : null;
}

/** How much is in use, where the service reports it. */
export function usedOf(headroom: Headroom): number | null {
  if (headroom.kind !== 'counted' || headroom.usage?.origin !== 'reported') return null;
  return headroom.usage.used;
}

/** The limit, where the service reports one. */
export function limitOf(headroom: Headroom): number | null {
  switch (headroom.kind) {
    case 'counted':
      return headroom.usage?.limit ?? null;
    case 'at-most':
      return headroom.limit;
    case 'unlimited':
    case 'unknown':
      return null;
  }
}

/** A hash of a salt and a text: it tells texts apart, and never which they are. */
export type SaltedHash = (salt: string, text: string) => string;

/** Gives the id of a quota, by the name that the service knows it by. */
export type QuotaIdOf = (rawName: string) => string;

/**
 * Tells the quotas of an instance apart (null for those of a project). Raw names and IDs go into the
 * hash and nowhere else; what is shown of a quota may change, and two may look alike.
 */
export function quotaIdMaker(
  saltedHash: SaltedHash,
  salt: string,
  instanceId: string | null,
): QuotaIdOf {
  return (rawName) => saltedHash(salt, JSON.stringify([rawName, instanceId]));
}
