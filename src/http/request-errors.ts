import { subscribe } from 'node:diagnostics_channel';
import type { IncomingMessage } from 'node:http';

const errors = new WeakMap<object, unknown>();

/**
 * Node tells a request of a bad chunk, and its body only of a lost connection; and it does so before
 * the client hands out the body, so that only this channel hears of both.
 */
subscribe('http.client.request.error', (message: unknown) => {
  if (typeof message !== 'object' || message === null) return;
  if (!('request' in message && 'error' in message)) return;
  if (typeof message.request === 'object' && message.request !== null) {
    errors.set(message.request, message.error);
  }
});

/** What Node told the request that a body answers, where it told it anything. */
export function errorBehind(body: IncomingMessage): unknown {
  return 'req' in body && typeof body.req === 'object' && body.req !== null
    ? errors.get(body.req)
    : undefined;
}
