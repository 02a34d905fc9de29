import type { CompleteResponse, HttpResponse } from '../http/message.ts';
import type { Decoded } from '../json/fields.ts';
import { parseJson, valueIn } from '../json/json.ts';
import type { Sanitize } from '../text/sanitize.ts';
import { apiErrorIn, isErrorBody, sanitizeApiError } from './api-error.ts';
import { type ApiRequest, hostOf } from './api-request.ts';
import type { ApiFailure, ApiResult, CredentialKind, Exchange } from './api-result.ts';
import { bodyFailure, isNotFromApi, statusFailure } from './response-failure.ts';

/** The attempt that got a response: its number (from 1), what authenticated it, and when it arrived. */
export type Attempt = {
  readonly number: number;
  readonly credentialKind: CredentialKind;
  /** When the response arrived, in milliseconds since 1970 by this machine's clock. */
  readonly now: number;
};

/**
 * Turns a response into a result. Never throws. A status other than success is reported as such even
 * if the body is unreadable.
 */
export function parseResponse<Value>(
  apiRequest: ApiRequest<Value>,
  response: HttpResponse,
  attempt: Attempt,
  sanitize: Sanitize,
): ApiResult<Value> {
  const exchange = {
    host: hostOf(apiRequest),
    attempts: attempt.number,
    ...responseTrace(response, apiRequest, sanitize),
  };
  const decoded = decodeResponse(apiRequest, response, attempt, sanitize);
  return decoded.kind === 'decoded'
    ? { kind: 'ok', exchange, value: decoded.value }
    : { kind: 'failed', exchange, failure: decoded };
}

type DecodedResponse<Value> = ApiFailure | Decoded<Value>;

function decodeResponse<Value>(
  apiRequest: ApiRequest<Value>,
  response: HttpResponse,
  attempt: Attempt,
  sanitize: Sanitize,
): DecodedResponse<Value> {
  switch (response.kind) {
    case 'network':
      return { kind: 'network', code: sanitize(response.code) };
    case 'timeout':
      return { kind: 'timeout', seconds: response.seconds };
    case 'unreadable':
      // A status other than success says more than an unreadable body.
      return response.status === null || response.status === apiRequest.success
        ? { kind: 'not-json', problem: response.problem }
        : statusFailure(
            response.status,
            noApiError,
            { ...attempt, serverTime: response.serverTime },
            sanitize,
          );
    case 'complete':
      return decodeCompleteResponse(apiRequest, response, attempt, sanitize);
  }
}

const noApiError = { code: null, message: null };

/** Decodes a complete response, or returns why it is no success. */
function decodeCompleteResponse<Value>(
  { success, decode, secretsIn }: ApiRequest<Value>,
  response: CompleteResponse,
  attempt: Attempt,
  sanitize: Sanitize,
): DecodedResponse<Value> {
  const json = parseJson(response.body);
  const value = valueIn(json);
  const rawError = apiErrorIn(value);
  const { status, body, serverTime } = response;
  const unusable = () => bodyFailure(json, body, secretsIn === null ? sanitize : null);
  if (status !== success) {
    const notFromApi = isNotFromApi(status, json, body) ? unusable() : null;
    return notFromApi ?? statusFailure(status, rawError, { ...attempt, serverTime }, sanitize);
  }
  const failure = unusable();
  if (failure !== null) return failure;
  if (isErrorBody(value)) {
    return { kind: 'error-code', apiError: sanitizeApiError(rawError, sanitize) };
  }
  return decode(value, response);
}

/**
 * The status and request ID of an exchange. The request ID is dropped if the body may hold secrets and
 * is not JSON: the secrets are then unknown, and the ID could repeat one.
 */
function responseTrace(
  response: HttpResponse,
  { secretsIn }: ApiRequest<unknown>,
  sanitize: Sanitize,
): Pick<Exchange, 'status' | 'requestId'> {
  switch (response.kind) {
    case 'network':
    case 'timeout':
      return { status: null, requestId: null };
    case 'complete':
    case 'unreadable': {
      const { status, requestId } = response;
      const isShown = requestId !== null && (secretsIn === null || isReadable(response));
      return { status, requestId: isShown ? sanitize(requestId) : null };
    }
  }
}

function isReadable(response: HttpResponse): boolean {
  return response.kind === 'complete' && parseJson(response.body).kind === 'json';
}
