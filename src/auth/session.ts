import type { Access } from './access.ts';
import type { SignedIn, SignInFailure } from './sign-in.ts';

/** Gives access whenever a request is about to be sent: the same to all, renewed once it has ended. */
export type Session = () => Promise<Ready | SignInFailure>;
type Ready = { readonly kind: 'ready'; readonly access: Access };

/** Keeps what a sign-in gives; access that ends before the run does is renewed, once. */
export function sessionOf(signIn: () => Promise<SignedIn>, now: () => number): Session {
  let first: Promise<Held> | null = null;
  let second: Promise<Held> | null = null;
  const hold = async (): Promise<Held> => {
    const signedIn = await signIn();
    return { signedIn, end: endOf(signedIn, now()) };
  };
  return async () => {
    first ??= hold();
    const { end } = await first;
    if (end <= now()) second ??= hold();
    const { signedIn } = await (second ?? first);
    return readyOf(signedIn);
  };
}

/** What was given, and when it is to be renewed, by this machine's clock. */
type Held = { readonly signedIn: SignedIn; readonly end: number };

function readyOf(signedIn: SignedIn): Ready | SignInFailure {
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
 * reckoned by the authority's clock alone: this machine's may be wrong.
 */
function endOf(signedIn: SignedIn, now: number): number {
  if (signedIn.kind !== 'issued') return Number.POSITIVE_INFINITY;
  const { expiresAt, issuedAt } = signedIn.issued;
  return now + (expiresAt - (issuedAt ?? now)) * 0.9;
}
