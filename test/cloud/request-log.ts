import { randomUUID } from 'node:crypto';
import type { IncomingHttpHeaders, IncomingMessage } from 'node:http';

/** A request as it arrived. */
export type ReceivedRequest = {
  /** 1 for the first request the cloud received. */
  readonly order: number;
  readonly method: string;
  /** The path with its query, as sent. */
  readonly path: string;
  /** Names in lower case. */
  readonly headers: Readonly<Record<string, string>>;
  /** The X-Request-Id of the answer. */
  readonly requestId: string;
};

/** The requests so far, and a way to wait for more. */
export type RequestLog = {
  readonly requests: readonly ReceivedRequest[];
  readonly record: (message: IncomingMessage) => ReceivedRequest;
  /** Resolves once this many requests have arrived in all. */
  readonly arrived: (count: number) => Promise<void>;
};

type Waiter = { readonly count: number; readonly resolve: () => void };

/** An empty log. */
export function createRequestLog(): RequestLog {
  const requests: ReceivedRequest[] = [];
  const waiters = new Set<Waiter>();
  return {
    requests,
    record: (message) => {
      const request = describe(message, requests.length + 1);
      requests.push(request);
      for (const waiter of waiters) {
        if (requests.length >= waiter.count) {
          waiters.delete(waiter);
          waiter.resolve();
        }
      }
      return request;
    },
    arrived: (count) =>
      new Promise((resolve) => {
        requests.length >= count ? resolve() : waiters.add({ count, resolve });
      }),
  };
}

function describe(message: IncomingMessage, order: number): ReceivedRequest {
  return {
    order,
    method: message.method ?? '',
    path: message.url ?? '',
    headers: flatten(message.headers),
    requestId: randomUUID().replaceAll('-', ''),
  };
}

function flatten(headers: IncomingHttpHeaders): Readonly<Record<string, string>> {
  const entries = Object.entries(headers).map(([name, value]) => [name, [value].flat().join(', ')]);
  return Object.fromEntries(entries);
}
