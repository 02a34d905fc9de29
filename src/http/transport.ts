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
 * Sends by the runner's own HTTP client, so that proxies work as everywhere in Actions. Redirects
 * are answers like any other: following one would carry the credential to another host.
 */
export const send: Send = async (request, deadline) => {
  try {
    return await unless(deadline.signal, exchange(request, deadline.signal));
  } catch (error: unknown) {
    return deadline.signal.aborted
      ? { kind: 'timeout', seconds: deadline.seconds }
      : answerOf(error);
  }
};

async function exchange(
  { method, url, headers, body: sent }: Request,
  signal: AbortSignal,
): Promise<Answer> {
  const client = new HttpClient('huawei-cloud-quota-gate', [untilAborted(signal)], {
    allowRedirects: false,
  });
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
