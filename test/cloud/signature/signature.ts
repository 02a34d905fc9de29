import { createHmac } from 'node:crypto';
import { canonicalRequest, type SignedContent, sha256 } from './canonical-request.ts';

/** What an Authorization header says of its signature. */
export type Authorization = {
  readonly accessKey: string;
  /** In lower case, sorted, each once. */
  readonly signedHeaders: readonly string[];
  readonly signature: string;
};

/** Whether a signature is that of the request, and what it should have signed. */
export type SignatureCheck = {
  readonly kind: 'right' | 'wrong';
  readonly canonicalRequest: string;
};

const format =
  /^SDK-HMAC-SHA256 Access=([^\s,]+), SignedHeaders=([^\s,]+), Signature=([0-9a-f]{64})$/u;

/** Reads an Authorization header; gives nothing where it is not of the documented form. */
export function readAuthorization(header: string): Authorization | undefined {
  const [, accessKey, names, signature] = format.exec(header) ?? [];
  if (accessKey === undefined || names === undefined || signature === undefined) return undefined;
  const signedHeaders = names.split(';');
  return sortedNames(signedHeaders) === names ? { accessKey, signedHeaders, signature } : undefined;
}

/** Computes the signature anew and compares. */
export function checkSignature(
  request: SignedContent,
  { signedHeaders, signature }: Authorization,
  secretKey: string,
): SignatureCheck {
  return {
    kind: signatureOf(request, signedHeaders, secretKey) === signature ? 'right' : 'wrong',
    canonicalRequest: canonicalRequest(request, signedHeaders),
  };
}

/** SDK-HMAC-SHA256 with the secret key itself as the key. */
export function signatureOf(
  request: SignedContent,
  signedHeaders: readonly string[],
  secretKey: string,
): string {
  const date = request.headers['x-sdk-date'] ?? '';
  const digest = sha256(canonicalRequest(request, signedHeaders));
  return createHmac('sha256', secretKey)
    .update(`SDK-HMAC-SHA256\n${date}\n${digest}`)
    .digest('hex');
}

function sortedNames(names: readonly string[]): string {
  return [...new Set(names.map((name) => name.toLowerCase()))].toSorted().join(';');
}

/** A time as X-Sdk-Date writes it: `20211217T064303Z`. */
export function sdkDate(time: number): string {
  return new Date(time).toISOString().replace(/[-:]|\.\d+/gu, '');
}

/** The time that an X-Sdk-Date stands for; NaN where it is not of that form. */
export function sdkTime(date: string): number {
  const [, day, time] = /^(\d{8})T(\d{6})Z$/u.exec(date) ?? [];
  if (day === undefined || time === undefined) return Number.NaN;
  const calendar = day.replace(/^(.{4})(..)(..)$/u, '$1-$2-$3');
  return Date.parse(`${calendar}T${time.replace(/^(..)(..)(..)$/u, '$1:$2:$3')}Z`);
}
