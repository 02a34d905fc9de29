import type { Headroom, Quota, Unit } from '../quota/quota.ts';
import { type DecodeContext, type QuotaDefinition, wordOf } from './service.ts';

/** What an answer tells of a quota, by the word that the API has for it: foreign text. */
export type ReportedEntry = { readonly word: string; readonly headroom: Headroom };

/** Whose entries they are. */
export type ReportedService = {
  readonly key: string;
  readonly quotas: readonly QuotaDefinition[];
  /** What the API calls the word, for people: `type`. */
  readonly wordField: string;
  /** In what a quota is counted that is not documented. */
  readonly unitOf: (word: string) => Unit | null;
};

/**
 * The quotas of some entries. Words are compared without regard to case, in which the APIs differ. A
 * documented quota that is not listed is unknown, and so is any that is listed twice, since nothing
 * says which entry holds; what this version does not know is kept under its own name.
 */
export function quotasOf(
  service: ReportedService,
  entries: readonly ReportedEntry[],
  context: DecodeContext,
): readonly Quota[] {
  const byWord = new Map<string, readonly ReportedEntry[]>();
  for (const entry of entries) {
    const word = comparable(entry.word);
    byWord.set(word, [...(byWord.get(word) ?? []).slice(0, 1), entry]);
  }
  const documented = service.quotas.flatMap((definition) => {
    const word = comparable(wordOf(definition));
    const listed = byWord.get(word) ?? [];
    byWord.delete(word);
    return documentedQuota(definition, listed, service, context);
  });
  return [...documented, ...undocumentedQuotas([...byWord.values()], service, context)];
}

function comparable(word: string): string {
  return word.trim().toLowerCase();
}

/** Of a limit of each of something that is not listed, there is nothing to show. */
function documentedQuota(
  definition: QuotaDefinition,
  listed: readonly ReportedEntry[],
  { key, wordField }: ReportedService,
  { instance, quotaIdOf }: DecodeContext,
): readonly Quota[] {
  const { name, unit, exemption, isAlwaysListed } = definition;
  if (listed.length === 0 && exemption !== null) return [];
  const field = `${wordField} ${wordOf(definition)}`;
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

/** Words that look alike once they are sanitized are numbered from the second on. */
function undocumentedQuotas(
  groups: readonly (readonly ReportedEntry[])[],
  { key, quotas, wordField, unitOf }: ReportedService,
  { instance, quotaIdOf, sanitize }: DecodeContext,
): readonly Quota[] {
  const timesShown = new Map(quotas.map((definition) => [wordOf(definition), 1]));
  return groups.flatMap((listed): readonly Quota[] => {
    const [first] = listed;
    if (first === undefined) return [];
    const shown = sanitize(first.word);
    const times = (timesShown.get(shown) ?? 0) + 1;
    timesShown.set(shown, times);
    const headroom = headroomIn(listed, `${wordField} ${shown}`) ?? first.headroom;
    return [
      {
        id: quotaIdOf(`${key}.${first.word}`),
        service: key,
        instance,
        name: times === 1 ? `${key}.${shown}` : `${key}.${shown} (${times})`,
        unit: unitOf(first.word),
        exemption: null,
        headroom,
      },
    ];
  });
}
