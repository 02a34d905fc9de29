import { groupBy } from './group-by.ts';
import type { Quota } from './quota.ts';

/** The quotas that a line applies to: a name or wildcard, of one labelled instance or of all (null). */
export type Selector = { readonly pattern: string; readonly instance: string | null };

/**
 * The line that applies to a quota: one with its name before `service.*` before `*`, and among equal
 * patterns one for its instance. Null if no line does.
 */
export function mostSpecific<Line extends Selector>(
  lines: readonly Line[],
  quota: Pick<Quota, 'name' | 'instance'>,
): Line | null {
  const places = placesIn(lines);
  const ofInstance = quota.instance === null ? [] : (places.get(quota.instance) ?? []);
  return [...(places.get(null) ?? []), ...ofInstance]
    .flatMap((place) => lines[place] ?? [])
    .filter(({ pattern }) => matchesName(pattern, quota.name))
    .reduce<Line | null>(
      (best, next) => (best === null || specificity(next) > specificity(best) ? next : best),
      null,
    );
}

/** Indexes of the lines for each instance; null stands for the lines without one. */
type Places = ReadonlyMap<Selector['instance'], readonly number[]>;

const placesByLines = new WeakMap<readonly Selector[], Places>();

/**
 * Computed once for each list, because it may have a line for each quota of each instance. Indexes, because
 * lines are of several types.
 */
function placesIn(lines: readonly Selector[]): Places {
  const before = placesByLines.get(lines);
  if (before !== undefined) return before;
  const places = groupBy([...lines.keys()], (place) => lines[place]?.instance ?? null);
  placesByLines.set(lines, places);
  return places;
}

/** How narrow a selector is. Only comparable between selectors that match the same quota. */
export function specificity({ pattern, instance }: Selector): number {
  return pattern.length * 2 + (instance === null ? 0 : 1);
}

/** A selector as written in the inputs: `roma.api`, or `roma.api@label`. */
export function selectorText({ pattern, instance }: Selector): string {
  return instance === null ? pattern : `${pattern}@${instance}`;
}

/** Whether a pattern (a name or a wildcard) matches the name of a quota. */
export function matchesName(pattern: string, name: string): boolean {
  if (pattern === '*' || pattern === name) return true;
  return pattern.endsWith('.*') && name.startsWith(pattern.slice(0, -1));
}
