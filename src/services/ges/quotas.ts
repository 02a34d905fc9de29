import {
  type Decoded,
  fieldOf,
  isJsonObject,
  type JsonObject,
  listAt,
  valueAt,
} from '../../json/fields.ts';
import type { Headroom, Quota } from '../../quota/quota.ts';
import type { Sanitize } from '../../text/sanitize.ts';
import { figureOf, isMinusOne } from '../figures.ts';
import { quotasOf, type ReportedEntry } from '../reported-quotas.ts';
import type { DecodeContext } from '../service.ts';

/** Decodes `quotas.resources`. The entry of type `graph` also has the figure of `ges.edge_volume`. */
export function decodeGes(body: unknown, context: DecodeContext): Decoded<readonly Quota[]> {
  const { sanitize } = context;
  const listed = entriesIn(body);
  if (listed.kind === 'malformed') return listed;
  const second = listed.value.find(({ type }) => spellsDocumentedName(type));
  if (second !== undefined) {
    return {
      kind: 'malformed',
      problem: `the type "${sanitize(second.type)}" would be a second figure of a documented quota`,
    };
  }
  const entries = listed.value.flatMap((entry) => reportedBy(entry, sanitize));
  return { kind: 'decoded', value: quotasOf(entries, { placeOf, isExact: true }, context) };
}

/** An entry of the response, with its type. */
type Entry = { readonly type: string; readonly fields: JsonObject };

function entriesIn(body: unknown): Decoded<readonly Entry[]> {
  const listed = listAt(valueAt(body, 'quotas'), 'resources');
  if (listed.length === 0) {
    return { kind: 'malformed', problem: 'the response has no entries in `quotas.resources`' };
  }
  const entries: Entry[] = [];
  for (const [index, fields] of listed.entries()) {
    const type = isJsonObject(fields) ? fieldOf(fields, 'type') : undefined;
    if (!isJsonObject(fields) || typeof type !== 'string') {
      return { kind: 'malformed', problem: `\`quotas.resources[${index}]\` has no \`type\`` };
    }
    entries.push({ type, fields });
  }
  return { kind: 'decoded', value: entries };
}

const documentedTypes = ['graph', 'backup', 'metadata'];
const documentedNames: ReadonlySet<string> = new Set([...documentedTypes, 'edge_volume']);

/** A type that differs from a documented one only in case or whitespace would be a second figure of it. */
function spellsDocumentedName(type: string): boolean {
  return !documentedTypes.includes(type) && documentedNames.has(type.trim().toLowerCase());
}

function reportedBy({ type, fields }: Entry, sanitize: Sanitize): readonly ReportedEntry[] {
  const apiNames = type === 'graph' ? [type, 'edge_volume'] : [type];
  return apiNames.map((apiName) => {
    const value = fieldOf(fields, apiName === 'edge_volume' ? apiName : 'available');
    return { apiName, headroom: availableHeadroom(value, placeOf(sanitize(apiName)), sanitize) };
  });
}

/** Names the field of a quota in sentences. */
function placeOf(apiName: string): string {
  return apiName === 'edge_volume' ? 'edge_volume of type graph' : `available of type ${apiName}`;
}

/** The API documents −1 as unlimited, and no other negative number. */
function availableHeadroom(value: unknown, path: string, sanitize: Sanitize): Headroom {
  if (isMinusOne(value)) return { kind: 'unlimited' };
  const figure = figureOf(value, path, sanitize);
  return figure.kind === 'known'
    ? { kind: 'counted', left: figure.figure, usage: null }
    : { kind: 'unknown', cause: figure };
}
