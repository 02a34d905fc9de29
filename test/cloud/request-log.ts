import { randomUUID } from 'node:crypto';
import type { IncomingHttpHeaders, IncomingMessage } from 'node:http';
import { text } from 'node:stream/consumers';

/** A request as it arrived. */
export type ReceivedRequest = {
  /** 1 for the first request the cloud received. */
  readonly order: number;
  readonly method: string;
  /** The path with its query, as sent. */
  readonly path: string;
  /** Names in lower case. */
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
  /** The X-Request-Id of the answer. */
  readonly requestId: string;
};

/** The requests so far, and a way to wait for more. */
export type RequestLog = {
  readonly requests: readonly ReceivedRequest[];
  /** A request arrives with the last byte of its body. */
  readonly record: (message: IncomingMessage) => Promise<ReceivedRequest>;
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
    record: async (message) => {
      const body = await text(message);
      const request = describe(message, body, requests.length + 1);
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

function describe(message: IncomingMessage, body: string, order: number): ReceivedRequest {
  return {
    order,
    method: message.method ?? '',
    path: message.url ?? '',
    headers: flatten(message.headers),
    body,
    requestId: randomUUID().replaceAll('-', ''),
  };
}

function flatten(headers: IncomingHttpHeaders): Readonly<Record<string, string>> {
  const entries = Object.entries(headers).map(([name, value]) => [name, [value].flat().join(', ')]);
  return Object.fromEntries(entries);
}
