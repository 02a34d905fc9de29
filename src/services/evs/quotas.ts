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

/** Types of disks that are documented, each with quotas of its own; a region may have others. */
export const diskTypes = ['SATA', 'SAS', 'SSD', 'GPSSD', 'ESSD', 'GPSSD2', 'ESSD2'] as const;

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

/** A name of a size is that of a number of gigabytes, which are GiB. */
function unitOf(apiName: string): Unit | null {
  return /^gigabytes(?:_|$)/i.test(apiName) ? 'GiB' : null;
}

/** Decodes `quota_set`, in which each quota is an object under its own name. */
export function decodeEvs(body: unknown, context: DecodeContext): Decoded<readonly Quota[]> {
  const set = valueAt(body, 'quota_set');
  const entries = isJsonObject(set)
    ? Object.entries(set).flatMap(([apiName, entry]) => entryOf(apiName, entry, context.sanitize))
    : [];
  if (entries.length === 0) {
    return { kind: 'malformed', problem: 'the response has no quotas in `quota_set`' };
  }
  const naming = { nameField: 'key', unitOf };
  return { kind: 'decoded', value: quotasOf(entries, naming, context) };
}

/** The ID of the project stands among them. Anything else that is no object is a quota without figures. */
function entryOf(apiName: string, entry: unknown, sanitize: Sanitize): readonly ReportedEntry[] {
  if (apiName === 'id') return [];
  return [
    { apiName, headroom: entryHeadroom(apiName, isJsonObject(entry) ? entry : {}, sanitize) },
  ];
}

/** What requests under way have reserved is as good as used. */
function entryHeadroom(apiName: string, entry: JsonObject, sanitize: Sanitize): Headroom {
  if (isMinusOne(fieldOf(entry, 'limit'))) return { kind: 'unlimited' };
  const where = `of ${sanitize(apiName)}`;
  const figure = (name: string) => figureOf(entry, name, `${name} ${where}`, sanitize);
  const used = sumOf(
    figure('in_use'),
    figure('reserved'),
    `in_use and reserved ${where}`,
    sanitize,
  );
  return headroomOf(figure('limit'), used);
}

function sumOf(one: Figure, other: Figure, path: string, sanitize: Sanitize): Figure {
  if (one.kind !== 'known') return one;
  if (other.kind !== 'known') return other;
  return figureOf({ sum: one.figure + other.figure }, 'sum', path, sanitize);
}
