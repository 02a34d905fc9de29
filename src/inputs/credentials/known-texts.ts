import { urlsOf } from '../../auth/credential.ts';
import type { Environment } from '../../ports/ports.ts';
import type { RawInputs } from '../inputs.ts';
import type { Settings } from '../settings.ts';

/**
 * All that a run knows before it signs in, whether it shows it, other steps do, or nobody: what inputs
 * and environment hold, whom it asks, and what the files that the inputs name say of quotas.
 */
export function knownTexts(
  inputs: RawInputs,
  environment: Environment,
  { targets, credential, policy }: Pick<Settings, 'targets' | 'credential' | 'policy'>,
): readonly string[] {
  return [
    ...Object.values(inputs),
    ...Object.values(environment).filter((value) => value !== undefined),
    ...targets.map(({ endpoint }) => endpoint),
    ...urlsOf(credential),
    JSON.stringify([policy, ...(policy.baseline?.quotas ?? [])]),
  ];
}
