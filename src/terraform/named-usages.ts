import { type PlannedUsage, shownUsages } from '../quota/planned-usage.ts';
import type { Sanitize } from '../text/sanitize.ts';

/** What a resource takes, told with a sanitizer for its address and whatever else is foreign. */
export type Resource = {
  readonly address: string;
  readonly usages: (sanitize: Sanitize) => readonly PlannedUsage[];
};

/**
 * What resources take. To make an address safe takes up to a millisecond, and a plan may have very many:
 * those that nobody is shown are left out, `…` in their place.
 */
export function usagesOf(
  resources: readonly Resource[],
  sanitize: Sanitize,
): readonly PlannedUsage[] {
  const unnamed = resources.map(({ address, usages }) =>
    usages((foreign) => sanitize(foreign === address ? '…' : foreign)),
  );
  const shown = shownUsages(unnamed.flat());
  return resources.flatMap(({ usages }, index) => {
    const without = unnamed[index] ?? [];
    return without.some((one) => shown.has(one)) ? usages(sanitize) : without;
  });
}
