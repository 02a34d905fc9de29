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
