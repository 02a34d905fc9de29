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
  const byApiName = groupedBy(entries, ({ apiName }) => comparable(apiName));
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

/** Of a limit per of something that is not listed, there is nothing to show. */
function documentedQuota(
  definition: QuotaDefinition,
  listed: readonly ReportedEntry[],
  { nameField }: EntryNaming,
  { key, instance, quotaIdOf }: DecodeContext,
): readonly Quota[] {
  const { name, unit, exemption, absence } = definition;
  if (listed.length === 0 && exemption !== null) return [];
  const field = `${nameField} ${apiNameOf(definition)}`;
  const missing: Headroom = { kind: 'unknown', cause: { kind: absence, field } };
  const headroom = headroomIn(listed, field) ?? missing;
  return [{ id: quotaIdOf(name), service: key, instance, name, unit, exemption, headroom }];
}

/** Null where nothing is listed. */
function headroomIn([first, second]: readonly ReportedEntry[], field: string): Headroom | null {
  if (first === undefined) return null;
  if (second === undefined) return first.headroom;
  return { kind: 'unknown', cause: { kind: 'listed-twice', field } };
}

function undocumentedQuotas(
  groups: readonly (readonly ReportedEntry[])[],
  { nameField, unitOf }: EntryNaming,
  { key, quotas, instance, quotaIdOf, sanitize }: DecodeContext,
): readonly Quota[] {
  const numbered = numbering(quotas.map(apiNameOf));
  return groups.flatMap((listed): readonly Quota[] => {
    const [first] = listed;
    if (first === undefined) return [];
    const shown = sanitize(first.apiName);
    const headroom = headroomIn(listed, `${nameField} ${shown}`) ?? first.headroom;
    return [
      {
        id: quotaIdOf(`${key}.${first.apiName}`),
        service: key,
        instance,
        name: `${key}.${numbered(shown)}`,
        unit: unitOf(first.apiName),
        exemption: null,
        headroom,
      },
    ];
  });
}

/** Items by a key, in their order. */
export function groupedBy<Item>(
  items: readonly Item[],
  keyOf: (item: Item) => string,
): Map<string, readonly Item[]> {
  const groups = new Map<string, Item[]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [item]);
    else group.push(item);
  }
  return groups;
}

/** Tells names apart that look alike once they are sanitized: those from the second on have a number. */
export function numbering(taken: readonly string[] = []): (shown: string) => string {
  const timesShown = new Map(taken.map((name) => [name, 1]));
  return (shown) => {
    const times = (timesShown.get(shown) ?? 0) + 1;
    timesShown.set(shown, times);
    return times === 1 ? shown : `${shown} (${times})`;
  };
}
