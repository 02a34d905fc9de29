import type { UncheckedType } from '../../../quota/demand.ts';

/** As many as one line can hold for people. */
const mostNamed = 10;

/** What plans hold of which nobody here knows what it takes; one line at most. */
export function uncheckedLines(
  types: readonly UncheckedType[],
  name: (text: string) => string,
): readonly string[] {
  if (types.length === 0) return [];
  const counted = types.slice(0, mostNamed).map(({ type, count }) => `${count} ${name(type)}`);
  const more = types.length - mostNamed;
  const others = more > 0 ? ` and ${more} more types` : '';
  return [`in the plan and not checked: ${counted.join(', ')}${others}`];
}
