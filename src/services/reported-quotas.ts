import { type Group, groupBy } from '../quota/group-by.ts';
import type { Headroom, Quota, Unit } from '../quota/quota.ts';
import { apiNameOf, createQuota, type DecodeContext, type QuotaDefinition } from './service.ts';

/** What a response reports of one quota. `apiName` is the API's own name for it: foreign text. */
export type ReportedEntry = { readonly apiName: string; readonly headroom: Headroom };

/** How a service names its entries. */
export type EntryNaming = {
  /** Names the place of a quota in the response, such as `type vpc`, for sentences. */
  readonly placeOf: (apiName: string) => string;
  /** The unit of a quota that is not documented. None has one if absent. */
  readonly unitOf?: (apiName: string) => Unit | null;
  /** Whether names that differ in case or white space are different quotas, as in GES. */
  readonly isExact?: boolean;
};

/**
 * Makes quotas of entries. Names are compared without regard to case, in which most APIs differ. A
 * documented quota that is not listed is unknown. So is any that is listed twice, because nothing says
 * which entry is right. A quota that this version does not know keeps its own name.
 */
export function quotasOf(
  entries: readonly ReportedEntry[],
  naming: EntryNaming,
  context: DecodeContext,
): readonly Quota[] {
  const keyOf = (apiName: string) => (naming.isExact ? apiName : apiName.trim().toLowerCase());
  const byApiName = groupBy(entries, ({ apiName }) => keyOf(apiName));
  const documented = context.quotas.flatMap((definition) => {
    const key = keyOf(apiNameOf(definition));
    const listed = byApiName.get(key) ?? null;
    byApiName.delete(key);
    return documentedQuota(definition, listed, naming, context);
  });
  return [...documented, ...undocumentedQuotas([...byApiName.values()], naming, context)];
}

/** An exempt quota that is not listed has nothing to show, and is left out. */
function documentedQuota(
  definition: QuotaDefinition,
  listed: Group<ReportedEntry> | null,
  { placeOf }: EntryNaming,
  context: DecodeContext,
): readonly Quota[] {
  const { exemption, absence } = definition;
  if (listed === null && exemption !== null) return [];
  const field = placeOf(apiNameOf(definition));
  const missing: Headroom = { kind: 'unknown', cause: { kind: absence, field } };
  return [createQuota(definition, context, listed === null ? missing : headroomIn(listed, field))];
}

function headroomIn([first, second]: Group<ReportedEntry>, field: string): Headroom {
  if (second === undefined) return first.headroom;
  return { kind: 'unknown', cause: { kind: 'listed-twice', field } };
}

function undocumentedQuotas(
  groups: readonly Group<ReportedEntry>[],
  { placeOf, unitOf = () => null }: EntryNaming,
  context: DecodeContext,
): readonly Quota[] {
  const { key, quotas, sanitize } = context;
  const numbered = createNumbering(quotas.map(apiNameOf));
  return groups.map((listed) => {
    const [{ apiName }] = listed;
    const shown = sanitize(apiName);
    const headroom = headroomIn(listed, placeOf(shown));
    const plain = { name: `${key}.${numbered(shown)}`, unit: unitOf(apiName), exemption: null };
    return createQuota(plain, context, headroom, `${key}.${apiName}`);
  });
}

/** Numbers names that look alike after they are sanitized, from the second one on. */
function createNumbering(taken: readonly string[]): (shown: string) => string {
  const timesShown = new Map(taken.map((name) => [name, 1]));
  return (shown) => {
    const times = (timesShown.get(shown) ?? 0) + 1;
    timesShown.set(shown, times);
    return times === 1 ? shown : `${shown} (${times})`;
  };
}
