import { createHash, createHmac } from 'node:crypto';
import type { HttpRequest } from '../http/message.ts';

const algorithm = 'SDK-HMAC-SHA256';

/** An access key ID and the secret that belongs to it. */
export type AccessKey = { readonly accessKey: string; readonly secretKey: string };

/**
 * The `Authorization` header of a request, in which every header it has and its host are signed;
 * one of them must be `x-sdk-date`. Huawei Cloud's "API Request Signing Guide": the secret itself is
 * the key, each part of the path is encoded once, and the path ends in a slash for signing alone.
 */
export function authorizationHeader(
  request: HttpRequest,
  { accessKey, secretKey }: AccessKey,
): string {
  const { host, pathname, searchParams } = new URL(request.url);
  const headers = sorted(
    Object.entries({ ...request.headers, host }).map(([name, value]) => [
      name.toLowerCase(),
      value.trim(),
    ]),
  );
  const names = headers.map(([name]) => name).join(';');
  const canonical = [
    request.method,
    pathOf(pathname),
    queryOf(searchParams),
    headers.map(([name, value]) => `${name}:${value}\n`).join(''),
    names,
    hashOf(request.body ?? ''),
  ].join('\n');
  const [, date = ''] = headers.find(([name]) => name === 'x-sdk-date') ?? [];
  const toSign = [algorithm, date, hashOf(canonical)].join('\n');
  const signature = createHmac('sha256', secretKey).update(toSign).digest('hex');
  return `${algorithm} Access=${accessKey}, SignedHeaders=${names}, Signature=${signature}`;
}

type Entry = readonly [name: string, value: string];

function pathOf(pathname: string): string {
  const path = pathname.split('/').map(decodeURIComponent).map(encoded).join('/');
  return path.endsWith('/') ? path : `${path}/`;
}

function queryOf(parameters: URLSearchParams): string {
  return sorted([...parameters])
    .map(([name, value]) => `${encoded(name)}=${encoded(value)}`)
    .join('&');
}

/** By name and then by value, in the order of their characters. */
function sorted(entries: readonly Entry[]): readonly Entry[] {
  const before = (one: string, other: string) => Number(one > other) - Number(one < other);
  return entries.toSorted(([a, x], [b, y]) => before(a, b) || before(x, y));
}

/** Everything but letters, digits and `-_.~`, in UTF-8 and upper-case hexadecimal. */
function encoded(text: string): string {
  return encodeURIComponent(text).replace(
    /[!'()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}

function hashOf(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
