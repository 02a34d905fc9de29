import { retryDelay } from '../http/backoff.ts';
import type { Send } from '../http/client.ts';
import { attemptDeadline, type Deadline } from '../http/deadline.ts';
import type { HttpRequest, HttpResponse } from '../http/message.ts';
import { parse, valueIn } from '../json/json.ts';
import type { Clock } from '../ports/ports.ts';
import type { Redactor, Sanitize } from '../text/sanitize.ts';
import { secretRedaction } from '../text/secrets/secret.ts';
import { type ApiRequest, hostOf, noExchange } from './api-request.ts';
import type { ApiFailure, ApiResult, CredentialKind, Failed, Failure } from './api-result.ts';
import { parseResponse } from './parse-response.ts';

/** What a request needs of the world. */
export type FetchPorts = {
  readonly send: Send;
  readonly clock: Clock;
  /** From 0 to under 1. */
  readonly random: () => number;
  /** Told before each wait, in milliseconds, for another attempt. */
  readonly onRetry: (title: string, failed: Failed, wait: number) => void;
  readonly sanitize: Sanitize;
  /** Keeps texts out of all that the gate says from now on. */
  readonly redact: Redactor['redact'];
  /** Keeps a secret out of all that the runner shows from now on, outputs included. */
  readonly mask: (secret: string) => void;
};

/** A request ready to be sent now, or why there is none. */
export type PreparedRequest<Why = never> =
  | {
      readonly kind: 'ready';
      readonly request: HttpRequest;
      readonly credentialKind: CredentialKind;
    }
  | { readonly kind: 'failed'; readonly failure: Why };

/**
 * Sends until a response settles it: retries after what may pass, with a request prepared anew for
 * each attempt, and never past the end of the run, nor when it `isOver` for another reason.
 */
export async function fetchWithRetry<Value, Why extends Failure = never>(
  apiRequest: ApiRequest<Value>,
  prepare: () => Promise<PreparedRequest<Why>>,
  deadline: Deadline,
  ports: FetchPorts,
  isOver: () => boolean = () => false,
): Promise<ApiResult<Value, ApiFailure | Why>> {
  const { send, clock, sanitize, redact, mask } = ports;
  for (let attempt = 1; ; attempt += 1) {
    const prepared = await prepare();
    if (prepared.kind === 'failed') {
      return {
        kind: 'failed',
        exchange: noExchange(hostOf(apiRequest)),
        failure: prepared.failure,
      };
    }
    const response = await send(prepared.request, attemptDeadline(deadline, clock));
    // Before anything of the answer is looked at, let alone shown.
    const secrets = secretsOf(apiRequest, response);
    redact(secrets.map(secretRedaction));
    const made = { number: attempt, credentialKind: prepared.credentialKind, now: clock.now() };
    const outcome = parseResponse(apiRequest, response, made, sanitize);
    if (outcome.kind === 'ok') {
      // Only what is taken for a secret is masked: whoever answers must not choose what the runner hides.
      secrets.forEach(mask);
      return outcome;
    }
    const wait = isTransient(outcome, apiRequest.retryableCodes)
      ? waitAfter(response, attempt, deadline, ports)
      : null;
    if (wait === null) return outcome;
    ports.onRetry(apiRequest.title, outcome, wait);
    await clock.sleep(wait, deadline.signal);
    if (isOver()) return outcome;
  }
}

function secretsOf<Value>(
  { secretsIn }: ApiRequest<Value>,
  response: HttpResponse,
): readonly string[] {
  return secretsIn === null || response.kind !== 'answered'
    ? []
    : secretsIn(valueIn(parse(response.body)), response);
}

function waitAfter(
  response: HttpResponse,
  attempt: number,
  deadline: Deadline,
  { clock, random }: FetchPorts,
): number | null {
  const now = clock.now();
  const retryAfter = response.kind === 'answered' ? response.retryAfter : null;
  return retryDelay({ attempt, retryAfter, now, remaining: deadline.at - now, random: random() });
}

const retryableStatuses: readonly (number | null)[] = [408, 429, 500, 502, 503, 504];
const brokenConnections: readonly string[] = ['ECONNRESET', 'EPIPE', 'ETIMEDOUT', 'EAI_AGAIN'];

/** Whether another attempt may do better. A refused sign-in, above all, is never repeated. */
export function isTransient(
  { failure, exchange }: Failed<Failure>,
  retryableCodes: readonly string[],
): boolean {
  switch (failure.kind) {
    case 'timeout':
      return true;
    case 'network':
      return brokenConnections.includes(failure.code);
    case 'status':
      return (
        retryableStatuses.includes(exchange.status) ||
        retryableCodes.includes(failure.apiError.code ?? '')
      );
    case 'error-code':
      return retryableCodes.includes(failure.apiError.code ?? '');
    case 'signed-out':
    case 'no-permission':
    case 'not-found':
    case 'malformed':
    case 'not-signed-in':
    case 'not-asked':
      return false;
  }
}
