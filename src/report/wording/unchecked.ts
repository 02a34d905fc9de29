import type { Unchecked } from '../../quota/demand.ts';

/** As many as one line can hold for people. */
const mostNamed = 10;

/** What is taken of quotas that no chosen service has, and what to choose; a line at most. */
export function unreadLines(
  { quotas }: Unchecked,
  name: (text: string) => string,
): readonly string[] {
  if (quotas.length === 0) return [];
  const services = new Set(quotas.map((quota) => quota.split('.', 1).join()));
  const added = [...services].map(name).join(', ');
  const taken = shown(quotas.map(name), 'more');
  return [`the plan takes of ${taken}, which are not read: add ${added} to ${name('services')}`];
}

/** What plans hold of which nobody here knows what it takes; a line at most. */
export function uncheckedTypeLines(
  { types }: Unchecked,
  name: (text: string) => string,
): readonly string[] {
  if (types.length === 0) return [];
  const counted = types.map(({ type, count }) => `${count} ${name(type)}`);
  return [`in the plan and not checked: ${shown(counted, 'more types')}`];
}

function shown(names: readonly string[], others: string): string {
  const more = names.length - mostNamed;
  const first = names.slice(0, mostNamed).join(', ');
  return more > 0 ? `${first} and ${more} ${others}` : first;
}
