import type { Decoded } from '../json/decoded.ts';
import type { Answered } from '../services/answer.ts';
import { isHeaderSecret } from '../text/visible.ts';
import type { Access } from './access.ts';

/** Access that an authority issued for a while; times in milliseconds since 1970, by its clock. */
export type Issued = {
  readonly access: Access;
  readonly expiresAt: number;
  /** Null where the authority did not tell the time. */
  readonly issuedAt: number | null;
};

/** The texts among some values: secrets must be kept even where they turn out to be unusable. */
export function textsAmong(...values: readonly unknown[]): readonly string[] {
  return values.filter((value) => typeof value === 'string').map((text) => text.trim());
}

/** Whether a value of an answer is a secret that can be used. */
export function isUsableSecret(value: unknown): value is string {
  return typeof value === 'string' && isHeaderSecret(value);
}

/**
 * Access with the moment at which it ends, an ISO 8601 text; malformed where that is none. `field` is
 * where it was looked for.
 */
export function issuedUntil(
  expiry: unknown,
  field: string,
  access: Access,
  { serverTime }: Answered,
): Decoded<Issued> {
  const expiresAt = typeof expiry === 'string' ? Date.parse(expiry) : Number.NaN;
  return Number.isNaN(expiresAt)
    ? { kind: 'malformed', problem: `the answer has no time in \`${field}\`` }
    : { kind: 'decoded', found: { access, expiresAt, issuedAt: serverTime } };
}
