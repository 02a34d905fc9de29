import { type Decoded, isJsonObject, valueAt } from '../../json/fields.ts';
import type { Headroom, Quota } from '../../quota/quota.ts';
import type { Sanitize } from '../../text/sanitize.ts';
import { type Figure, figureOf, headroomOf, isMinusOne } from '../figures.ts';
import { type DecodeContext, optionalQuota, type QuotaDefinition, quota } from '../service.ts';

/** A quota, and the two fields of `absolute` that tell of it. */
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

/** Decodes the pairs of `absolute`. What else it holds are sizes, and limits of each server. */
export function decodeEcs(body: unknown, context: DecodeContext): Decoded<readonly Quota[]> {
  const figures = figuresOf(valueAt(body, 'absolute'));
  if (!pairs.some(({ limit }) => figures.has(limit.toLowerCase()))) {
    return { kind: 'malformed', problem: 'the response has none of the limits in `absolute`' };
  }
  const { key: service, instance, quotaIdOf, sanitize } = context;
  const value = pairs.map(({ definition, ...fields }): Quota => {
    const { name, unit, exemption } = definition;
    const headroom = pairHeadroom(figures, { definition, ...fields }, sanitize);
    return { id: quotaIdOf(name), service, instance, name, unit, exemption, headroom };
  });
  return { kind: 'decoded', value };
}

/** All values of a figure, by its name in small letters: the case of names differs, and none says which holds. */
type Figures = ReadonlyMap<string, readonly unknown[]>;

function figuresOf(absolute: unknown): Figures {
  const figures = new Map<string, readonly unknown[]>();
  if (!isJsonObject(absolute)) return figures;
  for (const [name, value] of Object.entries(absolute)) {
    const key = name.toLowerCase();
    figures.set(key, [...(figures.get(key) ?? []).slice(0, 1), value]);
  }
  return figures;
}

/** −1 means unlimited: here the page shows it only in its example; related pages say so in words. */
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
    ? figureOf({ [name]: value }, name, name, sanitize)
    : { kind: 'listed-twice', field: name };
}
