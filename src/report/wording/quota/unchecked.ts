import type { Policy } from '../../../quota/assessment.ts';
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

/**
 * Says what is not looked at because an input is blank: a runner does not tell one that was left out
 * from an expression that came out blank. One line at most.
 */
export function blankInputs({ planned, demand, baseline }: Policy): readonly string[] {
  const clauses = [
    plannedClause(planned === null, demand.length === 0),
    baseline === null ? 'baseline is not set: nothing is compared' : '',
  ].filter((clause) => clause !== '');
  return clauses.length === 0 ? [] : [clauses.join('; ')];
}

function plannedClause(hasNoPlan: boolean, hasNoDemand: boolean): string {
  if (hasNoPlan && hasNoDemand)
    return 'terraform-plan and demand are not set: no demand is counted';
  if (hasNoPlan) return 'terraform-plan is not set: no plan is counted';
  return hasNoDemand ? 'demand is not set: nothing is added to the plan' : '';
}
