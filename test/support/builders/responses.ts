import type { ApiError, ApiFailure } from '../../../src/api/api-result.ts';
import type { Attempt } from '../../../src/api/parse-response.ts';
import type { CompleteResponse } from '../../../src/http/message.ts';

/** A complete response, without headers unless overridden. */
export function answered(
  status: number,
  body: string,
  overrides: Partial<CompleteResponse> = {},
): CompleteResponse {
  const headers = { requestId: null, retryAfter: null, serverTime: null, subjectToken: null };
  return { kind: 'complete', status, body, ...headers, ...overrides };
}

/** The first attempt, with a token, unless overridden. */
export function attempt(overrides: Partial<Attempt> = {}): Attempt {
  return { number: 1, credentialKind: 'token', now: 0, ...overrides };
}

/** A token rejected for an unclear reason, unless overridden. */
export function signedOut(
  apiError: ApiError,
  overrides: Partial<Extract<ApiFailure, { kind: 'signed-out' }>> = {},
): ApiFailure {
  return {
    kind: 'signed-out',
    credentialKind: 'token',
    authFailure: { kind: 'unclear' },
    apiError,
    ...overrides,
  };
}
