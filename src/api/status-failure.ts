import type { Sanitize } from '../text/sanitize.ts';
import { type RawApiError, sanitizeApiError } from './api-error.ts';
import {
  type ApiFailure,
  type AuthFailureReason,
  type CredentialKind,
  isSigned,
} from './api-result.ts';

/** What shows why a status came: by what credential, and when; times in milliseconds since 1970. */
type Circumstances = {
  readonly credentialKind: CredentialKind;
  /** By this machine's clock. */
  readonly now: number;
  /** By the server's, null where it did not tell. */
  readonly serverTime: number | null;
};

/** What a status other than that of success means, with the server's own words to be shown. */
export function statusFailure(
  status: number,
  foreign: RawApiError,
  { credentialKind, now, serverTime }: Circumstances,
  sanitize: Sanitize,
): ApiFailure {
  const apiError = sanitizeApiError(foreign, sanitize);
  if (status === 401) {
    const skew = serverTime === null ? null : (now - serverTime) / 60_000;
    const authFailure = authFailureReason(foreign, credentialKind, skew);
    return { kind: 'signed-out', credentialKind, authFailure, apiError };
  }
  if (status === 403) return { kind: 'no-permission', apiError };
  if (status === 404) return { kind: 'not-found', apiError };
  return { kind: 'status', apiError };
}

/** A signature holds for this long around the time it names; in minutes. */
const mostSkew = 15;

/**
 * Why a credential was refused. All of it arrives as status 401, mostly as code APIGW.0301: only the
 * words of the message tell a wrong key from a wrong clock (signing guide, "IAM authentication
 * errors"; FAQ of API Gateway). `skew` is how far this machine's clock is ahead, in minutes.
 */
export function authFailureReason(
  apiError: RawApiError,
  credentialKind: CredentialKind,
  skew: number | null,
): AuthFailureReason {
  const words = `${apiError.code ?? ''} ${apiError.message ?? ''}`;
  if (/access failed to reach the limit/i.test(words)) return { kind: 'locked-key' };
  if (isSigned(credentialKind)) return rejectionOfSignature(words, credentialKind, skew);
  if (otherProject.test(words)) return { kind: 'other-project' };
  if (/\blocked\b/i.test(words)) return { kind: 'locked-user' };
  if (/userinfo is wrong/i.test(words)) return { kind: 'wrong-domain' };
  if (age.test(words)) return { kind: 'expired' };
  return { kind: 'unclear' };
}

const otherProject = /project-id not match|\bAPIG\.1003\b/i;
const age = /expire|must be updated|\bAPIG\.1001\b|\.0307\b/i;

function rejectionOfSignature(
  words: string,
  credentialKind: CredentialKind,
  skew: number | null,
): AuthFailureReason {
  // Said of a wrong key, an expired one, a security token that is missing, and another's project; the
  // project is signed too, and a gateway that names it says nothing of which of them is wrong.
  const isUntold = /\bunauthorized\b/i.test(words) || otherProject.test(words);
  // Each is looked for by itself: together, the second would be sought behind every place of the first.
  const isMissing = /\bak\b/i.test(words) && /not exist/i.test(words);
  if (isMissing || (!isUntold && /get secretkey failed/i.test(words))) {
    return { kind: 'unknown-key' };
  }
  if (skew !== null && Math.abs(skew) > mostSkew) {
    return { kind: 'clock', minutes: Math.round(skew) };
  }
  if (/signature expired/i.test(words)) {
    // Where the clocks agree, it is the key that has expired; only a temporary one can.
    if (skew === null) return { kind: 'clock', minutes: null };
    return { kind: credentialKind === 'access-key' ? 'unclear' : 'expired' };
  }
  if (isUntold) return { kind: 'unclear' };
  if (/signature/i.test(words)) return { kind: 'wrong-signature' };
  return { kind: age.test(words) ? 'expired' : 'unclear' };
}
