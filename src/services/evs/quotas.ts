import {
  type Decoded,
  fieldOf,
  isJsonObject,
  type JsonObject,
  valueAt,
} from '../../json/fields.ts';
import type { Headroom, Quota, Unit } from '../../quota/quota.ts';
import type { Sanitize } from '../../text/sanitize.ts';
import { type Figure, figureOf, headroomOf, isMinusOne } from '../figures.ts';
import { quotasOf, type ReportedEntry } from '../reported-quotas.ts';
import {
  type DecodeContext,
  limitPer,
  optionalQuota,
  partQuota,
  type QuotaDefinition,
  quota,
} from '../service.ts';
import { diskTypes } from './disk-types.ts';

export const evsQuotas: readonly QuotaDefinition[] = [
  quota('evs.volumes'),
  quota('evs.gigabytes', 'GiB'),
  quota('evs.snapshots'),
  optionalQuota('evs.backups'),
  optionalQuota('evs.backup_gigabytes', 'GiB'),
  ...diskTypes.flatMap((type) =>
    ['volumes', 'gigabytes', 'snapshots'].map((what) =>
      partQuota(`evs.${what}_${type}`, unitOf(what)),
    ),
  ),
  limitPer('disk', 'evs.per_volume_gigabytes', 'GiB'),
];

/** Names with `gigabytes` are sizes in GiB; the rest are counts. */
function unitOf(apiName: string): Unit | null {
  return /^gigabytes(?:_|$)/i.test(apiName) ? 'GiB' : null;
}

/** Decodes `quota_set`, an object with an entry for each quota. */
export function decodeEvs(body: unknown, context: DecodeContext): Decoded<readonly Quota[]> {
  const set = valueAt(body, 'quota_set');
  const entries = isJsonObject(set)
    ? Object.entries(set).flatMap(([apiName, entry]) => entryOf(apiName, entry, context.sanitize))
    : [];
  if (entries.length === 0) {
    return { kind: 'malformed', problem: 'the response has no quotas in `quota_set`' };
  }
  const placeOf = (apiName: string) => `key ${apiName}`;
  return { kind: 'decoded', value: quotasOf(entries, { placeOf, unitOf }, context) };
}

/** Skips the ID of the project, which is among the entries. An entry that is not an object has no figures. */
function entryOf(apiName: string, entry: unknown, sanitize: Sanitize): readonly ReportedEntry[] {
  if (apiName === 'id') return [];
  return [
    { apiName, headroom: entryHeadroom(apiName, isJsonObject(entry) ? entry : {}, sanitize) },
  ];
}

/** What requests in progress have reserved counts as used. */
function entryHeadroom(apiName: string, entry: JsonObject, sanitize: Sanitize): Headroom {
  if (isMinusOne(fieldOf(entry, 'limit'))) return { kind: 'unlimited' };
  const where = `of ${sanitize(apiName)}`;
  const figure = (name: string) => figureOf(fieldOf(entry, name), `${name} ${where}`, sanitize);
  const used = addFigures(
    figure('in_use'),
    figure('reserved'),
    `in_use and reserved ${where}`,
    sanitize,
  );
  return headroomOf(figure('limit'), used);
}

/** The sum of two figures; the first that is not known if one is not. */
function addFigures(one: Figure, other: Figure, path: string, sanitize: Sanitize): Figure {
  if (one.kind !== 'known') return one;
  if (other.kind !== 'known') return other;
  return figureOf(one.figure + other.figure, path, sanitize);
}
