import type { Instance, Target } from '../../services/quota-request.ts';
import { type ServiceKey, serviceOf } from '../../services/registry.ts';
import type { Sanitize } from '../../text/sanitize.ts';
import type { RawInputs } from '../inputs.ts';
import type { InputValue } from '../table/entry.ts';
import { combine, combineFields, type Parsed, valid } from '../validation.ts';
import { parseEndpoint } from './endpoints.ts';
import { parseInstances } from './instances.ts';

/** One target for each service that is read, or for each instance of one that has instances. */
export function parseTargets(
  selected: readonly ServiceKey[],
  inputs: RawInputs,
  region: InputValue,
  sanitize: Sanitize,
): Parsed<readonly Target[]> {
  const targets = combine(
    selected.map((service) => {
      const target = combineFields({
        instances: instancesFor(service, inputs, sanitize),
        endpoint: parseEndpoint(service, inputs, region, sanitize),
      });
      if (target.kind === 'invalid') return target;
      const { instances, endpoint } = target.value;
      return valid(instances.map((instance): Target => ({ service, endpoint, instance })));
    }),
  );
  return targets.kind === 'invalid' ? targets : valid(targets.value.flat());
}

function instancesFor(
  service: ServiceKey,
  inputs: RawInputs,
  sanitize: Sanitize,
): Parsed<readonly (Instance | null)[]> {
  return serviceOf(service).scope === 'project'
    ? valid([null])
    : parseInstances(inputs['instance-id'], sanitize);
}
