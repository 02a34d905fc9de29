import { groupBy } from '../quota/group-by.ts';
import type { Headroom, Quota, Unit } from '../quota/quota.ts';
import { apiNameOf, createQuota, type DecodeContext, type QuotaDefinition } from './service.ts';

/** What a response reports of one quota. `apiName` is the API's own name for it: foreign text. */
export type ReportedEntry = { readonly apiName: string; readonly headroom: Headroom };

/** How a service names its entries. */
export type EntryNaming = {
  /** The field that holds the name, such as `type`, for sentences. */
  readonly nameField: string;
  /** The unit of a quota that is not documented. */
  readonly unitOf: (apiName: string) => Unit | null;
};

/**
 * Makes quotas of entries. Names are compared without regard to case, in which the APIs differ. A
 * documented quota that is not listed is unknown. So is any that is listed twice, because nothing says
 * which entry is right. A quota that this version does not know keeps its own name.
 */
export function quotasOf(
  entries: readonly ReportedEntry[],
  naming: EntryNaming,
  context: DecodeContext,
): readonly Quota[] {
  const byApiName = groupBy(entries, ({ apiName }) => comparable(apiName));
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

/** An exempt quota that is not listed has nothing to show, and is left out. */
function documentedQuota(
  definition: QuotaDefinition,
  listed: readonly ReportedEntry[],
  { nameField }: EntryNaming,
  context: DecodeContext,
): readonly Quota[] {
  const { exemption, absence } = definition;
  if (listed.length === 0 && exemption !== null) return [];
  const field = `${nameField} ${apiNameOf(definition)}`;
  const missing: Headroom = { kind: 'unknown', cause: { kind: absence, field } };
  return [createQuota(definition, context, headroomIn(listed, field) ?? missing)];
}

/** The headroom in the entries of one quota; null if there is no entry. */
function headroomIn([first, second]: readonly ReportedEntry[], field: string): Headroom | null {
  if (first === undefined) return null;
  if (second === undefined) return first.headroom;
  return { kind: 'unknown', cause: { kind: 'listed-twice', field } };
}

function undocumentedQuotas(
  groups: readonly (readonly ReportedEntry[])[],
  { nameField, unitOf }: EntryNaming,
  context: DecodeContext,
): readonly Quota[] {
  const { key, quotas, sanitize } = context;
  const numbered = createNumbering(quotas.map(apiNameOf));
  return groups.flatMap((listed): readonly Quota[] => {
    const [first] = listed;
    if (first === undefined) return [];
    const { apiName } = first;
    const shown = sanitize(apiName);
    const headroom = headroomIn(listed, `${nameField} ${shown}`) ?? first.headroom;
    const plain = { name: `${key}.${numbered(shown)}`, unit: unitOf(apiName), exemption: null };
    return [createQuota(plain, context, headroom, `${key}.${apiName}`)];
  });
}

/** Numbers names that look alike after they are sanitized, from the second one on. */
export function createNumbering(taken: readonly string[] = []): (shown: string) => string {
  const timesShown = new Map(taken.map((name) => [name, 1]));
  return (shown) => {
    const times = (timesShown.get(shown) ?? 0) + 1;
    timesShown.set(shown, times);
    return times === 1 ? shown : `${shown} (${times})`;
  };
}
