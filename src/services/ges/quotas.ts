import {
  type Decoded,
  fieldOf,
  isJsonObject,
  type JsonObject,
  listAt,
  valueAt,
} from '../../json/fields.ts';
import { groupBy } from '../../quota/group-by.ts';
import type { Headroom, Quota } from '../../quota/quota.ts';
import type { Sanitize } from '../../text/sanitize.ts';
import { figureOf, isMinusOne } from '../figures.ts';
import { createNumbering } from '../reported-quotas.ts';
import { createQuota, type DecodeContext } from '../service.ts';

/**
 * Decodes `quotas.resources`. A documented type that is not listed is unknown. So is a type that is
 * listed twice, because nothing says which entry is right. A type that this version does not know keeps
 * its own name.
 */
export function decodeGes(body: unknown, context: DecodeContext): Decoded<readonly Quota[]> {
  const { sanitize } = context;
  const entries = entriesIn(body);
  if (entries.kind === 'malformed') return entries;
  const byType = groupBy(entries.value, ({ type }) => type);
  const types = [...byType.keys()];
  const second = types.find(spellsDocumentedName);
  if (second !== undefined) {
    return {
      kind: 'malformed',
      problem: `the type "${sanitize(second)}" would be a second figure of a documented quota`,
    };
  }
  const value = [...documented, ...undocumentedAmong(types, sanitize)].map((figure): Quota => {
    const headroom = figureHeadroom(figure, byType.get(figure.type) ?? [], sanitize);
    const { rawName, name } = figure;
    return createQuota({ name, unit: null, exemption: null }, context, headroom, rawName);
  });
  return { kind: 'decoded', value };
}

type Entry = { readonly type: string; readonly resource: JsonObject };

function entriesIn(body: unknown): Decoded<readonly Entry[]> {
  const resources = listAt(valueAt(body, 'quotas'), 'resources');
  if (resources.length === 0) {
    return { kind: 'malformed', problem: 'the response has no entries in `quotas.resources`' };
  }
  const entries: Entry[] = [];
  for (const [index, resource] of resources.entries()) {
    const type = isJsonObject(resource) ? fieldOf(resource, 'type') : undefined;
    if (!isJsonObject(resource) || typeof type !== 'string') {
      return { kind: 'malformed', problem: `\`quotas.resources[${index}]\` has no \`type\`` };
    }
    entries.push({ type, resource });
  }
  return { kind: 'decoded', value: entries };
}

/** A type that differs from a documented one only in case or whitespace would be a second figure of it. */
function spellsDocumentedName(type: string): boolean {
  if (isDocumented(type)) return false;
  return documented.some(({ name }) => name === `ges.${type.trim().toLowerCase()}`);
}

/** Where the response has the figure of a quota. */
type GesFigure = {
  /** The quota's name with the type as the service wrote it. Not for display. */
  readonly rawName: string;
  readonly type: string;
  readonly name: string;
  readonly field: string;
  /** The name of the field in sentences. */
  readonly path: string;
};

const documented: readonly GesFigure[] = [
  documentedFigure('ges.graph', 'graph', 'available'),
  documentedFigure('ges.edge_volume', 'graph', 'edge_volume'),
  documentedFigure('ges.backup', 'backup', 'available'),
  documentedFigure('ges.metadata', 'metadata', 'available'),
];

function documentedFigure(name: string, type: string, field: string): GesFigure {
  return { rawName: name, type, name, field, path: `${field} of type ${type}` };
}

function isDocumented(type: string): boolean {
  return documented.some((figure) => figure.type === type);
}

function undocumentedAmong(types: readonly string[], sanitize: Sanitize): readonly GesFigure[] {
  const numbered = createNumbering();
  return types
    .filter((type) => !isDocumented(type))
    .map((type) => {
      const shown = sanitize(type);
      const path = `available of type ${shown}`;
      return {
        rawName: `ges.${type}`,
        type,
        name: `ges.${numbered(shown)}`,
        field: 'available',
        path,
      };
    });
}

function figureHeadroom(
  { field, path }: GesFigure,
  [entry, second]: readonly Entry[],
  sanitize: Sanitize,
): Headroom {
  return second === undefined
    ? availableOf(entry?.resource ?? {}, field, path, sanitize)
    : { kind: 'unknown', cause: { kind: 'listed-twice', field: path } };
}

/** The API documents −1 as unlimited, and no other negative number. */
function availableOf(
  resource: JsonObject,
  field: string,
  path: string,
  sanitize: Sanitize,
): Headroom {
  const value = fieldOf(resource, field);
  if (isMinusOne(value)) return { kind: 'unlimited' };
  const figure = figureOf(resource, field, path, sanitize);
  return figure.kind === 'known'
    ? { kind: 'counted', left: figure.figure, usage: null }
    : { kind: 'unknown', cause: figure };
}
