import type { Cloud } from '../cloud/server.ts';

/** An answer, its document read. */
export type Reply = {
  readonly status: number;
  readonly headers: Headers;
  readonly document: unknown;
};

/** Asks this cloud's GitHub for an id token. */
export async function idTokenFor(cloud: Cloud, audience: string): Promise<string> {
  const query = `api-version=2.0&audience=${encodeURIComponent(audience)}`;
  const { requestToken } = cloud.state().job;
  const response = await fetch(`${cloud.url}/github/id-token?${query}`, {
    headers: { Authorization: `Bearer ${requestToken}` },
  });
  const { value }: { readonly value: string } = JSON.parse(await response.text());
  return value;
}

/** Sends a JSON document, or a text as it is. */
export async function post(
  cloud: Cloud,
  path: string,
  document: unknown,
  headers: Readonly<Record<string, string>> = {},
): Promise<Reply> {
  const response = await fetch(`${cloud.url}${path}`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', ...headers },
    body: typeof document === 'string' ? document : JSON.stringify(document),
  });
  return {
    status: response.status,
    headers: response.headers,
    document: JSON.parse(await response.text()),
  };
}
