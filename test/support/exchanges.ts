import type { ExchangeFailure, Refusal } from '../../src/quota/failure.ts';
import type { Quota } from '../../src/quota/quota.ts';
import { type Source, titleOf } from '../../src/quota/reading.ts';
import type { Answered } from '../../src/services/answer.ts';
import type { Decoded } from '../../src/services/decoded.ts';
import type { Attempt } from '../../src/services/interpret.ts';
import type { QuotaQuestion } from '../../src/services/question.ts';
import { getRequest } from '../../src/services/request.ts';

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

/** A question for quotas, asked at any address. */
export function quotaQuestion(
  source: Source,
  url: string,
  decode: (body: unknown) => Decoded<readonly Quota[]>,
): QuotaQuestion {
  const request = getRequest(url);
  return { source, title: titleOf(source), request, success: 200, decode, secretsIn: null };
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
