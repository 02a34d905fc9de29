import type { Assessment } from '../../quota/assessment.ts';
import { type Group, groupBy, groupPairs } from '../../quota/group-by.ts';
import type { PlannedUsage } from '../../quota/planned-usage.ts';
import type { Policy } from '../../quota/policy.ts';
import { isNonexistent, nameKey, type Quota, type UnknownCause } from '../../quota/quota.ts';
import { isUnknownFigure } from '../../quota/verdict.ts';
import { quotasWithoutUse } from '../../services/registry.ts';
import { causeOf, noUsage } from './quota-sentences.ts';
import { leftNowText } from './shortage.ts';

/** Quotas that are not known for one cause: why, and what to do, as clauses. */
export type UnknownQuotas = {
  readonly quotas: readonly Quota[];
  readonly statement: string;
  readonly remedy: string;
};

/** The quotas that are not known, by their cause. */
export function unknownQuotas(
  assessments: readonly Assessment[],
  policy: Policy,
): readonly UnknownQuotas[] {
  const unknown = assessments.filter(isUnknownFigure);
  if (unknown.length === 0) return [];
  const asked = askedBy(policy);
  const explanations = unknown.map((one) => explanationOf(one, asked));
  const groups = groupBy(explanations, ({ quota, cause, remedy, isShared }) =>
    JSON.stringify(isShared ? [cause, remedy] : quota.id),
  );
  return [...groups.values()].map(toUnknownQuotas);
}

/** Why one quota is not known. */
type Explanation = {
  readonly quota: Quota;
  /** How much is left, as a clause; null if that is not known. */
  readonly left: string | null;
  readonly cause: string;
  readonly remedy: string;
  /** Whether other quotas with this cause have the same. What a response lacks is one for each. */
  readonly isShared: boolean;
};

function toUnknownQuotas([first, ...others]: Group<Explanation>): UnknownQuotas {
  const { left, cause, remedy } = first;
  const statement = others.length > 0 || left === null ? cause : `${left}, and ${cause}`;
  return { quotas: [first, ...others].map(({ quota }) => quota), statement, remedy };
}

/** What is asked for, by the {@link nameKey} of its quota. */
type Asked = {
  /** The quotas that lines or resources name. */
  readonly named: ReadonlySet<string>;
  /** Those that a plan takes. */
  readonly planned: ReadonlySet<string>;
  /** What to do about each resource of which a plan does not say how much it takes, without repetition. */
  readonly remedies: ReadonlyMap<string, readonly string[]>;
  /** How to do without a quota that is not known. */
  readonly instead: string;
};

function askedBy({ thresholds, warnThresholds, demand, planned, onUnknown }: Policy): Asked {
  const taken = (planned ?? []).filter(
    (one) => one.demand !== null && one.demand.kind !== 'uncounted',
  );
  const byResources = taken.filter(({ address }) => address !== null);
  const lines = [...thresholds, ...warnThresholds, ...demand];
  const named = [...lines.map(({ pattern }) => pattern), ...byResources.map(({ quota }) => quota)];
  return {
    named: new Set(named.map(nameKey)),
    planned: new Set(taken.map(({ quota }) => nameKey(quota))),
    remedies: remediesIn(taken, onUnknown),
    instead: onUnknown === 'warn' ? 'leave it, as on-unknown is warn' : 'set on-unknown: warn',
  };
}

/** Without the advice to set what is set. */
function remediesIn(
  taken: readonly PlannedUsage[],
  onUnknown: Policy['onUnknown'],
): Asked['remedies'] {
  const advice = onUnknown === 'warn' ? ', or set on-unknown: warn' : '';
  const pairs = taken.flatMap(({ quota, demand }) =>
    demand?.kind === 'unknown'
      ? [[nameKey(quota), demand.remedy.replace(advice, '')] as const]
      : [],
  );
  const all = [...groupPairs(pairs)];
  return new Map(all.map(([key, remedies]) => [key, [...new Set(remedies)]]));
}

/** More would not be readable in one sentence. */
const maxRemedies = 5;

/** What to do about all resources that leave a quota unknown, and not only about the first. */
function remedyForAll(remedies: readonly string[]): string {
  const more = remedies.length - maxRemedies;
  return [...remedies.slice(0, maxRemedies), ...(more > 0 ? [`and ${more} more`] : [])].join('; ');
}

function explanationOf({ quota, demand }: Assessment, asked: Asked): Explanation {
  const { name, headroom, unit } = quota;
  const key = nameKey(name);
  const unknownDemand =
    demand?.kind === 'unknown'
      ? { cause: demand.cause, remedy: remedyForAll(asked.remedies.get(key) ?? [demand.remedy]) }
      : null;
  // No line helps against what a plan takes.
  const remedy = asked.planned.has(key) ? asked.instead : `${leaveUnnamed}, or ${asked.instead}`;
  if (headroom.kind === 'unknown') {
    const { cause } = headroom;
    // What only the plan as a whole asks for is unknown for that, and not since it does not exist.
    return unknownDemand !== null && isNonexistent(cause) && !asked.named.has(key)
      ? { quota, left: null, ...unknownDemand, isShared: true }
      : { quota, left: null, ...figureExplanation(cause, remedy), isShared: false };
  }
  if (unknownDemand !== null) {
    return { quota, left: leftNowText(headroom, unit), ...unknownDemand, isShared: true };
  }
  // Usage can be declared only for quotas whose usage the API never reports.
  const declare = `add ${name}: N to used, with the number N that is in use`;
  const what = quotasWithoutUse.includes(name) ? declare : remedy;
  return { quota, left: null, cause: notKnown(noUsage), remedy: what, isShared: true };
}

/** Running the job again does not help if the region does not offer the quota. */
function figureExplanation(
  cause: UnknownCause,
  remedy: string,
): Pick<Explanation, 'cause' | 'remedy'> {
  const again = isNonexistent(cause) ? '' : 'run the job again; if that does not help, ';
  return { cause: notKnown(causeOf(cause)), remedy: `${again}${remedy}` };
}

function notKnown(why: string): string {
  return `not known, because ${why}`;
}

const leaveUnnamed = 'name only known quotas in thresholds, warn-thresholds and demand';
