import type { Decoded } from '../../json/decoded.ts';
import { fieldOf, isJsonObject, type JsonObject, valueAt } from '../../json/fields.ts';
import type { Headroom, Quota } from '../../quota/quota.ts';
import type { Sanitize } from '../../text/sanitize.ts';
import { figureOf, headroomOf } from '../figures.ts';
import { offeredTotal, total } from '../quota-definition.ts';
import { isMinusOne } from '../quota-list.ts';
import type { DecodeContext, QuotaDefinition } from '../service.ts';

/** A quota, and the two fields of `absolute` that tell of it. */
type Pair = {
  readonly definition: QuotaDefinition;
  readonly limit: string;
  readonly used: string;
};

const pairs: readonly Pair[] = [
  pair(total('ecs.instances'), 'maxTotalInstances', 'totalInstancesUsed'),
  pair(total('ecs.cores', 'vCPU'), 'maxTotalCores', 'totalCoresUsed'),
  pair(total('ecs.ram', 'MiB'), 'maxTotalRAMSize', 'totalRAMUsed'),
  pair(total('ecs.serverGroups'), 'maxServerGroups', 'totalServerGroupsUsed'),
  pair(offeredTotal('ecs.spotInstances'), 'maxTotalSpotInstances', 'totalSpotInstancesUsed'),
  pair(offeredTotal('ecs.spotCores', 'vCPU'), 'maxTotalSpotCores', 'totalSpotCoresUsed'),
  pair(offeredTotal('ecs.spotRam', 'MiB'), 'maxTotalSpotRAMSize', 'totalSpotRAMUsed'),
];

function pair(definition: QuotaDefinition, limit: string, used: string): Pair {
  return { definition, limit, used };
}

export const ecsQuotas: readonly QuotaDefinition[] = pairs.map(({ definition }) => definition);

/** Decodes the pairs of `absolute`. What else it holds are sizes, and limits of each server. */
export function decodeEcs(body: unknown, context: DecodeContext): Decoded<readonly Quota[]> {
  const absolute = valueAt(body, 'absolute');
  const isOfEcs = (one: unknown): one is JsonObject =>
    isJsonObject(one) && pairs.some(({ limit }) => fieldOf(one, limit) !== undefined);
  if (!isOfEcs(absolute)) {
    return { kind: 'malformed', problem: 'the answer has none of the limits in `absolute`' };
  }
  const { instance, quotaIdOf, sanitize } = context;
  const found = pairs.map(({ definition, ...fields }): Quota => {
    const { name, unit, exemption } = definition;
    const headroom = pairHeadroom(absolute, { definition, ...fields }, sanitize);
    return { id: quotaIdOf(name), service: 'ecs', instance, name, unit, exemption, headroom };
  });
  return { kind: 'decoded', found };
}

/** No limit is −1 in the example of the page, and in words on the pages of its twins alone. */
function pairHeadroom(
  absolute: JsonObject,
  { definition, limit, used }: Pair,
  sanitize: Sanitize,
): Headroom {
  const written = fieldOf(absolute, limit) ?? null;
  if (written === null && !definition.isAlwaysListed) {
    return { kind: 'unknown', cause: { kind: 'not-offered', field: limit } };
  }
  if (isMinusOne(written)) return { kind: 'unlimited' };
  return headroomOf(
    figureOf(absolute, limit, limit, sanitize),
    figureOf(absolute, used, used, sanitize),
  );
}
