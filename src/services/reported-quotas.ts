import type { Headroom, Quota, Unit } from '../quota/quota.ts';
import { apiNameOf, type DecodeContext, type QuotaDefinition } from './service.ts';

/** What an answer tells of a quota, by the API's own name of it: foreign text. */
export type ReportedEntry = { readonly apiName: string; readonly headroom: Headroom };

/** How a service names its entries. */
export type EntryNaming = {
  /** What the API calls the field of the name, for people: `type`. */
  readonly nameField: string;
  /** In what a quota is counted that is not documented. */
  readonly unitOf: (apiName: string) => Unit | null;
};

/**
 * The quotas of some entries. Names are compared without regard to case, in which the APIs differ. A
 * documented quota that is not listed is unknown, and so is any that is listed twice, since nothing
 * says which entry holds; what this version does not know is kept under its own name.
 */
export function quotasOf(
  entries: readonly ReportedEntry[],
  naming: EntryNaming,
  context: DecodeContext,
): readonly Quota[] {
  const byApiName = new Map<string, readonly ReportedEntry[]>();
  for (const entry of entries) {
    const apiName = comparable(entry.apiName);
    byApiName.set(apiName, [...(byApiName.get(apiName) ?? []).slice(0, 1), entry]);
  }
  const documented = context.quotas.flatMap((definition) => {
    const apiName = comparable(apiNameOf(definition));
    const listed = byApiName.get(apiName) ?? [];
    byApiName.delete(apiName);
    return documentedQuota(definition, listed, naming, context);
  });
  return [...documented, ...undocumentedQuotas([...byApiName.values()], naming, context)];
}

function comparable(apiName: string): string {
  return apiName.trim().toLowerCase();
}

/** Of a limit of each of something that is not listed, there is nothing to show. */
function documentedQuota(
  definition: QuotaDefinition,
  listed: readonly ReportedEntry[],
  { nameField }: EntryNaming,
  { key, instance, quotaIdOf }: DecodeContext,
): readonly Quota[] {
  const { name, unit, exemption, isAlwaysListed } = definition;
  if (listed.length === 0 && exemption !== null) return [];
  const field = `${nameField} ${apiNameOf(definition)}`;
  const missing: Headroom = {
    kind: 'unknown',
    cause: { kind: isAlwaysListed ? 'absent' : 'not-offered', field },
  };
  const headroom = headroomIn(listed, field) ?? missing;
  return [{ id: quotaIdOf(name), service: key, instance, name, unit, exemption, headroom }];
}

/** Null where nothing is listed. */
function headroomIn([first, second]: readonly ReportedEntry[], field: string): Headroom | null {
  if (first === undefined) return null;
  if (second === undefined) return first.headroom;
  return { kind: 'unknown', cause: { kind: 'listed-twice', field } };
}

/** Names that look alike once they are sanitized are numbered from the second on. */
function undocumentedQuotas(
  groups: readonly (readonly ReportedEntry[])[],
  { nameField, unitOf }: EntryNaming,
  { key, quotas, instance, quotaIdOf, sanitize }: DecodeContext,
): readonly Quota[] {
  const timesShown = new Map(quotas.map((definition) => [apiNameOf(definition), 1]));
  return groups.flatMap((listed): readonly Quota[] => {
    const [first] = listed;
    if (first === undefined) return [];
    const shown = sanitize(first.apiName);
    const times = (timesShown.get(shown) ?? 0) + 1;
    timesShown.set(shown, times);
    const headroom = headroomIn(listed, `${nameField} ${shown}`) ?? first.headroom;
    return [
      {
        id: quotaIdOf(`${key}.${first.apiName}`),
        service: key,
        instance,
        name: times === 1 ? `${key}.${shown}` : `${key}.${shown} (${times})`,
        unit: unitOf(first.apiName),
        exemption: null,
        headroom,
      },
    ];
  });
}
