import type { Decoded } from '../json/decoded.ts';
import { fieldOf, isJsonObject, type JsonObject, valueAt } from '../json/fields.ts';
import type { Headroom, Quota } from '../quota/quota.ts';
import type { Clean, CleanText } from '../text/clean.ts';
import { figureOf } from './figures.ts';

/** `ListQuotas2`: what is left of a project's Graph Engine Service quotas. */
export function gesPath(projectId: string): string {
  return `/v2/${encodeURIComponent(projectId)}/graphs/quotas`;
}

/**
 * Decodes `quotas.resources`. A documented type that is not listed is unknown; a type that this
 * version does not know is kept under its own name; a type listed twice is unknown, since nothing
 * says which entry holds.
 */
export function decodeGes(body: unknown, clean: Clean): Decoded<readonly Quota[]> {
  const resources = resourcesOf(body);
  if (resources.length === 0) {
    return { kind: 'malformed', problem: 'the answer has no entries in `quotas.resources`' };
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
  const second = [...byType.keys()].find(spellsDocumentedName);
  if (second !== undefined) {
    return { kind: 'malformed', problem: `a type spells a documented name: ${clean(second)}` };
  }
  const known = documented.map((figure) => quotaOf(figure, byType.get(figure.type) ?? [], clean));
  const unknown = [...byType]
    .filter(([type]) => documented.every((figure) => figure.type !== type))
    .map(([type, entries]) => quotaOf(undocumented(clean(type)), entries, clean));
  return { kind: 'decoded', found: [...known, ...unknown] };
}

/** A type that is a documented name but for case or white space would be a second figure of it. */
function spellsDocumentedName(type: string): boolean {
  if (documented.some((figure) => figure.type === type)) return false;
  return documented.some(({ name }) => name === `ges.${type.trim().toLowerCase()}`);
}

type GesFigure = { readonly name: string; readonly type: string; readonly field: string };

const documented: readonly GesFigure[] = [
  { name: 'ges.graph', type: 'graph', field: 'available' },
  { name: 'ges.edge_volume', type: 'graph', field: 'edge_volume' },
  { name: 'ges.backup', type: 'backup', field: 'available' },
  { name: 'ges.metadata', type: 'metadata', field: 'available' },
];

function undocumented(type: CleanText): GesFigure {
  return { name: `ges.${type}`, type, field: 'available' };
}

function resourcesOf(body: unknown): readonly unknown[] {
  const resources = valueAt(body, 'quotas', 'resources');
  return Array.isArray(resources) ? resources : [];
}

function quotaOf(
  { name, type, field }: GesFigure,
  [resource = {}, second]: readonly JsonObject[],
  clean: Clean,
): Quota {
  const path = `${field} of type ${type}`;
  const headroom: Headroom =
    second === undefined
      ? availableOf(resource, field, path, clean)
      : { kind: 'unknown', cause: { kind: 'listed-twice', field: path } };
  return { service: 'ges', instance: null, name, headroom };
}

/** The API documents −1, and no other negative number, as unlimited. */
function availableOf(resource: JsonObject, field: string, path: string, clean: Clean): Headroom {
  const value = fieldOf(resource, field);
  if (value === -1 || value === '-1') return { kind: 'unlimited' };
  const figure = figureOf(resource, field, path, clean);
  return figure.kind === 'known'
    ? { kind: 'counted', left: figure.figure, usage: null }
    : { kind: 'unknown', cause: figure };
}
