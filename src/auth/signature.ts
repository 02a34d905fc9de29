import { createHash, createHmac } from 'node:crypto';
import type { HttpRequest } from '../http/message.ts';

const algorithm = 'SDK-HMAC-SHA256';

/** The ID of an access key, and its secret. */
export type AccessKey = { readonly accessKey: string; readonly secretKey: string };

/**
 * The `Authorization` header of a request. It signs the host and all headers of the request, which
 * must have `x-sdk-date`. By Huawei Cloud's "API Request Signing Guide", the secret itself is the HMAC
 * key, each segment of the path is encoded once, and the signed path ends in a slash even if the real
 * one does not.
 */
export function authorizationHeader(
  request: HttpRequest,
  { accessKey, secretKey }: AccessKey,
): string {
  const { host, pathname, searchParams } = new URL(request.url);
  const headers = sortEntries(
    Object.entries({ ...request.headers, host }).map(([name, value]) => [
      name.toLowerCase(),
      value.trim(),
    ]),
  );
  const names = headers.map(([name]) => name).join(';');
  const canonical = [
    request.method,
    canonicalPath(pathname),
    canonicalQuery(searchParams),
    headers.map(([name, value]) => `${name}:${value}\n`).join(''),
    names,
    sha256(request.body ?? ''),
  ].join('\n');
  const [, date = null] = headers.find(([name]) => name === 'x-sdk-date') ?? [];
  if (date === null) throw new Error('a request to be signed has no x-sdk-date');
  const toSign = [algorithm, date, sha256(canonical)].join('\n');
  const signature = createHmac('sha256', secretKey).update(toSign).digest('hex');
  return `${algorithm} Access=${accessKey}, SignedHeaders=${names}, Signature=${signature}`;
}

type NameAndValue = readonly [name: string, value: string];

function canonicalPath(pathname: string): string {
  const path = pathname.split('/').map(decodeURIComponent).map(percentEncode).join('/');
  return path.endsWith('/') ? path : `${path}/`;
}

function canonicalQuery(parameters: URLSearchParams): string {
  return sortEntries([...parameters])
    .map(([name, value]) => `${percentEncode(name)}=${percentEncode(value)}`)
    .join('&');
}

/** Sorts by name, then by value, both by their UTF-16 code units. */
function sortEntries(entries: readonly NameAndValue[]): readonly NameAndValue[] {
  const before = (one: string, other: string) => Number(one > other) - Number(one < other);
  return entries.toSorted(([a, x], [b, y]) => before(a, b) || before(x, y));
}

/** Encodes everything except letters, digits and `-_.~`, as UTF-8 in upper-case hexadecimal. */
function percentEncode(text: string): string {
  return encodeURIComponent(text).replace(
    /[!'()*]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
