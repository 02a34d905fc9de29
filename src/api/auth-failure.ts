import type { RawApiError } from './api-error.ts';
import { type AuthFailureReason, type CredentialKind, isSigned } from './failure.ts';

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
  if (/project-id not match|\bAPIG\.1003\b/i.test(words)) return { kind: 'other-project' };
  if (isSigned(credentialKind)) return rejectionOfSignature(words, credentialKind, skew);
  if (/\blocked\b/i.test(words)) return { kind: 'locked-user' };
  if (/userinfo is wrong/i.test(words)) return { kind: 'wrong-domain' };
  if (age.test(words)) return { kind: 'expired' };
  return { kind: 'unclear' };
}

const age = /expire|must be updated|\bAPIG\.1001\b|\.0307\b/i;

function rejectionOfSignature(
  words: string,
  credentialKind: CredentialKind,
  skew: number | null,
): AuthFailureReason {
  // Said of a wrong key, an expired one, a security token that is missing, and another's project.
  const isUntold = /\bunauthorized\b/i.test(words);
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
