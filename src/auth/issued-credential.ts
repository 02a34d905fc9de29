import type { CompleteResponse } from '../http/message.ts';
import type { Decoded } from '../json/fields.ts';
import type { RequestCredential } from './request-authentication.ts';

/** How long access holds; in milliseconds since 1970, by the clock of the authority that issued it. */
export type Expiry = {
  readonly expiresAt: number;
  /** Null where the authority did not tell the time. */
  readonly issuedAt: number | null;
};

/** Access that an authority issued for a while. */
export type IssuedCredential = { readonly access: RequestCredential; readonly expiry: Expiry };

/** The texts and numbers among some values: secrets must be redacted even where they turn out to be unusable. */
export function textsAmong(...values: readonly unknown[]): readonly string[] {
  return values
    .filter((value) => typeof value === 'string' || typeof value === 'number')
    .map((value) => `${value}`.trim());
}

/** Whether a value of an answer can be a secret that an authority has just issued. */
export type IsNewSecret = (value: unknown) => value is string;

/** What tokens and keys are made of; a shorter text could be part of any output, and so could a number. */
const issuedForm = /^[A-Za-z0-9+/=_.~-]{16,}$/;
const letter = /[A-Za-z]/;

/**
 * Tells what can have been issued from what was known before, in any case. A secret is given to the
 * runner to mask for the whole job: one that is a word of inputs, environment or the gate itself would
 * take away the outputs that hold it, and could not be new.
 */
export function newSecretCheck(known: () => readonly string[]): IsNewSecret {
  // Put together at the first question: where a token or a key is given, none is ever asked.
  let texts: readonly string[] | null = null;
  const isKnown = (sought: string) => {
    texts ??= known().map((text) => text.toLowerCase());
    return texts.some((text) => text.includes(sought));
  };
  return (value): value is string =>
    typeof value === 'string' &&
    issuedForm.test(value) &&
    letter.test(value) &&
    !isKnown(value.toLowerCase());
}

/**
 * Access with the moment at which it ends, an ISO 8601 text; malformed where that is none. `field` is
 * where it was looked for.
 */
export function withExpiry(
  expiry: unknown,
  field: string,
  access: RequestCredential,
  { serverTime }: CompleteResponse,
): Decoded<IssuedCredential> {
  const expiresAt = typeof expiry === 'string' ? Date.parse(expiry) : Number.NaN;
  return Number.isNaN(expiresAt)
    ? { kind: 'malformed', problem: `the response has no time in \`${field}\`` }
    : { kind: 'decoded', found: { access, expiry: { expiresAt, issuedAt: serverTime } } };
}
