import type { Cloud } from '../cloud/server.ts';
import { defaultInstanceId } from '../cloud/state.ts';
import type { TwinName } from '../cloud/twins.ts';

/** Inputs of the gate as a workflow writes them under `with:`. */
export type Inputs = Readonly<Record<string, string>>;

/** The same for other services than the first two, by the names that the gate has for them. */
export function serviceInputs(
  cloud: Cloud,
  services: readonly TwinName[],
  overrides: Inputs = {},
): Inputs {
  const endpoints = services.map((service) => `${service}: ${cloud.url}`).join('\n');
  return gateInputs(cloud, { services: services.join(', '), endpoints, ...overrides });
}

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
