import type { RequestCredential } from './request-authentication.ts';
import type { SignInResult } from './sign-in.ts';

/**
 * Gives access whenever a request is about to be sent: the same to all, until it has to be renewed.
 * `run` stands for the one fetch of all quotas that the request belongs to.
 */
export type Session<Run> = (run: Run) => Promise<SessionResult>;

/** Access as it holds now, or why there is none. */
type SessionResult =
  | { readonly kind: 'ready'; readonly access: RequestCredential }
  | Extract<SignInResult, { kind: 'failed' }>;

/** Keeps what a sign-in gives; access that ends before a run does is renewed, once in each run. */
export function createSession<Run>(
  signIn: (run: Run) => Promise<SignInResult>,
  now: () => number,
): Session<Run> {
  let held: Promise<Held> | null = null;
  let renewedIn: Run | null = null;
  const hold = async (run: Run): Promise<Held> => {
    const signedIn = await signIn(run);
    return { signedIn, end: endOf(signedIn, now()) };
  };
  return async (run) => {
    held ??= hold(run);
    const { end } = await held;
    if (end <= now() && renewedIn !== run) {
      renewedIn = run;
      held = hold(run);
    }
    const { signedIn } = await held;
    return sessionResultOf(signedIn);
  };
}

/** What was given, and when it is to be renewed, by this machine's clock. */
type Held = { readonly signedIn: SignInResult; readonly end: number };

function sessionResultOf(signedIn: SignInResult): SessionResult {
  switch (signedIn.kind) {
    case 'given':
      return { kind: 'ready', access: signedIn.access };
    case 'issued':
      return { kind: 'ready', access: signedIn.issued.access };
    case 'failed':
      return signedIn;
  }
}

/**
 * A tenth of its life before it ends, so that nothing ends on the way to the service. A life is
 * reckoned by the authority's clock, where it tells the time: this machine's may be wrong.
 */
function endOf(signedIn: SignInResult, now: number): number {
  if (signedIn.kind !== 'issued') return Number.POSITIVE_INFINITY;
  const { expiresAt, issuedAt } = signedIn.issued;
  return now + (expiresAt - (issuedAt ?? now)) * 0.9;
}
