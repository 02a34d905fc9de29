import type { IncomingMessage, RequestOptions } from 'node:http';
import { HttpClient } from '@actions/http-client';
import { unless } from '../clock.ts';
import type { Answer } from '../services/answer.ts';
import type { Request } from '../services/request.ts';
import { bodyOf } from './body.ts';
import type { Deadline } from './deadline.ts';
import { momentOf } from './http-date.ts';
import { answerOf } from './network-error.ts';

/** Sends one request and gives what came of it; never rejects. */
export type Send = (request: Request, deadline: Deadline) => Promise<Answer>;

/**
 * Sends by the runner's own HTTP client, so that proxies work as everywhere in Actions, and keeps
 * connections open for the next request to the same origin. Redirects are answers like any other:
 * following one would carry the credential to another host.
 */
export function sender(): Send {
  // One client an origin: a client mixes up the connections of different schemes.
  const clients = new Map<string, HttpClient>();
  const clientFor = (url: string) => {
    const { origin } = new URL(url);
    const client = clients.get(origin) ?? newClient();
    clients.set(origin, client);
    return client;
  };
  return async (request, deadline) => {
    try {
      const client = clientFor(request.url);
      return await unless(deadline.signal, exchange(client, request, deadline.signal));
    } catch (error: unknown) {
      return deadline.signal.aborted
        ? { kind: 'timeout', seconds: deadline.seconds }
        : answerOf(error);
    }
  };
}

function newClient(): HttpClient {
  const options = { allowRedirects: false, keepAlive: true };
  return new HttpClient('huawei-cloud-quota-gate', [], options);
}

async function exchange(
  client: HttpClient,
  { method, url, headers, body: sent }: Request,
  signal: AbortSignal,
): Promise<Answer> {
  // They take part when a request is made, which is before anything is waited for.
  client.handlers = [untilAborted(signal)];
  const { message } = await client.request(method, url, sent, {
    ...headers,
    accept: 'application/json',
  });
  const status = message.statusCode ?? 0;
  // IAM has a name of its own for the id.
  const requestId = headerOf(message, 'x-request-id') ?? headerOf(message, 'x-iam-trace-id');
  const body = await bodyOf(message);
  if (body.kind === 'unreadable') {
    return { kind: 'unreadable', status, requestId, problem: body.problem };
  }
  return {
    kind: 'answered',
    status,
    requestId,
    retryAfter: headerOf(message, 'retry-after'),
    serverTime: momentOf(headerOf(message, 'date') ?? ''),
    subjectToken: headerOf(message, 'x-subject-token'),
    body: body.text,
  };
}

/** The client offers no signal of its own, and keeps an IPv6 address in its brackets. */
function untilAborted(signal: AbortSignal) {
  return {
    prepareRequest(options: RequestOptions): void {
      options.signal = signal;
      options.host = options.host?.replace(/^\[(.*)\]$/, '$1') ?? null;
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
