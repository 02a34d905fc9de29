import { retryDelay } from '../http/backoff.ts';
import type { Send } from '../http/client.ts';
import { attemptDeadline, type Deadline } from '../http/deadline.ts';
import type { HttpRequest, HttpResponse } from '../http/message.ts';
import { parseJson, valueIn } from '../json/json.ts';
import type { Clock } from '../ports/ports.ts';
import type { Redactor, Sanitize } from '../text/sanitize.ts';
import { secretRedaction } from '../text/secrets/secret.ts';
import { type ApiRequest, unsentExchange } from './api-request.ts';
import type { ApiFailure, ApiResult, CredentialKind, Failed, Failure } from './api-result.ts';
import { type Attempt, parseResponse } from './parse-response.ts';
import { isRetryable } from './response-failure.ts';

/** The ports that sending a request needs. */
export type FetchPorts = {
  readonly send: Send;
  readonly clock: Clock;
  /** A number from 0 to just under 1. */
  readonly random: () => number;
  /** Called before each wait for another attempt; `wait` is in milliseconds. */
  readonly onRetry: (title: string, failed: Failed, wait: number) => void;
  readonly sanitize: Sanitize;
  /** Hides texts in everything that the gate prints from now on. */
  readonly addRedactions: Redactor['addRedactions'];
  /** Hides a secret in everything that the runner shows from now on, outputs included. */
  readonly mask: (secret: string) => void;
};

/** A request that is ready to be sent, or why there is none. */
export type PreparedRequest<Why = never> =
  | {
      readonly kind: 'ready';
      readonly request: HttpRequest;
      readonly credentialKind: CredentialKind;
    }
  | { readonly kind: 'failed'; readonly failure: Why };

/**
 * Sends a request, and retries transient failures until the deadline, or until `isOver` says to stop.
 * `prepare` makes the request anew for each attempt.
 */
export async function fetchWithRetry<Value, Why extends Failure = never>(
  apiRequest: ApiRequest<Value>,
  prepare: () => Promise<PreparedRequest<Why>>,
  deadline: Deadline,
  ports: FetchPorts,
  isOver: () => boolean = () => false,
): Promise<ApiResult<Value, ApiFailure | Why>> {
  const firstAttempt = ports.clock.now();
  for (let number = 1; ; number += 1) {
    const prepared = await prepare();
    if (prepared.kind === 'failed') {
      const exchange = unsentExchange(apiRequest);
      return { kind: 'failed', exchange, failure: prepared.failure };
    }
    const { request, credentialKind } = prepared;
    const response = await ports.send(
      request,
      attemptDeadline(deadline, firstAttempt, ports.clock),
    );
    const attempt = { number, credentialKind, now: ports.clock.now() };
    const result = readResponse(apiRequest, response, attempt, ports);
    if (result.kind === 'ok') return result;
    const wait = isTransient(result, apiRequest.retryableCodes)
      ? retryDelay(number, response, deadline, ports)
      : null;
    if (wait === null) return result;
    ports.onRetry(apiRequest.title, result, wait);
    await ports.clock.sleep(wait, deadline.signal);
    if (isOver()) return result;
  }
}

/** Parses a response, and hides its secrets before anything of it can be printed. */
function readResponse<Value>(
  apiRequest: ApiRequest<Value>,
  response: HttpResponse,
  attempt: Attempt,
  { sanitize, addRedactions, mask }: FetchPorts,
): ApiResult<Value> {
  const secrets = secretsOf(apiRequest, response);
  addRedactions(secrets.map(secretRedaction));
  const result = parseResponse(apiRequest, response, attempt, sanitize);
  // Only after a success: a hostile server must not choose what the runner hides.
  if (result.kind === 'ok') secrets.forEach(mask);
  return result;
}

function secretsOf<Value>(
  { secretsIn }: ApiRequest<Value>,
  response: HttpResponse,
): readonly string[] {
  return secretsIn === null || response.kind !== 'complete'
    ? []
    : secretsIn(valueIn(parseJson(response.body)), response);
}

const brokenConnections: readonly string[] = ['ECONNRESET', 'EPIPE', 'ETIMEDOUT', 'EAI_AGAIN'];

/** Whether another attempt may succeed. A rejected credential is never tried again. */
export function isTransient(
  { failure, exchange }: Failed,
  retryableCodes: readonly string[] = [],
): boolean {
  if (failure.kind === 'timeout') return true;
  if (failure.kind === 'network') return brokenConnections.includes(failure.code);
  if (failure.kind !== 'status' && failure.kind !== 'error-code') return false;
  return isRetryable(exchange.status) || retryableCodes.includes(failure.apiError.code ?? '');
}
