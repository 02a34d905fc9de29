import { type PlannedUsage, quotasTaken } from '../../quota/planned-usage.ts';
import type { PlanDemand, Policy } from '../../quota/policy.ts';
import { type ServiceKey, serviceKeyOf, serviceKeys, serviceOf } from '../../services/registry.ts';
import type { Gap } from '../../terraform/rules/resource-rule.ts';
import { createProblem, invalid, type Parsed, type Problem, valid } from '../validation.ts';
import { isDefaultService, type ServiceChoice } from './services.ts';

/** The services to read, and why. */
export type Selection = {
  /** Empty only if a plan was to choose and takes nothing. */
  readonly selected: readonly ServiceKey[];
  /** Those of them that are read only for the quotas that plans take. */
  readonly chosenByPlan: readonly ServiceKey[];
  /** Services that another plan could have chosen. */
  readonly onlyInOtherPlans: readonly ServiceKey[];
};

/** The services to read: with `from-plan`, also those whose quotas the plans take. */
export function parseSelection(
  choice: Parsed<ServiceChoice>,
  planned: Parsed<PlanDemand>,
): Parsed<Selection> {
  if (choice.kind === 'invalid') return choice;
  if (planned.kind === 'valid') return selectServices(choice.value, planned.value.planned);
  const { named, isFromPlan } = choice.value;
  const onlyInOtherPlans = isFromPlan ? plannableServices() : [];
  return valid({ selected: named, chosenByPlan: [], onlyInOtherPlans });
}

/**
 * The services to read, from those that are named and those that plans take. `planned` is null if
 * no plan is given.
 */
function selectServices(
  { named, isFromPlan }: ServiceChoice,
  planned: readonly PlannedUsage[] | null,
): Parsed<Selection> {
  const taken = servicesTaken(planned ?? []);
  const chosenByPlan = isFromPlan ? taken.filter((key) => !named.includes(key)) : [];
  const selected = serviceKeys.filter((key) => named.includes(key) || chosenByPlan.includes(key));
  const problems = isFromPlan ? choiceProblems(planned) : unreadPlanProblems(named, planned);
  if (problems.length > 0) return invalid(...problems);
  return valid({
    selected,
    chosenByPlan,
    onlyInOtherPlans: isFromPlan
      ? plannableServices().filter((key) => !selected.includes(key))
      : [],
  });
}

/** The services whose quotas Terraform resources can take. */
function plannableServices(): readonly ServiceKey[] {
  const options = { edgesPerUnit: null, flavors: new Map() };
  return serviceKeys.filter((key) => serviceOf(key).resources(options).length > 0);
}

function servicesTaken(planned: readonly PlannedUsage[]): readonly ServiceKey[] {
  const keys = new Set(quotasTaken(planned).map(serviceKeyOf));
  return serviceKeys.filter((key) => keys.has(key));
}

/** What plans take of the services that are read, and which others they take quotas of. */
export function partByServices(
  planned: readonly PlannedUsage[] | null,
  selected: readonly string[],
): Pick<Policy, 'planned' | 'unreadServices'> {
  if (planned === null) return { planned, unreadServices: [] };
  const isRead = ({ quota }: PlannedUsage) => selected.includes(serviceKeyOf(quota));
  // What a plan as a whole may take is told of the services that are read alone.
  const others = planned.filter((one) => one.address !== null && !isRead(one));
  return { planned: planned.filter(isRead), unreadServices: servicesTaken(others) };
}

function choiceProblems(planned: readonly PlannedUsage[] | null): readonly Problem[] {
  if (planned === null) return [noPlan];
  return planned.flatMap(({ address, demand }) =>
    address === null && demand?.kind === 'unknown' ? [unknownPlanProblem(demand)] : [],
  );
}

const noPlan = createProblem(
  'services',
  'is from-plan, but there is no plan',
  'set terraform-plan, or list the services here',
);

function unknownPlanProblem({ cause, remedy }: Gap): Problem {
  const complaint = `is from-plan, but ${cause}`;
  return createProblem('services', complaint, `${remedy}, or list the services here`);
}

/** The problem with a plan if none of the services to read has quotas that any plan could need. */
function unreadPlanProblems(
  named: readonly ServiceKey[],
  planned: readonly PlannedUsage[] | null,
): readonly Problem[] {
  if (planned === null) return [];
  const plannable = plannableServices();
  if (plannable.some((key) => named.includes(key))) return [];
  const taken = servicesTaken(planned);
  return [taken.length > 0 ? unreadProblem(taken) : unplannableProblem(plannable)];
}

function unplannableProblem(plannable: readonly ServiceKey[]): Problem {
  const defaults = plannable.filter(isDefaultService).join(', ');
  return createProblem(
    'terraform-plan',
    'is set, but services lists no service whose quotas a plan can need',
    `add ${defaults} or from-plan to services, or remove terraform-plan`,
  );
}

function unreadProblem(readable: readonly ServiceKey[]): Problem {
  const titles = readable.map((key) => serviceOf(key).title);
  const isFew = readable.length <= maxNamedServices;
  const listed = isFew ? titles.join(', ') : `${titles.length} services`;
  return createProblem(
    'terraform-plan',
    `needs quotas of ${listed}, but services does not list ${titles.length === 1 ? 'it' : 'them'}`,
    `add ${isFew ? readable.join(', ') : 'from-plan'} to services, or remove terraform-plan`,
  );
}

/** More would not be readable in one sentence. */
const maxNamedServices = 5;
