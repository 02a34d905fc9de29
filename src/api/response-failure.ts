import type { Json } from '../json/json.ts';
import type { Sanitize } from '../text/sanitize.ts';
import { type RawApiError, sanitizeApiError } from './api-error.ts';
import {
  type ApiFailure,
  type AuthFailureReason,
  type CredentialKind,
  isSigned,
} from './api-result.ts';

const retryable: ReadonlySet<number | null> = new Set([408, 429, 500, 502, 503, 504]);

/** Whether the same request may succeed after a failure with this status. */
export function isRetryable(status: number | null): boolean {
  return retryable.has(status);
}

/** Whether a status blames the request, so that sending it again changes nothing. */
export function blamesRequest(status: number): boolean {
  return status >= 400 && status < 500 && !isRetryable(status);
}

/** What else helps to explain a status. Times are in milliseconds since 1970. */
type StatusContext = {
  readonly credentialKind: CredentialKind;
  /** When the response arrived, by this machine's clock. */
  readonly now: number;
  /** When the server sent the response, by its own clock; null if it did not say. */
  readonly serverTime: number | null;
};

/** The failure that a status other than success means. `rawError` is the error in the response. */
export function statusFailure(
  status: number,
  rawError: RawApiError,
  { credentialKind, now, serverTime }: StatusContext,
  sanitize: Sanitize,
): ApiFailure {
  const apiError = sanitizeApiError(rawError, sanitize);
  if (status === 401) {
    const skew = serverTime === null ? null : (now - serverTime) / 60_000;
    const authFailure = authFailureReason(rawError, credentialKind, skew);
    return { kind: 'signed-out', credentialKind, authFailure, apiError };
  }
  if (status === 403) return { kind: 'no-permission', apiError };
  if (status === 404) return { kind: 'not-found', apiError };
  return { kind: 'status', apiError };
}

/** A gateway accepts a signature if its time is within this of its own clock. */
const maxSkewMinutes = 15;

/**
 * Why a credential was rejected. Every reason arrives as status 401, most with code APIGW.0301, so
 * only the message distinguishes a wrong key from a wrong clock (signing guide, "IAM authentication
 * errors"; FAQ of API Gateway). `skew` is how many minutes this machine's clock is ahead; null if
 * unknown.
 */
function authFailureReason(
  rawError: RawApiError,
  credentialKind: CredentialKind,
  skew: number | null,
): AuthFailureReason {
  const words = `${rawError.code ?? ''} ${rawError.message ?? ''}`;
  if (/access failed to reach the limit/i.test(words)) return { kind: 'locked-key' };
  if (isSigned(credentialKind)) return signatureFailureReason(words, credentialKind, skew);
  if (otherProjectPattern.test(words)) return { kind: 'other-project' };
  if (/\blocked\b/i.test(words)) return { kind: 'locked-user' };
  if (/userinfo is wrong/i.test(words)) return { kind: 'wrong-domain' };
  if (expiredPattern.test(words)) return { kind: 'expired' };
  return { kind: 'unclear' };
}

const otherProjectPattern = /project-id not match|\bAPIG\.1003\b/i;
const expiredPattern = /expire|must be updated|\bAPIG\.1001\b|\.0307\b/i;

function signatureFailureReason(
  words: string,
  credentialKind: CredentialKind,
  skew: number | null,
): AuthFailureReason {
  // Gateways say this for a wrong key, an expired key, a missing security token and a wrong project.
  // The project is signed too, so a message that names it does not tell which of them is wrong.
  const isUnspecific = /\bunauthorized\b/i.test(words) || otherProjectPattern.test(words);
  // Two tests on purpose: one pattern with both would take quadratic time.
  const isMissing = /\bak\b/i.test(words) && /not exist/i.test(words);
  if (isMissing || (!isUnspecific && /get secretkey failed/i.test(words))) {
    return { kind: 'unknown-key' };
  }
  if (skew !== null && Math.abs(skew) > maxSkewMinutes) {
    return { kind: 'clock', minutes: Math.round(skew) };
  }
  const isLate = /signature expired/i.test(words);
  if (isLate && skew === null) return { kind: 'clock', minutes: null };
  if (!isLate && !isUnspecific && /signature/i.test(words)) return { kind: 'wrong-signature' };
  // Only a temporary key can expire.
  const isExpired = credentialKind !== 'access-key' && expiredPattern.test(words);
  return { kind: isExpired ? 'expired' : 'unclear' };
}

/**
 * Whether a response that blames the request is not from the API, which gives its reason in JSON or none.
 * A proxy or another host knows nothing of credentials, permissions and IDs.
 */
export function isNotFromApi(status: number, { kind }: Json, body: string): boolean {
  return blamesRequest(status) && kind === 'not-json' && body.trim() !== '';
}

function isWebPage(body: string): boolean {
  return body.trimStart().startsWith('<');
}

/**
 * The failure that a body means which is not usable JSON; null if it is. `quote` sanitizes a quotation
 * from the body. It is null if the body may hold secrets, which nothing can find in a text that is not
 * JSON.
 */
export function bodyFailure(json: Json, body: string, quote: Sanitize | null): ApiFailure | null {
  switch (json.kind) {
    case 'json':
      return null;
    case 'not-json':
      return { kind: 'not-json', problem: notJson(body, quote) };
    case 'ambiguous':
      return { kind: 'malformed', problem: 'the response has a field twice' };
  }
}

/** Quotes the beginning, which distinguishes a login page or a proxy's notice from a cut-off response. */
function notJson(body: string, quote: Sanitize | null): string {
  const start = body.trimStart();
  if (start === '') return 'the response is empty';
  const what = isWebPage(start) ? 'a web page' : 'not JSON';
  if (quote === null) return `the response is ${what}`;
  // Sanitizes far more than it shows, so that a secret which begins in the shown part is complete.
  const beginning = [...quote(start.slice(0, 65_536))].slice(0, 60).join('');
  return `the response is ${what} and begins with "${beginning}"`;
}
