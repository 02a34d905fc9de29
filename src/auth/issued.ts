import type { Answered } from '../services/answer.ts';
import type { Decoded } from '../services/decoded.ts';
import { fieldOf, isJsonObject } from '../services/fields.ts';
import { shortestSecret } from '../text/clean.ts';
import type { Access } from './access.ts';

/** Access that an authority issued for a while; times in milliseconds since 1970, by its clock. */
export type Issued = {
  readonly access: Access;
  readonly expiresAt: number;
  /** Null where the authority did not tell the time. */
  readonly issuedAt: number | null;
};

/** What lies under the keys, one after the other; undefined where there is nothing. */
export function valueAt(body: unknown, ...keys: readonly string[]): unknown {
  return keys.reduce((value, key) => (isJsonObject(value) ? fieldOf(value, key) : undefined), body);
}

/** The texts among some values: secrets must be kept even where they turn out to be unusable. */
export function textsAmong(...values: readonly unknown[]): readonly string[] {
  return values.filter((value) => typeof value === 'string').map((text) => text.trim());
}

/** Whether a value can be sent in a header, and be kept out of what people read. */
export function isUsableSecret(value: unknown): value is string {
  return (
    typeof value === 'string' && value.length >= shortestSecret && /^[\x21-\x7e]+$/.test(value)
  );
}

/** Access with the moment at which it ends, an ISO 8601 text; `field` is where that was looked for. */
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
