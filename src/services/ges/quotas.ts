import type { Decoded } from '../../json/decoded.ts';
import { fieldOf, isJsonObject, type JsonObject, valueAt } from '../../json/fields.ts';
import type { Headroom, Quota } from '../../quota/quota.ts';
import type { Sanitize } from '../../text/sanitize.ts';
import { figureOf } from '../figures.ts';
import { isMinusOne } from '../quota-list.ts';
import type { DecodeContext } from '../service.ts';

/** `ListQuotas2`: what is left of a project's Graph Engine Service quotas. */
export function gesPath(projectId: string): string {
  return `/v2/${encodeURIComponent(projectId)}/graphs/quotas`;
}

/**
 * Decodes `quotas.resources`. A documented type that is not listed is unknown; a type that this
 * version does not know is kept under its own name; a type listed twice is unknown, since nothing
 * says which entry holds.
 */
export function decodeGes(
  body: unknown,
  { quotaIdOf, sanitize }: DecodeContext,
): Decoded<readonly Quota[]> {
  const grouped = groupedByType(resourcesOf(body));
  if (grouped.kind === 'malformed') return grouped;
  const byType = grouped.found;
  const types = [...byType.keys()];
  const second = types.find(spellsDocumentedName);
  if (second !== undefined) {
    return { kind: 'malformed', problem: `a type spells a documented name: ${sanitize(second)}` };
  }
  const found = [...documented, ...undocumentedAmong(types, sanitize)].map((figure): Quota => {
    const headroom = headroomOf(figure, byType.get(figure.type) ?? [], sanitize);
    const { rawName, name } = figure;
    const plain = { service: 'ges', instance: null, unit: null, exemption: null };
    return { id: quotaIdOf(rawName), ...plain, name, headroom };
  });
  return { kind: 'decoded', found };
}

type ByType = ReadonlyMap<string, readonly JsonObject[]>;

function groupedByType(resources: readonly unknown[]): Decoded<ByType> {
  if (resources.length === 0) {
    return { kind: 'malformed', problem: 'the response has no entries in `quotas.resources`' };
  }
  const byType = new Map<string, JsonObject[]>();
  for (const [index, resource] of resources.entries()) {
    const type = isJsonObject(resource) ? fieldOf(resource, 'type') : undefined;
    if (!isJsonObject(resource) || typeof type !== 'string') {
      return { kind: 'malformed', problem: `\`quotas.resources[${index}]\` has no \`type\`` };
    }
    const sameType = byType.get(type);
    if (sameType === undefined) byType.set(type, [resource]);
    else sameType.push(resource);
  }
  return { kind: 'decoded', found: byType };
}

/** A type that is a documented name but for case or white space would be a second figure of it. */
function spellsDocumentedName(type: string): boolean {
  if (isDocumented(type)) return false;
  return documented.some(({ name }) => name === `ges.${type.trim().toLowerCase()}`);
}

type GesFigure = {
  /** As the service knows it: never to be shown. */
  readonly rawName: string;
  readonly type: string;
  readonly name: string;
  readonly field: string;
  /** How the field is named to people. */
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

/** Types that look alike once they are sanitized are numbered from the second on. */
function undocumentedAmong(types: readonly string[], sanitize: Sanitize): readonly GesFigure[] {
  const timesShown = new Map<string, number>();
  return types
    .filter((type) => !isDocumented(type))
    .map((type) => {
      const shown = sanitize(type);
      const times = (timesShown.get(shown) ?? 0) + 1;
      timesShown.set(shown, times);
      const name = times === 1 ? `ges.${shown}` : `ges.${shown} (${times})`;
      const path = `available of type ${shown}`;
      return { rawName: `ges.${type}`, type, name, field: 'available', path };
    });
}

function resourcesOf(body: unknown): readonly unknown[] {
  const resources = valueAt(body, 'quotas', 'resources');
  return Array.isArray(resources) ? resources : [];
}

function headroomOf(
  { field, path }: GesFigure,
  [resource = {}, second]: readonly JsonObject[],
  sanitize: Sanitize,
): Headroom {
  return second === undefined
    ? availableOf(resource, field, path, sanitize)
    : { kind: 'unknown', cause: { kind: 'listed-twice', field: path } };
}

/** The API documents −1, and no other negative number, as unlimited. */
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
