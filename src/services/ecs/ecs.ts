import {
  knownAmount,
  missingAttribute,
  unknownAmount,
  whenEqual,
} from '../../terraform/rules/amounts.ts';
import { type Attributes, attributeOf, isUnset } from '../../terraform/rules/attributes.ts';
import { sumOverConfigured, times } from '../../terraform/rules/combined-amounts.ts';
import {
  type Amount,
  type AmountOf,
  type Gap,
  knownAfterApply,
  oneEach,
  type ResourceRule,
  takes,
} from '../../terraform/rules/resource-rule.ts';
import { instances, nodePoolRule, nodeRule } from '../machines.ts';
import { projectService } from '../project-service.ts';
import { groupRule, scalingGroupRule } from '../scaling-groups.ts';
import type { Flavor, PlanOptions } from '../service.ts';
import { decodeEcs, ecsQuotas } from './quotas.ts';

/** Elastic Cloud Server: servers, cores, memory and server groups of a project. */
export const ecs = projectService({
  key: 'ecs',
  title: 'ECS',
  quotas: ecsQuotas,
  path: (projectId) => `/v1/${projectId}/cloudservers/limits`,
  decode: decodeEcs,
  grant: { policy: 'ECS ReadOnlyAccess', action: 'ecs:cloudServerQuotas:get' },
  resources,
});

/** What resources take of the quotas of ECS. */
function resources({ flavors }: PlanOptions): readonly ResourceRule[] {
  return [
    takes('ecs.instances', oneEach, ...instances),
    nodeRule('ecs.instances', oneEach),
    nodePoolRule('ecs.instances', oneEach),
    groupRule('ecs.instances', oneEach),
    ...spotRules('ecs.spotInstances', oneEach),
    ...spotRules('ecs.spotCores', coresIn(flavors)),
    ...spotRules('ecs.spotRam', memoryIn(flavors)),
    ...sizeRules('ecs.cores', coresIn(flavors)),
    ...sizeRules('ecs.ram', memoryIn(flavors)),
    takes('ecs.serverGroups', oneEach, 'compute_servergroup', 'ecs_compute_server_group'),
  ];
}

/** The rules for what machines take by their size, alone and in groups and pools. */
function sizeRules(quota: string, amount: AmountOf): readonly ResourceRule[] {
  return [
    takes(quota, amount, ...instances),
    nodeRule(quota, amount),
    nodePoolRule(quota, amount),
    scalingGroupRule(quota),
  ];
}

/** One for a spot instance, otherwise 0. An instance without a mode is not a spot instance. */
const isSpot = whenEqual('charging_mode', 'spot', oneEach, 'postPaid');

/** The same for a CCE node, alone or in a pool. */
const isSpotNode = sumOverConfigured(
  'extend_params',
  whenEqual('market_type', 'spot', oneEach, 'none'),
);

/** The rules for what only spot instances take. */
function spotRules(quota: string, amount: AmountOf): readonly ResourceRule[] {
  return [
    takes(quota, times(isSpot, amount), ...instances),
    nodeRule(quota, times(isSpotNode, amount)),
    nodePoolRule(quota, times(isSpotNode, amount)),
  ];
}

type Flavors = PlanOptions['flavors'];

/** The cores of an instance. */
function coresIn(flavors: Flavors): AmountOf {
  return sizeIn(flavors, ({ cores }) => cores);
}

/** The memory of an instance in MiB, the unit of the quota. */
function memoryIn(flavors: Flavors): AmountOf {
  return sizeIn(flavors, ({ memory }) => memory * 1024);
}

function sizeIn(flavors: Flavors, part: (flavor: Flavor) => number): AmountOf {
  return (attributes) => {
    const name = flavorName(attributes);
    if (typeof name !== 'string') return name;
    const flavor = flavors.get(name);
    return flavor === undefined
      ? unknownAmount(unmapped(name), `flavor ${name}`)
      : knownAmount(part(flavor));
  };
}

/** Flavor names are short. A longer text in their place must not hide the rest of the sentence. */
const maxFlavorLength = 60;

function unmapped(name: string): Gap {
  const flavor = name.slice(0, maxFlavorLength);
  return {
    cause: `its flavor ${flavor} is not in flavors`,
    remedy: `add a line for ${flavor} to flavors (name: cores, GiB)`,
  };
}

const flavorAttributes = ['flavor_id', 'flavor_name', 'flavor'] as const;

/**
 * The name of a flavor, which is also its ID. A resource has some of these attributes, and one that the
 * configuration does not set may still have an earlier value.
 */
function flavorName(attributes: Attributes): string | Amount {
  const configured = attributes.configured();
  const set = flavorAttributes.filter(
    (name) => Object.hasOwn(configured?.expressions ?? {}, name) && !isUnset(attributes, name),
  );
  const found = (set.length === 0 ? flavorAttributes : set).map((name) => {
    return { name, ...attributeOf(attributes, name) };
  });
  const [first, second] = found.flatMap((one) => (one.kind === 'known' ? [one] : []));
  // Where the configuration sets none, a name from the environment of the provider leaves the others open.
  const isPending = configured === null || set.length > 0 || first === undefined;
  const coming = found.find(({ kind }) => kind === 'known-after-apply');
  if (coming !== undefined && isPending) return unknownAmount(knownAfterApply(coming.name));
  if (first === undefined) return missingAttribute('flavor_id');
  return second === undefined || first.value === second.value
    ? String(first.value)
    : unknownAmount(contradictory(first.name, second.name));
}

function contradictory(first: string, second: string): Gap {
  return {
    cause: `its ${first} and ${second} differ`,
    remedy: `set ${first} alone`,
  };
}
