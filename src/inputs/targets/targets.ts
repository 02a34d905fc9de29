import type { ServiceKey } from '../../services/registry.ts';
import type { Sanitize } from '../../text/sanitize.ts';
import type { InputValue } from '../input-value.ts';
import type { RawInputs } from '../inputs.ts';
import { combine, combineFields, type Parsed, valid } from '../validation.ts';
import { parseEndpoint } from './endpoints.ts';
import { type Instance, parseInstances } from './instances.ts';

/** What one request reads, and the origin (scheme, host and port) that it goes to. */
export type Target =
  | { readonly kind: 'roma'; readonly endpoint: string; readonly instance: Instance }
  | { readonly kind: 'ges'; readonly endpoint: string };

/** One target for each ROMA instance and one for GES, of the services that are read. */
export function parseTargets(
  selected: readonly ServiceKey[],
  inputs: RawInputs,
  region: InputValue,
  sanitize: Sanitize,
): Parsed<readonly Target[]> {
  const targets = combine(
    selected.map((service) => {
      const endpoint = parseEndpoint(service, inputs, region, sanitize);
      return service === 'ges' ? gesTarget(endpoint) : romaTargets(endpoint, inputs, sanitize);
    }),
  );
  return targets.kind === 'invalid' ? targets : valid(targets.value.flat());
}

function gesTarget(endpoint: Parsed<string>): Parsed<readonly Target[]> {
  if (endpoint.kind === 'invalid') return endpoint;
  return valid([{ kind: 'ges', endpoint: endpoint.value }]);
}

function romaTargets(
  endpoint: Parsed<string>,
  inputs: RawInputs,
  sanitize: Sanitize,
): Parsed<readonly Target[]> {
  const parts = combineFields({
    instances: parseInstances(inputs['instance-id'], sanitize),
    endpoint,
  });
  if (parts.kind === 'invalid') return parts;
  const { instances, endpoint: origin } = parts.value;
  return valid(instances.map((instance) => ({ kind: 'roma', endpoint: origin, instance })));
}
