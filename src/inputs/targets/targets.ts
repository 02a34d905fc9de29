import { quotasTaken } from '../../quota/planned-usage.ts';
import type { Policy } from '../../quota/policy.ts';
import { nameKey } from '../../quota/quota.ts';
import type { Instance, Target } from '../../services/quota-request.ts';
import { type ServiceKey, serviceOf } from '../../services/registry.ts';
import { blankVariable } from '../syntax/input-parsers.ts';
import {
  combine,
  combineFields,
  createProblem,
  invalid,
  type Parsed,
  valid,
  valuesOf,
} from '../validation.ts';
import { type EndpointInputs, parseEndpoint } from './endpoints.ts';
import { type ListedInstance, withDisplayName } from './instances.ts';
import type { Selection } from './selection.ts';

/** One target for each service to read, or for each instance if the service has instances. */
export function parseTargets(
  selection: Parsed<Selection>,
  instances: Parsed<readonly ListedInstance[]>,
  endpoints: EndpointInputs,
): Parsed<readonly Target[]> {
  const targets = combine(
    valuesOf(selection)
      .flatMap(({ selected }) => selected)
      .map((service) => {
        const target = combineFields({
          instances: instancesFor(service, instances),
          endpoint: parseEndpoint(service, endpoints),
        });
        if (target.kind === 'invalid') return target;
        const { endpoint } = target.value;
        return valid(
          target.value.instances.map(
            (instance): Target => ({ service, endpoint, instance, onlyQuotas: null }),
          ),
        );
      }),
  );
  return targets.kind === 'invalid' ? targets : valid(targets.value.flat());
}

function instancesFor(
  service: ServiceKey,
  instances: Parsed<readonly ListedInstance[]>,
): Parsed<readonly (Instance | null)[]> {
  if (serviceOf(service).scope === 'project') return valid([null]);
  if (instances.kind === 'invalid') return instances;
  return instances.value.length === 0 ? missing : valid(instances.value.map(withDisplayName));
}

const missing = invalid(
  createProblem(
    'instance-id',
    'is not set',
    `set the ID of a ROMA Connect instance, or set services without roma, such as services: ges; ${blankVariable}`,
  ),
);

/**
 * Limits services that the plan chose to the quotas that the plan takes or a line names; but for those of
 * which a wildcard demands every quota.
 */
export function restrictToPlan(
  targets: readonly Target[],
  { chosenByPlan }: Selection,
  { planned, thresholds, warnThresholds, demand, used }: Policy,
): readonly Target[] {
  const lines = [...thresholds, ...warnThresholds, ...demand, ...used];
  const onlyQuotas = new Set(
    [...quotasTaken(planned ?? []), ...lines.map(({ pattern }) => pattern)].map(nameKey),
  );
  const isDemanded = (service: ServiceKey) =>
    demand.some(({ pattern }) => pattern === '*' || pattern === `${service}.*`);
  return targets.map((target) => {
    const isLimited = chosenByPlan.includes(target.service) && !isDemanded(target.service);
    return isLimited ? { ...target, onlyQuotas } : target;
  });
}
