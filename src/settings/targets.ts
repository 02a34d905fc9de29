import type { Service } from '../quota/names.ts';
import type { Clean } from '../text/clean.ts';
import { endpointOf } from './endpoints.ts';
import type { Found } from './fallback.ts';
import { type Instance, instancesOf } from './identifiers.ts';
import type { RawInputs } from './inputs.ts';
import { allOf, type Parsed, recordOf, valid } from './parsed.ts';

/** What one request reads, and the origin (scheme, host and port) that it goes to. */
export type Target =
  | { readonly kind: 'roma'; readonly endpoint: string; readonly instance: Instance }
  | { readonly kind: 'ges'; readonly endpoint: string };

/** One target for each ROMA instance and one for GES, of the services that are read. */
export function targetsOf(
  selected: readonly Service[],
  inputs: RawInputs,
  region: Found,
  clean: Clean,
): Parsed<readonly Target[]> {
  const targets = allOf(
    selected.map((service) => {
      const endpoint = endpointOf(service, inputs, region, clean);
      return service === 'ges' ? gesTarget(endpoint) : romaTargets(endpoint, inputs, clean);
    }),
  );
  return targets.kind === 'wrong' ? targets : valid(targets.value.flat());
}

function gesTarget(endpoint: Parsed<string>): Parsed<readonly Target[]> {
  if (endpoint.kind === 'wrong') return endpoint;
  return valid([{ kind: 'ges', endpoint: endpoint.value }]);
}

function romaTargets(
  endpoint: Parsed<string>,
  inputs: RawInputs,
  clean: Clean,
): Parsed<readonly Target[]> {
  const parts = recordOf({ instances: instancesOf(inputs['instance-id'], clean), endpoint });
  if (parts.kind === 'wrong') return parts;
  const { instances, endpoint: origin } = parts.value;
  return valid(instances.map((instance) => ({ kind: 'roma', endpoint: origin, instance })));
}
