import type { ExchangeFailure, Refusal } from '../../src/quota/failure.ts';
import type { Answered } from '../../src/services/answer.ts';
import type { Attempt } from '../../src/services/interpret.ts';

/** A whole answer without headers, unless said otherwise. */
export function answered(
  status: number,
  body: string,
  overrides: Partial<Answered> = {},
): Answered {
  const headers = { requestId: null, retryAfter: null, serverTime: null, subjectToken: null };
  return { kind: 'answered', status, body, ...headers, ...overrides };
}

/** The first attempt, signed in with a token, unless said otherwise. */
export function attempt(overrides: Partial<Attempt> = {}): Attempt {
  return { number: 1, proof: 'token', now: 0, ...overrides };
}

/** A refused token that nothing more is known about, unless said otherwise. */
export function signedOut(
  refusal: Refusal,
  overrides: Partial<Extract<ExchangeFailure, { kind: 'signed-out' }>> = {},
): ExchangeFailure {
  return {
    kind: 'signed-out',
    proof: 'token',
    rejection: { kind: 'unclear' },
    refusal,
    ...overrides,
  };
}
