import { createHash } from 'node:crypto';
import type { ReceivedRequest } from '../request-log.ts';

/** What of a request a signature covers. */
export type SignedContent = Pick<ReceivedRequest, 'method' | 'path' | 'headers' | 'body'>;

/** The text that a signature over these headers stands for. */
export function canonicalRequest(
  { method, path, headers, body }: SignedContent,
  signedHeaders: readonly string[],
): string {
  const [resource = '', query = ''] = path.split(/\?(.*)/su);
  return [
    method,
    canonicalPath(resource),
    canonicalQuery(query),
    signedHeaders.map((name) => `${name}:${(headers[name] ?? '').trim()}\n`).join(''),
    signedHeaders.join(';'),
    headers['x-sdk-content-sha256'] ?? sha256(body),
  ].join('\n');
}

/** SHA-256 in lower-case hexadecimal digits. */
export function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

/** Only what is signed ends in a slash, not the path that is sent. */
function canonicalPath(path: string): string {
  const encoded = path
    .split('/')
    .map((segment) => encode(decode(segment)))
    .join('/');
  return encoded.endsWith('/') ? encoded : `${encoded}/`;
}

function canonicalQuery(query: string): string {
  return query
    .split('&')
    .filter((pair) => pair !== '')
    .map((pair) => pair.split(/=(.*)/su))
    .map(([key = '', value = '']) => ({ key: decode(key), value: decode(value) }))
    .toSorted((a, b) => compare(a.key, b.key) || compare(a.value, b.value))
    .map(({ key, value }) => `${encode(key)}=${encode(value)}`)
    .join('&');
}

function compare(a: string, b: string): number {
  return a === b ? 0 : a < b ? -1 : 1;
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    // A stray percent sign stands for itself.
    return text;
  }
}

/** Encodes all but letters, digits and `-_.~`. */
function encode(text: string): string {
  return encodeURIComponent(text).replace(
    /[!'()*]/gu,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}
