import type { HttpRequest } from '../../../src/http/message.ts';
import vectors from '../../vectors/sdk-hmac-sha256.json' with { type: 'json' };

/** A request to sign, with whose key, and the header that must come of it. */
export type SignatureVector = {
  readonly name: string;
  readonly request: HttpRequest;
  readonly accessKey: string;
  readonly secretKey: string;
  readonly authorization: string;
};

/** The worked example of the signing guide, and what the official library makes of requests. */
export const signatureVectors: readonly SignatureVector[] = [
  ...vectors.documented.map((vector) => ({ ...vector, body: null })),
  ...vectors.official.map((vector) => ({ ...vector, body: vector.body ?? null })),
].map(({ method, host, path, query, headers, body, ...vector }) => {
  const url = new URL(`https://${host}${path}`);
  for (const [name, value] of defined(query ?? {})) url.searchParams.set(name, value);
  return {
    ...vector,
    name: `${method} ${host}${path}`,
    request: {
      method: method === 'POST' ? 'POST' : 'GET',
      url: url.href,
      headers: Object.fromEntries(defined(headers)),
      body,
    },
  };
});

/** What one vector lacks, others have: the compiler knows all of them as one. */
function defined(
  record: Readonly<Record<string, string | undefined>>,
): readonly (readonly [string, string])[] {
  return Object.entries(record).flatMap(([name, value]) =>
    value === undefined ? [] : [[name, value] as const],
  );
}
