import { type Decoded, isJsonObject, valueAt } from '../../json/fields.ts';
import { groupPairs } from '../../quota/group-by.ts';
import type { Headroom, Quota } from '../../quota/quota.ts';
import type { Sanitize } from '../../text/sanitize.ts';
import { type Figure, figureOf, headroomOf, isMinusOne } from '../figures.ts';
import {
  createQuota,
  type DecodeContext,
  optionalQuota,
  type QuotaDefinition,
  quota,
} from '../service.ts';

/** A quota, and the fields of `absolute` with its limit and its use. */
type Pair = {
  readonly definition: QuotaDefinition;
  readonly limit: string;
  readonly used: string;
};

const pairs: readonly Pair[] = [
  pair(quota('ecs.instances'), 'maxTotalInstances', 'totalInstancesUsed'),
  pair(quota('ecs.cores', 'vCPU'), 'maxTotalCores', 'totalCoresUsed'),
  pair(quota('ecs.ram', 'MiB'), 'maxTotalRAMSize', 'totalRAMUsed'),
  pair(quota('ecs.serverGroups'), 'maxServerGroups', 'totalServerGroupsUsed'),
  pair(optionalQuota('ecs.spotInstances'), 'maxTotalSpotInstances', 'totalSpotInstancesUsed'),
  pair(optionalQuota('ecs.spotCores', 'vCPU'), 'maxTotalSpotCores', 'totalSpotCoresUsed'),
  pair(optionalQuota('ecs.spotRam', 'MiB'), 'maxTotalSpotRAMSize', 'totalSpotRAMUsed'),
];

function pair(definition: QuotaDefinition, limit: string, used: string): Pair {
  return { definition, limit, used };
}

export const ecsQuotas: readonly QuotaDefinition[] = pairs.map(({ definition }) => definition);

/** Decodes the pairs of `absolute`. Its other fields are sizes, and limits for each server. */
export function decodeEcs(body: unknown, context: DecodeContext): Decoded<readonly Quota[]> {
  const figures = figuresOf(valueAt(body, 'absolute'));
  if (!pairs.some(({ limit }) => figures.has(limit.toLowerCase()))) {
    return { kind: 'malformed', problem: 'the response has none of the limits in `absolute`' };
  }
  const value = pairs.map((pair) =>
    createQuota(pair.definition, context, pairHeadroom(figures, pair, context.sanitize)),
  );
  return { kind: 'decoded', value };
}

/**
 * The values of each figure, by its name in lower case. Names that differ only in case are
 * the same figure, and nothing says which value is right.
 */
type Figures = ReadonlyMap<string, readonly unknown[]>;

function figuresOf(absolute: unknown): Figures {
  const fields = isJsonObject(absolute) ? Object.entries(absolute) : [];
  return groupPairs(fields.map(([name, value]) => [name.toLowerCase(), value] as const));
}

/** −1 means unlimited. The page shows this only in its example; related pages say so in words. */
function pairHeadroom(
  figures: Figures,
  { definition, limit, used }: Pair,
  sanitize: Sanitize,
): Headroom {
  const limits = figures.get(limit.toLowerCase()) ?? [];
  if ((limits[0] ?? null) === null && definition.absence !== 'absent') {
    return { kind: 'unknown', cause: { kind: definition.absence, field: limit } };
  }
  const figure = (name: string) => figureNamed(figures, name, sanitize);
  if (limits.length === 1 && isMinusOne(limits[0])) return { kind: 'unlimited' };
  return headroomOf(figure(limit), figure(used));
}

function figureNamed(figures: Figures, name: string, sanitize: Sanitize): Figure {
  const [value, second] = figures.get(name.toLowerCase()) ?? [];
  return second === undefined
    ? figureOf(value, name, sanitize)
    : { kind: 'listed-twice', field: name };
}
