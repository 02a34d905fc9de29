import type { Deadline } from '../http/deadline.ts';
import type { SignInResult } from './sign-in.ts';

/**
 * Returns the signed-in credential, which all requests share, and renews it before it expires. The
 * deadline identifies the fetch of all quotas that a request belongs to.
 */
export type Session = (deadline: Deadline) => Promise<SignInResult>;

/** Signs in anew, by the deadline. */
type SignIn = (deadline: Deadline) => Promise<SignInResult>;

/** Creates a session that signs in at the first request, and renews at most once in each fetch. */
export function createSession(signIn: SignIn, now: () => number): Session {
  let cached: Promise<CachedSignIn> | null = null;
  let renewedFor: Deadline | null = null;
  const refresh = async (deadline: Deadline): Promise<CachedSignIn> => {
    const result = await signIn(deadline);
    return { result, renewAt: renewalTime(result, now()) };
  };
  return async (deadline) => {
    cached ??= refresh(deadline);
    const { renewAt } = await cached;
    if (renewAt <= now() && renewedFor !== deadline) {
      renewedFor = deadline;
      cached = refresh(deadline);
    }
    const { result } = await cached;
    return result;
  };
}

/** The last sign-in, and when to renew it by this machine's clock. */
type CachedSignIn = { readonly result: SignInResult; readonly renewAt: number };

/**
 * Renews when 90 % of the lifetime is over, so that no credential expires on the way to a service.
 * The lifetime is taken from the authority's clock if it sends the time, because this machine's may be
 * wrong.
 */
function renewalTime(result: SignInResult, now: number): number {
  if (result.kind === 'failed' || result.expiry === null) return Number.POSITIVE_INFINITY;
  const { expiresAt, issuedAt } = result.expiry;
  return now + (expiresAt - (issuedAt ?? now)) * 0.9;
}
