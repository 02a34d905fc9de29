import type { SafeText } from '../text/sanitize.ts';

/**
 * Limit and use: whole numbers from 0 to 2^53 − 1. The service reports the limit, and also the use,
 * unless the team declared it.
 */
export type Usage = {
  readonly limit: number;
  readonly used: number;
  readonly origin: 'reported' | 'declared';
};

/** Why a figure is not known. `field` is its place in the response. */
export type UnknownCause =
  | { readonly kind: 'absent'; readonly field: string }
  | { readonly kind: 'malformed'; readonly field: string; readonly found: SafeText }
  | { readonly kind: 'listed-twice'; readonly field: string }
  /** Absent, and not documented to be in every response: some regions offer less than others. */
  | { readonly kind: 'not-offered'; readonly field: string }
  /** Absent, so it has no limit of its own: another quota counts the same things. */
  | { readonly kind: 'not-limited'; readonly field: string }
  | { readonly kind: 'unreadable' };

/** Whether the response shows that there is no such quota. */
export function isNonexistent({ kind }: Pick<UnknownCause, 'kind'>): boolean {
  return kind === 'not-offered' || kind === 'not-limited';
}

/**
 * What is left of a quota. Unknown is never 0 and never enough.
 *
 * - `counted`: `left` is negative if more is used than the limit allows, which ROMA documents as
 *   possible. `usage` is null if the service reports only what is left (GES).
 * - `at-most`: the limit is known but not the use, so at most the limit is left. With `isUseExpected` the
 *   service usually reports the use, so that even a wildcard asks for it.
 */
export type Headroom =
  | { readonly kind: 'counted'; readonly left: number; readonly usage: Usage | null }
  | { readonly kind: 'unlimited' }
  | { readonly kind: 'at-most'; readonly limit: number; readonly isUseExpected?: true }
  | { readonly kind: 'unknown'; readonly cause: UnknownCause };

/** The unit of a quota that is not a plain count. */
export type Unit = 'vCPU' | 'MiB' | 'GiB' | 'MB' | 'GB';

/** One quota of a project, or of an instance of a service. */
export type Quota = {
  /** Stays the same in every fetch, and in a later check that compares with this one. */
  readonly id: string;
  /** The key of its service. */
  readonly service: string;
  readonly name: string;
  /** The instance as shown; null for a quota of the project. */
  readonly instance: string | null;
  /** Null for a plain count. */
  readonly unit: Unit | null;
  /** Why it is shown but never judged, such as `a limit per route table`. Null if it is judged. */
  readonly exemption: string | null;
  readonly headroom: Headroom;
};

/**
 * The key by which quotas of plans and of responses are matched, because they may differ in case. Lines
 * of inputs have the exact names.
 */
export function nameKey(name: string): string {
  return name.toLowerCase();
}

/** The name of a quota in outputs and reports: `roma.api`, or `roma.api (label)`. */
export function displayName(quota: Pick<Quota, 'name' | 'instance'>): string {
  return quota.instance === null ? quota.name : `${quota.name} (${quota.instance})`;
}

/** Counts a quota by its declared use if the service reports only a limit. `used` is null if not declared. */
export function withDeclaredUse(quota: Quota, used: number | null): Quota {
  if (quota.headroom.kind !== 'at-most' || used === null) return quota;
  const { limit } = quota.headroom;
  return { ...quota, headroom: countedHeadroom({ limit, used, origin: 'declared' }) };
}

/** What is left of a limit. Exact, because both figures are whole numbers up to 2^53 − 1. */
export function countedHeadroom(usage: Usage): Headroom {
  return { kind: 'counted', left: usage.limit - usage.used, usage };
}

/** How much is left; null if that is not counted. */
export function leftOrNull(headroom: Headroom): number | null {
  return headroom.kind === 'counted' ? headroom.left : null;
}

/** How much is in use; null if the service does not report it. */
export function reportedUse(headroom: Headroom): number | null {
  if (headroom.kind !== 'counted' || headroom.usage?.origin !== 'reported') return null;
  return headroom.usage.used;
}

/** The limit; null if the service does not report one. */
export function limitOrNull(headroom: Headroom): number | null {
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

/** Hashes a text with a salt: different texts get different hashes, which do not reveal the texts. */
export type SaltedHash = (salt: string, text: string) => string;

/** Makes the id of a quota from the name that the service uses for it. */
export type QuotaIdOf = (rawName: string) => string;

/**
 * Makes ids for the quotas of one instance, or of the project (null). Names as shown cannot be ids: they
 * may change, and two may look alike. Raw names and IDs must not be shown, so they go only into the hash.
 */
export function createQuotaIdOf(
  saltedHash: SaltedHash,
  salt: string,
  instanceId: string | null,
): QuotaIdOf {
  return (rawName) => saltedHash(salt, JSON.stringify([rawName, instanceId]));
}
