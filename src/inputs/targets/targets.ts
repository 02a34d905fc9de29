import type { Policy } from '../../quota/assessment.ts';
import type { Instance, Target } from '../../services/quota-request.ts';
import { type ServiceKey, serviceOf } from '../../services/registry.ts';
import type { Sanitize } from '../../text/sanitize.ts';
import type { RawInputs } from '../inputs.ts';
import type { InputValue } from '../table/entry.ts';
import { combine, combineFields, type Parsed, valid } from '../validation.ts';
import { parseEndpoint } from './endpoints.ts';
import { parseInstances } from './instances.ts';
import type { Selection } from './selection.ts';

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

/** The targets, those that a plan chose for the quotas alone that it takes or that a line names. */
export function restrictToPlan(
  targets: readonly Target[],
  { chosenByPlan }: Selection,
  { planned, thresholds, warnThresholds, demand, used }: Policy,
): readonly Target[] {
  const taken = (planned ?? []).filter((one) => one.demand !== null).map(({ quota }) => quota);
  const lines = [...thresholds, ...warnThresholds, ...demand, ...used];
  const only = new Set([...taken, ...lines.map(({ pattern }) => pattern)]);
  return targets.map((target) =>
    chosenByPlan.includes(target.service) ? { ...target, only } : target,
  );
}
