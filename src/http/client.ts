import type { IncomingMessage, RequestOptions } from 'node:http';
import { createSecureContext, type SecureContext } from 'node:tls';
import { HttpClient } from '@actions/http-client';
import { abortable } from '../ports/clock.ts';
import { parseHttpDate } from './backoff.ts';
import { readBody } from './body.ts';
import type { Deadline } from './deadline.ts';
import { type HttpRequest, type HttpResponse, networkErrorResponse } from './message.ts';

/** Sends one request and resolves with its response, or with why there is none; never rejects. */
export type Send = (request: HttpRequest, deadline: Deadline) => Promise<HttpResponse>;

/**
 * Sends by the runner's own HTTP client, so that proxies work as everywhere in Actions. Redirects are
 * answers like any other: following one would carry the credential to another host.
 */
export function createClient(): Send {
  // One client per origin: a client mixes up the agents of different schemes, and an agent resumes its
  // TLS sessions, which makes the next connection to the same origin cheaper.
  const clients = new Map<string, HttpClient>();
  const clientFor = (url: string) => {
    const { origin } = new URL(url);
    const client = clients.get(origin) ?? newClient();
    clients.set(origin, client);
    return client;
  };
  let context: SecureContext | null = null;
  const secureContext = () => {
    context ??= createSecureContext();
    return context;
  };
  return async (request, deadline) => {
    const { signal, release } = relay(deadline.signal);
    try {
      const client = clientFor(request.url);
      // They take part when a request is made, which is before anything is waited for.
      client.handlers = [connecting(signal, secureContext)];
      return await abortable(exchange(client, request), signal);
    } catch (error: unknown) {
      return deadline.signal.aborted
        ? { kind: 'timeout', seconds: deadline.seconds }
        : networkErrorResponse(error);
    } finally {
      release();
    }
  };
}

/**
 * A signal that comes with another until it is released. Node lets a socket listen to its signal for
 * good: a deadline that never comes would keep the socket of each answer, with all of its TLS.
 */
function relay(from: AbortSignal) {
  const controller = new AbortController();
  const pass = () => controller.abort(from.reason);
  if (from.aborted) pass();
  from.addEventListener('abort', pass, { once: true });
  return { signal: controller.signal, release: () => from.removeEventListener('abort', pass) };
}

/**
 * Each request has a connection of its own. HTTP/1.1 matches an answer to a request by its place on a
 * connection alone: on one that is used again, an answer too many would be taken for the next
 * request's, however late it comes.
 */
function newClient(): HttpClient {
  const options = { allowRedirects: false, keepAlive: false };
  return new HttpClient('huawei-cloud-quota-gate', [], options);
}

async function exchange(
  client: HttpClient,
  { method, url, headers, body: sent }: HttpRequest,
): Promise<HttpResponse> {
  const { message } = await client.request(method, url, sent, {
    ...headers,
    accept: 'application/json',
  });
  const status = message.statusCode ?? 0;
  // IAM has a name of its own for the id.
  const requestId = headerOf(message, 'x-request-id') ?? headerOf(message, 'x-iam-trace-id');
  const body = await readBody(message);
  if (body.kind === 'unreadable') {
    return { kind: 'unreadable', status, requestId, problem: body.problem };
  }
  return {
    kind: 'answered',
    status,
    requestId,
    retryAfter: headerOf(message, 'retry-after'),
    serverTime: parseHttpDate(headerOf(message, 'date') ?? ''),
    subjectToken: headerOf(message, 'x-subject-token'),
    body: body.text,
  };
}

type Connecting = RequestOptions & { secureContext?: SecureContext };

/**
 * The client offers no signal of its own, and keeps an IPv6 address in its brackets. Left to itself,
 * Node would set up all of TLS anew for each connection.
 */
function connecting(signal: AbortSignal, secureContext: () => SecureContext) {
  return {
    prepareRequest(options: Connecting): void {
      options.signal = signal;
      options.host = options.host?.replace(/^\[(.*)\]$/, '$1') ?? null;
      options.secureContext = secureContext();
    },
    canHandleAuthentication: () => false,
    handleAuthentication: () => Promise.reject(new Error('no challenge is ever answered')),
  };
}

function headerOf({ headers }: IncomingMessage, name: string): string | null {
  const value = headers[name];
  // Node reads headers as Latin-1; what is written in UTF-8 must be known for what it is.
  return typeof value === 'string' ? Buffer.from(value, 'latin1').toString('utf8') : null;
}
