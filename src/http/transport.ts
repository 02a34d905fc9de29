import type { IncomingMessage, RequestOptions } from 'node:http';
import { HttpClient } from '@actions/http-client';
import { unless } from '../clock.ts';
import type { Answer } from '../services/answer.ts';
import { bodyOf } from './body.ts';
import type { Deadline } from './deadline.ts';
import { answerOf } from './network-error.ts';

/** Sends one GET and gives what came of it; never rejects. */
export type Get = (
  url: string,
  headers: Readonly<Record<string, string>>,
  deadline: Deadline,
) => Promise<Answer>;

/**
 * A GET by the runner's own HTTP client, so that proxies work as everywhere in Actions. Redirects
 * are answers like any other: following one would carry the token to another host.
 */
export const get: Get = async (url, headers, deadline) => {
  try {
    return await unless(deadline.signal, exchange(url, headers, deadline.signal));
  } catch (error: unknown) {
    return deadline.signal.aborted
      ? { kind: 'timeout', seconds: deadline.seconds }
      : answerOf(error);
  }
};

async function exchange(
  url: string,
  headers: Readonly<Record<string, string>>,
  signal: AbortSignal,
): Promise<Answer> {
  const client = new HttpClient('huawei-cloud-quota-gate', [untilAborted(signal)], {
    allowRedirects: false,
  });
  const { message } = await client.get(url, { ...headers, accept: 'application/json' });
  const status = message.statusCode ?? 0;
  const requestId = headerOf(message, 'x-request-id');
  const retryAfter = headerOf(message, 'retry-after');
  const body = await bodyOf(message);
  return body.kind === 'text'
    ? { kind: 'answered', status, requestId, retryAfter, body: body.text }
    : { kind: 'unreadable', status, requestId, problem: body.problem };
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
  return typeof value === 'string' ? value : null;
}
