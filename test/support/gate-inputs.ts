import type { Cloud } from '../cloud/server.ts';
import { defaultInstanceId } from '../cloud/state.ts';

/** Inputs of the gate as a workflow writes them under `with:`. */
export type Inputs = Readonly<Record<string, string>>;

/** The inputs that point the gate at an embedded cloud, with changes. */
export function gateInputs(cloud: Cloud, overrides: Inputs = {}): Inputs {
  const { projectId, token } = cloud.state();
  return {
    'project-id': projectId,
    'instance-id': defaultInstanceId,
    token,
    'roma-endpoint': cloud.url,
    'ges-endpoint': cloud.url,
    ...overrides,
  };
}
