import { subscribe } from 'node:diagnostics_channel';
import type { IncomingMessage } from 'node:http';

/** Far more than any response with quotas has, and far less than a runner's memory. */
const maxResponseBytes = 1024 * 1024;

/** A body as text, or a clause that says why it is unreadable. */
export type ResponseBody =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'unreadable'; readonly problem: string };

/**
 * Reads a whole body. Rejects if it breaks off. The client's own reader would then never settle, and
 * the process would end with exit code 0 because nothing is pending.
 */
export async function readBody(message: IncomingMessage): Promise<ResponseBody> {
  const encoding = message.headers['content-encoding']?.trim().toLowerCase() ?? '';
  if (encoding !== '' && encoding !== 'identity') {
    message.destroy();
    return unreadable('the response is compressed, which was not requested');
  }
  const chunks: Uint8Array[] = [];
  let bytes = 0;
  try {
    for await (const chunk of message) {
      bytes += chunk.length;
      if (bytes > maxResponseBytes) {
        message.destroy();
        return unreadable('the response is larger than 1 MiB');
      }
      chunks.push(chunk);
    }
  } catch (error: unknown) {
    throw requestErrorOf(message) ?? error;
  }
  return decodeUtf8(Buffer.concat(chunks));
}

function decodeUtf8(bytes: Uint8Array): ResponseBody {
  try {
    return { kind: 'text', text: new TextDecoder('utf-8', { fatal: true }).decode(bytes) };
  } catch {
    return unreadable('the response is not UTF-8 text');
  }
}

function unreadable(problem: string): ResponseBody {
  return { kind: 'unreadable', problem };
}

/** The error of each failed request, by the request. */
const errors = new WeakMap<object, unknown>();

/**
 * Node reports a malformed chunk as an error of the request; reading the body only says that the
 * connection was lost. The error can come before the client returns the body, when only this channel
 * reports it.
 */
subscribe('http.client.request.error', (message: unknown) => {
  if (typeof message !== 'object' || message === null) return;
  if (!('request' in message && 'error' in message)) return;
  if (typeof message.request === 'object' && message.request !== null) {
    errors.set(message.request, message.error);
  }
});

/** The error of the request that a body belongs to; undefined if it had none. */
function requestErrorOf(body: IncomingMessage): unknown {
  return 'req' in body && typeof body.req === 'object' && body.req !== null
    ? errors.get(body.req)
    : undefined;
}
