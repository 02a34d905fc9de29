import type { CompleteResponse, HttpResponse } from '../http/message.ts';
import type { Decoded } from '../json/decoded.ts';
import { parse, valueIn } from '../json/json.ts';
import type { Sanitize } from '../text/sanitize.ts';
import {
  apiErrorIn,
  authFailureReason,
  isErrorBody,
  type RawApiError,
  sanitizeApiError,
} from './api-error.ts';
import { type ApiRequest, type Exchange, hostOf } from './api-request.ts';
import type { ApiFailure, ApiResult, CredentialKind } from './api-result.ts';
import { jsonProblem } from './response-json.ts';

/** The last of some attempts: how many there were, what it showed, and when its answer was read. */
export type Attempt = {
  readonly number: number;
  readonly credentialKind: CredentialKind;
  /** Milliseconds since 1970, by this machine's clock. */
  readonly now: number;
};

/** Reads the answer to an attempt. Total: no failure hides what another server said. */
export function parseResponse<Value>(
  apiRequest: ApiRequest<Value>,
  response: HttpResponse,
  attempt: Attempt,
  sanitize: Sanitize,
): ApiResult<Value> {
  const exchange = {
    host: hostOf(apiRequest),
    attempts: attempt.number,
    ...tracesOf(response, apiRequest, sanitize),
  };
  const outcome = outcomeOf(apiRequest, response, attempt, sanitize);
  return outcome.kind === 'decoded'
    ? { kind: 'ok', exchange, value: outcome.found }
    : { kind: 'failed', exchange, failure: outcome };
}

type Outcome<Value> = ApiFailure | Extract<Decoded<Value>, { kind: 'decoded' }>;

function outcomeOf<Value>(
  apiRequest: ApiRequest<Value>,
  response: HttpResponse,
  attempt: Attempt,
  sanitize: Sanitize,
): Outcome<Value> {
  switch (response.kind) {
    case 'network':
      return { kind: 'network', code: sanitize(response.code) };
    case 'timeout':
      return { kind: 'timeout', seconds: response.seconds };
    case 'unreadable':
      // The status says more than a body that nobody can read.
      return response.status === null || response.status === apiRequest.success
        ? { kind: 'malformed', problem: response.problem }
        : failureOf(response.status, { code: null, message: null }, attempt, null, sanitize);
    case 'answered':
      return outcomeOfAnswer(apiRequest, response, attempt, sanitize);
  }
}

/** What a whole answer holds, or why that is not what was asked for. */
function outcomeOfAnswer<Value>(
  { success, decode, secretsIn }: ApiRequest<Value>,
  response: CompleteResponse,
  attempt: Attempt,
  sanitize: Sanitize,
): Outcome<Value> {
  const json = parse(response.body);
  const value = valueIn(json);
  const foreign = apiErrorIn(value);
  if (response.status !== success) {
    return failureOf(response.status, foreign, attempt, response.serverTime, sanitize);
  }
  const problem = jsonProblem(json, response.body, secretsIn === null ? sanitize : null);
  if (problem !== null) return { kind: 'malformed', problem };
  return isErrorBody(value)
    ? { kind: 'error-code', apiError: sanitizeApiError(foreign, sanitize) }
    : decode(value, response);
}

/**
 * What tells an exchange apart. Where a body that may hold secrets cannot be read, nobody knows what
 * to cut out of a request ID: it is left out.
 */
function tracesOf(
  response: HttpResponse,
  { secretsIn }: ApiRequest<unknown>,
  sanitize: Sanitize,
): Pick<Exchange, 'status' | 'requestId'> {
  switch (response.kind) {
    case 'network':
    case 'timeout':
      return { status: null, requestId: null };
    case 'answered':
    case 'unreadable': {
      const { status, requestId } = response;
      const isShown = requestId !== null && (secretsIn === null || isReadable(response));
      return { status, requestId: isShown ? sanitize(requestId) : null };
    }
  }
}

function isReadable(response: HttpResponse): boolean {
  return response.kind === 'answered' && parse(response.body).kind === 'json';
}

function failureOf(
  status: number,
  foreign: RawApiError,
  { credentialKind, now }: Attempt,
  serverTime: number | null,
  sanitize: Sanitize,
): ApiFailure {
  const apiError = sanitizeApiError(foreign, sanitize);
  if (status === 401) {
    const skew = serverTime === null ? null : (now - serverTime) / 60_000;
    return {
      kind: 'signed-out',
      credentialKind,
      authFailure: authFailureReason(foreign, credentialKind, skew),
      apiError,
    };
  }
  if (status === 403) return { kind: 'no-permission', apiError };
  if (status === 404) return { kind: 'not-found', apiError };
  return { kind: 'status', apiError };
}
