import type { IncomingMessage, RequestOptions } from 'node:http';
import { createSecureContext, type SecureContext } from 'node:tls';
import { HttpClient } from '@actions/http-client';
import { abortable } from '../ports/abortable.ts';
import { readBody } from './body.ts';
import type { Deadline } from './deadline.ts';
import {
  type HttpRequest,
  type HttpResponse,
  networkErrorResponse,
  parseHttpDate,
} from './message.ts';

/** Sends one request. Resolves with the response, or with why there is none; never rejects. */
export type Send = (request: HttpRequest, deadline: Deadline) => Promise<HttpResponse>;

/**
 * Creates a client that sends with the HTTP client of the Actions toolkit, so that proxies work as in
 * other actions. It does not follow redirects, which would take the credential to another host.
 */
export function createClient(): Send {
  const clientFor = createClientPool();
  let context: SecureContext | null = null;
  const secureContext = () => {
    context ??= createSecureContext();
    return context;
  };
  return async (request, deadline) => {
    const { signal, release } = linkedSignal(deadline.signal);
    try {
      const client = clientFor(request.url);
      // The client runs its handlers before it first waits, so requests cannot mix them up.
      client.handlers = [connectionHandler(signal, secureContext)];
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
 * Returns the client for an origin. Each origin has its own, because a client confuses the agents of
 * different schemes. Its agent resumes TLS sessions, which makes further connections cheaper.
 */
function createClientPool() {
  const clients = new Map<string, HttpClient>();
  return (url: string) => {
    const { origin } = new URL(url);
    const client = clients.get(origin) ?? createHttpClient();
    clients.set(origin, client);
    return client;
  };
}

/**
 * A signal that aborts with another one until it is released. A socket never stops listening to its
 * signal, so the deadline's own would keep every socket in memory.
 */
function linkedSignal(from: AbortSignal) {
  const controller = new AbortController();
  const pass = () => controller.abort(from.reason);
  if (from.aborted) pass();
  from.addEventListener('abort', pass, { once: true });
  return { signal: controller.signal, release: () => from.removeEventListener('abort', pass) };
}

/**
 * A client that opens a connection for each request. HTTP/1.1 matches responses to requests only by
 * their order on a connection. On a reused one, an extra response would count as that of the next
 * request.
 */
function createHttpClient(): HttpClient {
  const options = { allowRedirects: false, keepAlive: false, socketTimeout: socketTimeoutMs };
  return new HttpClient('huawei-cloud-quota-gate', [], options);
}

/** As long as any deadline, because the deadline alone decides. By default it would be three minutes. */
const socketTimeoutMs = 3_600_000;

async function exchange(
  client: HttpClient,
  { method, url, headers, body: sent }: HttpRequest,
): Promise<HttpResponse> {
  const { message } = await client.request(method, url, sent, {
    ...headers,
    accept: 'application/json',
  });
  const head = {
    status: message.statusCode ?? 0,
    // IAM has its own name for the ID.
    requestId: headerOf(message, 'x-request-id') ?? headerOf(message, 'x-iam-trace-id'),
    retryAfter: headerOf(message, 'retry-after'),
    serverTime: parseHttpDate(headerOf(message, 'date') ?? ''),
  };
  const body = await readBody(message);
  if (body.kind === 'unreadable') return { kind: 'unreadable', ...head, problem: body.problem };
  const subjectToken = headerOf(message, 'x-subject-token');
  return { kind: 'complete', ...head, subjectToken, body: body.text };
}

type ConnectionOptions = RequestOptions & { secureContext?: SecureContext };

/**
 * Sets what the client cannot: a signal, an IPv6 address without its brackets, and one TLS context for
 * all connections, since Node would create one for each.
 */
function connectionHandler(signal: AbortSignal, secureContext: () => SecureContext) {
  return {
    prepareRequest(options: ConnectionOptions): void {
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
  // Node decodes headers as Latin-1. A secret in UTF-8 must be recognized.
  return typeof value === 'string' ? Buffer.from(value, 'latin1').toString('utf8') : null;
}
