import { publicProblem } from '../../inputs/problems.ts';
import { problemClause, type ShownProblem } from '../../inputs/validation.ts';
import type { Assessment } from '../../quota/assessment.ts';
import { displayName, type Quota, type Unit } from '../../quota/quota.ts';
import { bySeverity } from '../../quota/shortage.ts';
import { hasUnplannedUse } from '../../quota/verdict.ts';
import type { Judged } from '../result.ts';
import { describeFailures, failureGroups } from './failure.ts';
import { namesText, numberWithVerb, withUnit } from './figures.ts';
import { quotaNote } from './quota-sentences.ts';
import { serviceRemedy } from './remedy.ts';
import { describeShortage, requestWords } from './shortage.ts';
import { unknownQuotas } from './unknown-quotas.ts';

/** A problem to report. Annotations, reason and summary all take their text from it. */
export type Finding = {
  readonly kind: 'short' | 'unread' | 'unknown' | 'low' | 'drift' | 'input';
  /** Display names. Empty if the finding is not about quotas. */
  readonly quotas: readonly string[];
  /** How many quotas, requests or inputs it is about. */
  readonly count: number;
  /** What is wrong, without the names of quotas and without a full stop at the end. */
  readonly statement: string;
  /** What to do, as a clause. */
  readonly remedy: string;
  /** The words of the remedy that tell to request more quota. Null if there are none. */
  readonly request: string | null;
};

/** All obstacles and warnings, the gravest first. */
export function findingsOf(result: Judged): readonly Finding[] {
  const { policy, verdict } = result;
  const { assessments } = verdict;
  const unknown = policy.onUnknown === 'ignore' ? [] : unknownFindings(result);
  return [
    ...shortages(assessments, 'short'),
    ...failureGroups(result.serviceResults).map((group) => ({
      ...finding('unread', [], describeFailures(group), serviceRemedy(group[0], result)),
      count: group.length,
    })),
    ...unknown,
    ...shortages(assessments, 'low'),
    ...unplannedIn(assessments).map((fallen) =>
      finding('drift', [fallen.quota], describeDrift(fallen), driftRemedy(fallen)),
    ),
  ];
}

/** The quotas that are not known, a finding for each cause, whatever `on-unknown` says. */
export function unknownFindings({ policy, verdict }: Judged): readonly Finding[] {
  return unknownQuotas(verdict.assessments, policy).map(({ quotas, statement, remedy }) =>
    finding('unknown', quotas, statement, remedy),
  );
}

function finding(
  kind: Finding['kind'],
  quotas: readonly Quota[],
  statement: string,
  remedy: string,
): Finding {
  const names = quotas.map(displayName);
  const count = Math.max(1, names.length);
  return { kind, quotas: names, count, statement, remedy, request: null };
}

/** The finding for a wrong input. */
export function inputFinding(problem: ShownProblem): Finding {
  return finding('input', [], problemClause(problem), problem.remedy);
}

/** The findings for outputs and summary: without values of inputs that teams keep in secrets. */
export function publicFindings(problems: readonly ShownProblem[]): readonly Finding[] {
  return problems.map(publicProblem).map(inputFinding);
}

function shortages(assessments: readonly Assessment[], kind: 'short' | 'low'): readonly Finding[] {
  return bySeverity(assessments)
    .filter(({ status }) => status === kind)
    .map((one) => ({
      ...finding(kind, [one.quota], describeShortage(one), quotaNote(one)),
      request: requestWords(one),
    }));
}

/** What is wrong, with the names of quotas and without a full stop at the end. */
export function statementWithQuotas({ quotas, statement }: Finding): string {
  return quotas.length === 0 ? statement : `${namesText(quotas)}: ${statement}`;
}

/** What is wrong and what to do, as two sentences. */
export function findingText(finding: Finding): string {
  return twoSentences(statementWithQuotas(finding), finding.remedy);
}

/** Joins what is wrong and what to do, each a clause without a full stop, to two sentences. */
export function twoSentences(wrong: string, remedy: string): string {
  return `${wrong}. ${capitalized(remedy)}.`;
}

/** Starts a clause with a capital, unless its first word is a name, such as that of an input. */
function capitalized(clause: string): string {
  return clause.replace(
    /^[a-z]+(?=[ ,])/,
    (word) => `${word.charAt(0).toUpperCase()}${word.slice(1)}`,
  );
}

/** The quotas that fell more than planned since the baseline, in order of how much more. */
export function unplannedIn(assessments: readonly Assessment[]): readonly Assessment[] {
  const unplannedUse = ({ drift }: Assessment) => drift?.unplanned ?? 0;
  return assessments
    .filter(hasUnplannedUse)
    .toSorted((one, other) => unplannedUse(other) - unplannedUse(one));
}

/** As a clause without the name: `4 are gone since the baseline, 2 were planned`. */
function describeDrift(assessment: Assessment): string {
  const { consumed, before, lowered } = assessment.drift ?? {};
  const { unit } = assessment.quota;
  return consumedBeyondPlan(assessment) > 0
    ? `${numberWithVerb(consumed ?? 0, unit)} gone since the baseline, ${plannedText(before?.planned ?? 0, unit)} planned`
    : `the limit was lowered by ${withUnit(lowered ?? 0, unit)} since the baseline`;
}

function plannedText(planned: number, unit: Unit | null): string {
  if (planned === 0) return 'none was';
  return `${withUnit(planned, unit)} ${planned === 1 ? 'was' : 'were'}`;
}

function driftRemedy(assessment: Assessment): string {
  const beyond = consumedBeyondPlan(assessment);
  return beyond > 0
    ? `find out what else used ${withUnit(beyond, assessment.quota.unit)}`
    : 'find out who lowered the limit';
}

function consumedBeyondPlan({ drift }: Assessment): number {
  return (drift?.consumed ?? 0) - (drift?.before.planned ?? 0);
}
