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
