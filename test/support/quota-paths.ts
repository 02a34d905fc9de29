import type { Cloud } from '../cloud/server.ts';
import { defaultInstanceId } from '../cloud/state.ts';

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
