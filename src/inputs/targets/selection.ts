import type { Planned } from '../../quota/assessment.ts';
import type { PlannedUsage } from '../../quota/demand.ts';
import { type ServiceKey, serviceKeyOf, serviceKeys, serviceOf } from '../../services/registry.ts';
import type { Gap } from '../../terraform/rules/gap.ts';
import type { Sanitize } from '../../text/sanitize.ts';
import { type RawInputs, withDefault } from '../inputs.ts';
import { distinct, invalid, type Parsed, type Problem, valid } from '../validation.ts';
import { isDefaultService, parseServices, type ServiceChoice } from './services.ts';

/** Which services are read, and why. */
export type Selection = {
  /** None only where a plan was to choose, and takes nothing. */
  readonly selected: readonly ServiceKey[];
  /** Those of them that are read for the quotas alone that plans take. */
  readonly chosenByPlan: readonly ServiceKey[];
  /** Those that another plan would have chosen. */
  readonly notChosen: readonly ServiceKey[];
};

/** Reads `services`, and chooses by what plans take where that is asked for. */
export function parseSelection(
  inputs: RawInputs,
  planned: Parsed<Planned>,
  sanitize: Sanitize,
): Parsed<Selection> {
  const choice = parseServices(withDefault(inputs, 'services'), sanitize);
  if (choice.kind === 'invalid') return choice;
  if (planned.kind === 'valid') return selectServices(choice.value, planned.value.planned);
  const { named, isFromPlan } = choice.value;
  const notChosen = isFromPlan ? plannable : [];
  return valid({ selected: named, chosenByPlan: [], notChosen });
}

/** The services that are read, by what is named and what plans take; `planned` is null where no plan is given. */
function selectServices(
  { named, isFromPlan }: ServiceChoice,
  planned: readonly PlannedUsage[] | null,
): Parsed<Selection> {
  const taken = servicesTaken(planned ?? []);
  const chosenByPlan = isFromPlan ? taken.filter((key) => !named.includes(key)) : [];
  const selected = serviceKeys.filter((key) => named.includes(key) || chosenByPlan.includes(key));
  const problems = isFromPlan ? unableToChoose(planned) : unreadPlan(named, planned);
  if (problems.length > 0) return invalid(...problems);
  return valid({
    selected,
    chosenByPlan,
    notChosen: isFromPlan ? plannable.filter((key) => !selected.includes(key)) : [],
  });
}

/** The services of which resources of Terraform take. */
const plannable = serviceKeys.filter(
  (key) => serviceOf(key).resources({ edgesPerUnit: null, flavors: new Map() }).length > 0,
);

function servicesTaken(planned: readonly PlannedUsage[]): readonly ServiceKey[] {
  const taken = new Set(planned.filter(({ demand }) => demand !== null).map(({ quota }) => quota));
  const keys = new Set([...taken].map(serviceKeyOf));
  return serviceKeys.filter((key) => keys.has(key));
}

/** Drops entries for a plan as a whole, of services that are not read. */
export function withoutUnread(
  planned: readonly PlannedUsage[] | null,
  selected: readonly string[],
): readonly PlannedUsage[] | null {
  if (planned === null) return null;
  return planned.filter(
    ({ address, quota }) => address !== null || selected.includes(serviceKeyOf(quota)),
  );
}

function unableToChoose(planned: readonly PlannedUsage[] | null): readonly Problem[] {
  if (planned === null) return [noPlan];
  const problems = planned.flatMap(({ address, demand }) =>
    address === null && demand?.kind === 'unknown' ? [ofUnknownPlan(demand)] : [],
  );
  return distinct(problems);
}

const noPlan: Problem = {
  input: 'services',
  complaint: 'is from-plan, but there is no plan',
  read: null,
  remedy: 'set terraform-plan, or list the services here',
};

function ofUnknownPlan({ cause, remedy }: Gap): Problem {
  return {
    input: 'services',
    complaint: `is from-plan, but ${cause}`,
    read: null,
    remedy: `${remedy}, or list the services here`,
  };
}

/** What is wrong with a plan where no service is read of which any plan could need something. */
function unreadPlan(
  named: readonly ServiceKey[],
  planned: readonly PlannedUsage[] | null,
): readonly Problem[] {
  if (planned === null || plannable.some((key) => named.includes(key))) return [];
  const told = servicesTaken(planned);
  return [told.length > 0 ? unread(told) : noneReadable];
}

const noneReadable: Problem = {
  input: 'terraform-plan',
  complaint: 'is set, but services lists no service whose quotas a plan can need',
  read: null,
  remedy: `add ${plannable.filter(isDefaultService).join(', ')} or from-plan to services, or remove terraform-plan`,
};

function unread(readable: readonly ServiceKey[]): Problem {
  const titles = readable.map((key) => serviceOf(key).title);
  const isFew = readable.length <= mostNamed;
  return {
    input: 'terraform-plan',
    complaint: isFew
      ? `needs quotas of ${titles.join(', ')}, but services does not list ${titles.length === 1 ? 'it' : 'them'}`
      : `needs quotas of ${titles.length} services, but services does not list them`,
    read: null,
    remedy: `add ${isFew ? readable.join(', ') : 'from-plan'} to services, or remove terraform-plan`,
  };
}

/** As many as one sentence can hold for people. */
const mostNamed = 5;
