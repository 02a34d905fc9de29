import type { Policy } from '../../quota/assessment.ts';

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
