import type { Deadline } from '../http/deadline.ts';
import type { SignInResult } from './sign-in.ts';

/**
 * Gives access whenever a request is about to be sent: the same to all, until it has to be renewed.
 * The deadline stands for the one fetch of all quotas that the request belongs to.
 */
export type Session = (deadline: Deadline) => Promise<SignInResult>;

/** Keeps what a sign-in gives; access that ends before a fetch does is renewed, once in each fetch. */
export function createSession(signIn: Session, now: () => number): Session {
  let held: Promise<Held> | null = null;
  let renewedFor: Deadline | null = null;
  const hold = async (deadline: Deadline): Promise<Held> => {
    const signedIn = await signIn(deadline);
    return { signedIn, end: endOf(signedIn, now()) };
  };
  return async (deadline) => {
    held ??= hold(deadline);
    const { end } = await held;
    if (end <= now() && renewedFor !== deadline) {
      renewedFor = deadline;
      held = hold(deadline);
    }
    const { signedIn } = await held;
    return signedIn;
  };
}

/** What was given, and when it is to be renewed, by this machine's clock. */
type Held = { readonly signedIn: SignInResult; readonly end: number };

/**
 * A tenth of its life before it ends, so that nothing ends on the way to the service. A life is
 * reckoned by the authority's clock, where it tells the time: this machine's may be wrong.
 */
function endOf(signedIn: SignInResult, now: number): number {
  if (signedIn.kind === 'failed' || signedIn.expiry === null) return Number.POSITIVE_INFINITY;
  const { expiresAt, issuedAt } = signedIn.expiry;
  return now + (expiresAt - (issuedAt ?? now)) * 0.9;
}
