import type { Quota } from './quota.ts';

/** What a line stands for: a name or a wildcard, of every instance or of the one so labelled. */
export type Selector = { readonly pattern: string; readonly instance: string | null };

/** The line that holds for a quota: its name, then `service.*`, then `*`; an instance's own first. */
export function mostSpecific<Line extends Selector>(
  lines: readonly Line[],
  quota: Pick<Quota, 'name' | 'instance'>,
): Line | null {
  return lines
    .filter(({ pattern }) => matches(pattern, quota.name))
    .filter(({ instance }) => instance === null || instance === quota.instance)
    .reduce<Line | null>(
      (best, next) => (best === null || specificity(next) > specificity(best) ? next : best),
      null,
    );
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
