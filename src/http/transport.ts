import type { IncomingMessage, RequestOptions } from 'node:http';
import { HttpClient } from '@actions/http-client';
import type { Answer } from '../services/answer.ts';
import { bodyOf } from './body.ts';
import { before, type Deadline } from './deadline.ts';

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
    return await before(deadline, exchange(url, headers, deadline.signal));
  } catch (error: unknown) {
    return deadline.signal.aborted
      ? { kind: 'timeout', seconds: deadline.seconds }
      : { kind: 'network', code: codeOf(error) };
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
  const requestId = requestIdOf(message);
  const body = await bodyOf(message);
  return body.kind === 'text'
    ? { kind: 'answered', status, requestId, body: body.text }
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

function requestIdOf({ headers }: IncomingMessage): string | null {
  const requestId = headers['x-request-id'];
  return typeof requestId === 'string' ? requestId : null;
}

/** A word for what went wrong below HTTP; of several addresses tried, the first one's. */
function codeOf(error: unknown): string {
  if (error instanceof AggregateError && error.errors.length > 0) return codeOf(error.errors[0]);
  if (!(error instanceof Error)) return 'no reason given';
  const code = 'code' in error ? error.code : undefined;
  return typeof code === 'string' ? code : error.message || error.name;
}
