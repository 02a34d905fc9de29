import type { Quota } from './quota.ts';

/** What a line stands for: a name or a wildcard, of every instance or of the one so labelled. */
export type Selector = { readonly pattern: string; readonly instance: string | null };

/** The line that holds for a quota: its name, then `service.*`, then `*`; an instance's own first. */
export function mostSpecific<Line extends Selector>(
  lines: readonly Line[],
  quota: Pick<Quota, 'name' | 'instance'>,
): Line | null {
  const places = placesIn(lines);
  const ofInstance = quota.instance === null ? [] : (places.get(quota.instance) ?? []);
  return [...(places.get(null) ?? []), ...ofInstance]
    .flatMap((place) => lines[place] ?? [])
    .filter(({ pattern }) => matches(pattern, quota.name))
    .reduce<Line | null>(
      (best, next) => (best === null || specificity(next) > specificity(best) ? next : best),
      null,
    );
}

/** Where the lines of each instance stand, and of none. */
type Places = ReadonlyMap<Selector['instance'], readonly number[]>;

const known = new WeakMap<readonly Selector[], Places>();

/** Looked through once: there may be a line for each quota of each instance. */
function placesIn(lines: readonly Selector[]): Places {
  const before = known.get(lines);
  if (before !== undefined) return before;
  const places = new Map<Selector['instance'], number[]>();
  for (const [place, { instance }] of lines.entries()) {
    const others = places.get(instance);
    if (others === undefined) places.set(instance, [place]);
    else others.push(place);
  }
  known.set(lines, places);
  return places;
}

/**
 * How narrow a selector is: to be compared between selectors that reach the same quota, and for no
 * more.
 */
export function specificity({ pattern, instance }: Selector): number {
  return pattern.length * 2 + (instance === null ? 0 : 1);
}

/** A selector as the inputs write it: `roma.api`, or `roma.api@label`. */
export function selectorText({ pattern, instance }: Selector): string {
  return instance === null ? pattern : `${pattern}@${instance}`;
}

/** Whether a pattern (a name or a wildcard) stands for a quota of this name. */
export function matches(pattern: string, name: string): boolean {
  if (pattern === '*' || pattern === name) return true;
  return pattern.endsWith('.*') && name.startsWith(pattern.slice(0, -1));
}
