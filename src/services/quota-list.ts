import { type Decoded, fieldOf, isJsonObject, type JsonObject, valueAt } from '../json/fields.ts';
import type { Headroom, Quota } from '../quota/quota.ts';
import type { Sanitize } from '../text/sanitize.ts';
import { figureOf, headroomOf, isMinusOne } from './figures.ts';
import { quotasOf, type ReportedEntry } from './reported-quotas.ts';
import type { DecodeContext, Service } from './service.ts';

/** How a service lists its quotas. */
type QuotaList = {
  readonly fields: EntryFields;
  /** Whether the service documents that a limit of −1 means unlimited. */
  readonly minusOneIsUnlimited?: boolean;
  /** Whether a use of −1 means that it is not reported. */
  readonly hidesUse?: boolean;
  /** Reads the API's own name for a quota from its entry. By default, the field `fields.name` has it. */
  readonly readApiName?: (entry: JsonObject) => unknown;
};

/** The names of the fields of an entry. The use is always in `used`. */
type EntryFields = { readonly name: string; readonly limit: string };

/** `{type, quota, used}`, as in most services. */
export const typeFields: EntryFields = { name: 'type', limit: 'quota' };

/** `{quota_key, quota_limit, used}`, as in ELB, ER and SWR. */
export const keyFields: EntryFields = { name: 'quota_key', limit: 'quota_limit' };

/** The same fields as CCE spells them. */
export const camelCaseKeyFields: EntryFields = { name: 'quotaKey', limit: 'quotaLimit' };

/** Decodes a list of quotas, in `quotas` or in `quotas.resources`: the pages of some services show both. */
export function quotaListDecoder(list: QuotaList): Service['decode'] {
  return (body, context) => decodeQuotaList(list, body, context);
}

function decodeQuotaList(
  list: QuotaList,
  body: unknown,
  context: DecodeContext,
): Decoded<readonly Quota[]> {
  const listed = entriesIn(body);
  if (listed.length === 0) {
    return { kind: 'malformed', problem: 'the response has no list of quotas in `quotas`' };
  }
  const { name } = list.fields;
  const entries: ReportedEntry[] = [];
  for (const [index, entry] of listed.entries()) {
    const reported = entryOf(list, entry, context.sanitize);
    if (reported === null) {
      return { kind: 'malformed', problem: `\`quotas[${index}]\` has no \`${name}\`` };
    }
    entries.push(reported);
  }
  const placeOf = (apiName: string) => `${name} ${apiName}`;
  return { kind: 'decoded', value: quotasOf(entries, { placeOf }, context) };
}

function entriesIn(body: unknown): readonly unknown[] {
  const quotas = valueAt(body, 'quotas');
  const listed = Array.isArray(quotas) ? quotas : valueAt(quotas, 'resources');
  return Array.isArray(listed) ? listed : [];
}

function entryOf(list: QuotaList, entry: unknown, sanitize: Sanitize): ReportedEntry | null {
  if (!isJsonObject(entry)) return null;
  const { fields, readApiName } = list;
  const apiName = readApiName === undefined ? fieldOf(entry, fields.name) : readApiName(entry);
  if (typeof apiName !== 'string') return null;
  const where = `of ${fields.name} ${sanitize(apiName)}`;
  return { apiName, headroom: entryHeadroom(list, entry, where, sanitize) };
}

function entryHeadroom(
  { fields, minusOneIsUnlimited = false, hidesUse = false }: QuotaList,
  entry: JsonObject,
  where: string,
  sanitize: Sanitize,
): Headroom {
  const figure = (name: string) => figureOf(fieldOf(entry, name), `${name} ${where}`, sanitize);
  if (minusOneIsUnlimited && isMinusOne(fieldOf(entry, fields.limit))) {
    return { kind: 'unlimited' };
  }
  const limit = figure(fields.limit);
  return hidesUse && isMinusOne(fieldOf(entry, 'used')) && limit.kind === 'known'
    ? { kind: 'at-most', limit: limit.figure, isUseExpected: true }
    : headroomOf(limit, figure('used'));
}
