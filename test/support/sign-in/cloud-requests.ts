import type { Cloud } from '../../cloud/server.ts';
import { defaultInstanceId } from '../../cloud/state.ts';

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

/** Where each quota of the project of a cloud is read. */
export function quotaPaths(cloud: Cloud) {
  const { projectId } = cloud.state();
  return {
    roma: `/v2/${projectId}/apic/instances/${defaultInstanceId}/livedata-quota`,
    ges: `/v2/${projectId}/graphs/quotas`,
  } as const;
}

/** Reads the quotas of both services with a token: status and document, first ROMA, then GES. */
export async function readWithToken(cloud: Cloud, token: string) {
  const { roma, ges } = quotaPaths(cloud);
  const read = async (path: string) => {
    const response = await fetch(`${cloud.url}${path}`, { headers: { 'X-Auth-Token': token } });
    const document: unknown = await response.json();
    return { status: response.status, document };
  };
  return Promise.all([read(roma), read(ges)]);
}
