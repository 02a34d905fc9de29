import { subscribe } from 'node:diagnostics_channel';
import type { IncomingMessage } from 'node:http';

/** Far above any quota answer, far below what would trouble a runner's memory. */
const mostBytes = 1024 * 1024;

/** A body as text, or why there is none; `problem` ends the sentence "the response …". */
export type ResponseBody =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'unreadable'; readonly problem: string };

/**
 * Reads a body whole. Rejects when it breaks off: the client's own reader would wait for ever, and
 * the process would end with nothing pending and exit code 0.
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
      if (bytes > mostBytes) {
        message.destroy();
        return unreadable('the response is larger than 1 MiB');
      }
      chunks.push(chunk);
    }
  } catch (error: unknown) {
    throw requestErrorOf(message) ?? error;
  }
  return decoded(Buffer.concat(chunks));
}

function decoded(bytes: Uint8Array): ResponseBody {
  try {
    return { kind: 'text', text: new TextDecoder('utf-8', { fatal: true }).decode(bytes) };
  } catch {
    return unreadable('the response is not UTF-8 text');
  }
}

function unreadable(problem: string): ResponseBody {
  return { kind: 'unreadable', problem };
}

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
function requestErrorOf(body: IncomingMessage): unknown {
  return 'req' in body && typeof body.req === 'object' && body.req !== null
    ? errors.get(body.req)
    : undefined;
}
