import type { IncomingMessage } from 'node:http';
import { errorBehind } from './request-errors.ts';

/** Far above any quota answer, far below what would trouble a runner's memory. */
const mostBytes = 1024 * 1024;

/** A body as text, or why there is none; `problem` ends the sentence "the answer …". */
export type Body =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'unreadable'; readonly problem: string };

/**
 * Reads a body whole. Rejects when it breaks off: the client's own reader would wait for ever, and
 * the process would end with nothing pending and exit code 0.
 */
export async function bodyOf(message: IncomingMessage): Promise<Body> {
  const encoding = message.headers['content-encoding']?.trim().toLowerCase() ?? '';
  if (encoding !== '' && encoding !== 'identity') {
    message.destroy();
    return unreadable('the answer is compressed, which was not asked for');
  }
  const chunks: Uint8Array[] = [];
  let bytes = 0;
  try {
    for await (const chunk of message) {
      bytes += chunk.length;
      if (bytes > mostBytes) {
        message.destroy();
        return unreadable('the answer is over 1 MiB');
      }
      chunks.push(chunk);
    }
  } catch (error: unknown) {
    throw errorBehind(message) ?? error;
  }
  return decoded(Buffer.concat(chunks));
}

function decoded(bytes: Uint8Array): Body {
  try {
    return { kind: 'text', text: new TextDecoder('utf-8', { fatal: true }).decode(bytes) };
  } catch {
    return unreadable('the answer is not UTF-8 text');
  }
}

function unreadable(problem: string): Body {
  return { kind: 'unreadable', problem };
}
