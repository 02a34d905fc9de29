import { expect, test } from 'vitest';
import { type DecodedPlan, plannedIn } from '../../../../src/inputs/limits/planned.ts';
import type { Demand, PlannedUsage } from '../../../../src/quota/demand.ts';
import { sanitize } from '../complaints.ts';

const one: Demand = { kind: 'counted', count: 1 };
const unknown: Demand = { kind: 'unknown', atLeast: 0, cause: sanitize('it failed') };
const taking = (
  quota: string,
  address: string | null = 'a.b',
  demand: Demand | null = one,
): PlannedUsage => ({ quota, address: address === null ? null : sanitize(address), demand });
const plan = (...found: readonly PlannedUsage[]): DecodedPlan => {
  return { kind: 'decoded', found, unchecked: [{ type: sanitize('t'), count: 1 }] };
};

test('what plans take of services that are read is planned, and of others it is named once', () => {
  const plans = [
    plan(taking('vpc.vpc'), taking('ecs.cores'), taking('ecs.instances')),
    plan(taking('vpc.publicIp'), taking('ecs.cores'), taking('vpcep.endpoint')),
  ];
  expect(plannedIn(plans, ['vpc'])).toEqual({
    planned: [taking('vpc.vpc'), taking('vpc.publicIp')],
    unchecked: {
      types: [{ type: 't', count: 2 }],
      quotas: ['ecs.cores', 'ecs.instances', 'vpcep.endpoint'],
    },
  });
});

test('what is left out of a run, or unknown of a plan as a whole, is taken of nothing else', () => {
  const usages = [taking('ecs.cores', 'a.b', null), taking('ecs.cores', null, unknown)];
  expect(plannedIn([plan(...usages)], ['vpc']).unchecked.quotas).toEqual([]);
  expect(plannedIn([plan(...usages)], ['ecs']).planned).toEqual(usages);
});
