import type { PlannedUsage } from '../quota/planned-usage.ts';
import { shownUsages } from '../quota/shown-usages.ts';
import type { SafeText, Sanitize } from '../text/sanitize.ts';

/** A resource, and what it takes, with all foreign text sanitized by the given function. */
export type Resource = {
  readonly address: string;
  readonly usages: (address: SafeText) => readonly PlannedUsage[];
};

/**
 * What all resources take. Sanitizing an address takes up to a millisecond, and a plan can have very many,
 * so addresses that are never shown become `…`.
 */
export function usagesOf(
  resources: readonly Resource[],
  sanitize: Sanitize,
): readonly PlannedUsage[] {
  const unnamed = resources.map(({ usages }) => usages(sanitize('…')));
  const shown = shownUsages(unnamed.flat());
  return resources.flatMap(({ address, usages }, index) => {
    const without = unnamed[index] ?? [];
    return without.some((one) => shown.has(one)) ? usages(sanitize(address)) : without;
  });
}
