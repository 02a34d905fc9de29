import { whenEqual } from '../../terraform/rules/amounts.ts';
import { sumOverConfigured, times } from '../../terraform/rules/combined-amounts.ts';
import {
  type AmountOf,
  oneEach,
  type ResourceRule,
  takes,
} from '../../terraform/rules/resource-rule.ts';
import { instances, nodePoolRule, nodeRule } from '../machines.ts';
import { projectService } from '../project-service.ts';
import { groupRule, scalingGroupRule } from '../scaling-groups.ts';
import type { PlanOptions } from '../service.ts';
import { coresIn, memoryIn } from './flavors.ts';
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
    nodePoolRule(quota, amount, true),
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
    nodePoolRule(quota, times(isSpotNode, amount), amount !== oneEach),
  ];
}
