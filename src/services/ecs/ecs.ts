import {
  known,
  missingAttribute,
  times,
  unknown,
  whenEqual,
} from '../../terraform/rules/amounts.ts';
import { type Gap, knownAfterApply } from '../../terraform/rules/gap.ts';
import {
  type Amount,
  type AmountOf,
  type Attributes,
  attributeOf,
  isUnset,
  oneEach,
  type ResourceRule,
  takes,
} from '../../terraform/rules/resource-rule.ts';
import { groupTakes, machinesOf } from '../as/as.ts';
import { poolTakes } from '../cce/cce.ts';
import { type Flavor, type PlanOptions, projectAdvice, type Service } from '../service.ts';
import { decodeEcs, ecsQuotas } from './quotas.ts';

/** Elastic Cloud Server: servers, cores, memory and server groups of a project. */
export const ecs = {
  key: 'ecs',
  title: 'ECS',
  host: 'ecs',
  scope: 'project',
  quotas: ecsQuotas,
  path: (projectId) => `/v1/${encodeURIComponent(projectId)}/cloudservers/limits`,
  decode: decodeEcs,
  advice: projectAdvice({ policy: 'ECS ReadOnlyAccess', action: 'ecs:cloudServerQuotas:get' }),
  resources,
} as const satisfies Service;

/** What resources take of the quotas of ECS. */
function resources({ flavors }: PlanOptions): readonly ResourceRule[] {
  return [
    takes('ecs.instances', oneEach, ...machines),
    poolTakes('ecs.instances', oneEach),
    takes('ecs.instances', machinesOf, 'as_group'),
    takes('ecs.spotInstances', charged, ...instances),
    takes('ecs.spotCores', spot(coresIn(flavors)), ...instances),
    takes('ecs.spotRam', spot(memoryIn(flavors)), ...instances),
    ...sized('ecs.cores', coresIn(flavors)),
    ...sized('ecs.ram', memoryIn(flavors)),
    takes('ecs.serverGroups', oneEach, 'compute_servergroup'),
  ];
}

const instances = ['compute_instance', 'ecs_instance'] as const;
const machines = [...instances, 'cce_node'] as const;

/** What machines take by their size, one by one and by the number. */
function sized(quota: string, amount: AmountOf): readonly ResourceRule[] {
  return [takes(quota, amount, ...machines), poolTakes(quota, amount), groupTakes(quota)];
}

const charged = whenEqual('charging_mode', 'spot', oneEach, 'postPaid');

/** An instance whose mode is not set is none that is charged as a spot instance. */
function spot(amount: AmountOf): AmountOf {
  return times(charged, amount);
}

type Flavors = PlanOptions['flavors'];

/** The cores of an instance. */
function coresIn(flavors: Flavors): AmountOf {
  return sizeIn(flavors, ({ cores }) => cores);
}

/** The memory of an instance, in MiB as the quota has it. */
function memoryIn(flavors: Flavors): AmountOf {
  return sizeIn(flavors, ({ memory }) => memory * 1024);
}

function sizeIn(flavors: Flavors, part: (flavor: Flavor) => number): AmountOf {
  return (attributes) => {
    const name = nameOf(attributes);
    if (typeof name !== 'string') return name;
    const flavor = flavors.get(name);
    return flavor === undefined ? unknown(unmapped(name), `flavor ${name}`) : known(part(flavor));
  };
}

/** A name of a flavor is short; whatever stands in its place must not push the rest out of sight. */
const mostShown = 60;

function unmapped(name: string): Gap {
  return {
    cause: `its flavor ${name.slice(0, mostShown)} is not in flavors`,
    remedy: 'add a line for it to flavors, such as c7.large.2: 2, 4',
  };
}

const names = ['flavor_id', 'flavor_name', 'flavor'] as const;

/**
 * What a flavor is called: its ID, or its name, which is the same. Each resource has some of these, and
 * whichever the configuration does not set may still have the value of before.
 */
function nameOf(attributes: Attributes): string | Amount {
  const expressions = attributes.configured?.expressions ?? {};
  const set = names.filter(
    (name) => Object.hasOwn(expressions, name) && !isUnset(attributes, name),
  );
  const found = (set.length === 0 ? names : set).map((name) => attributeOf(attributes, name));
  const [first, second] = found.flatMap((one) => (one.kind === 'known' ? [one.value] : []));
  const isComing = found.some(({ kind }) => kind === 'known-after-apply');
  if (isComing) return unknown(knownAfterApply('flavor_id'));
  if (first === undefined) return missingAttribute('flavor_id');
  return second === undefined || first === second ? String(first) : unknown(contradictory);
}

const contradictory: Gap = {
  cause: 'the plan has two flavors for it',
  remedy: 'set flavor_id alone',
};
