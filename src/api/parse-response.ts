import type { CompleteResponse, HttpResponse } from '../http/message.ts';
import type { Decoded } from '../json/fields.ts';
import { type Json, parse, valueIn } from '../json/json.ts';
import type { Sanitize } from '../text/sanitize.ts';
import { apiErrorIn, isErrorBody, sanitizeApiError } from './api-error.ts';
import { type ApiRequest, type Exchange, hostOf } from './api-request.ts';
import type { ApiFailure, ApiResult, CredentialKind } from './api-result.ts';
import { statusFailure } from './status-failure.ts';

/** The attempt that a response answers: its number, from 1, by what it was sent, and when it was read. */
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
        : statusFailure(response.status, wordless, { ...attempt, serverTime: null }, sanitize);
    case 'answered':
      return outcomeOfAnswer(apiRequest, response, attempt, sanitize);
  }
}

const wordless = { code: null, message: null };

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
    const { status, serverTime } = response;
    return statusFailure(status, foreign, { ...attempt, serverTime }, sanitize);
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

/**
 * Why a body is not the JSON it should be; null where it is. `quote` sanitizes what may be quoted of
 * it, and is null where nothing may: an answer that holds secrets could be cut off behind one.
 */
function jsonProblem(json: Json, body: string, quote: Sanitize | null): string | null {
  switch (json.kind) {
    case 'json':
      return null;
    case 'not-json':
      return notJson(body, quote);
    case 'ambiguous':
      return 'the response has a field twice';
  }
}

/** A short beginning tells a login page or a proxy's notice from a cut-off answer. */
function notJson(body: string, quote: Sanitize | null): string {
  const start = body.trimStart();
  if (start === '') return 'the response is empty';
  const what = start.startsWith('<') ? 'a web page' : 'not JSON';
  if (quote === null) return `the response is ${what}`;
  // Cut far behind any secret that could begin in what is shown.
  const beginning = [...quote(start.slice(0, 65_536))].slice(0, 60).join('');
  return `the response is ${what} and begins with "${beginning}"`;
}
