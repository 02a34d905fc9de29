import { publicSentenceOf } from '../../inputs/validation.ts';
import { displayName } from '../../quota/quota.ts';
import { isUnknownFigure } from '../../quota/verdict.ts';
import type { Judged, Result } from '../result.ts';
import { describeDrift, driftRemedy, unplannedIn } from './drift.ts';
import { describeFailedResult, distinctFailures } from './failure.ts';
import { describeShortage, leftOutOf, noteFor, subjectOf } from './sentences.ts';
import { bySeverity } from './severity.ts';

/** One sentence that says why the verdict is what it is: the worst first, the rest counted. */
export function reasonOf(result: Result): string {
  switch (result.kind) {
    case 'judged':
      return reasonOfVerdict(result);
    case 'refused': {
      const [first, ...others] = result.problems.map(publicSentenceOf);
      const more = others.length > 0 ? ` (and ${others.length} more)` : '';
      return `No request was sent, because an input is wrong: ${first}${more}.`;
    }
    case 'broken':
      return `The gate itself failed: ${result.message}.`;
  }
}

/** All that stands in the way, the gravest first: a shortage hides no failure, nor the other way. */
function reasonOfVerdict(result: Judged): string {
  const { verdict, policy } = result;
  if (policy.isIdle === true) return 'The plan takes nothing of the quotas that the gate reads.';
  const obstacles = [
    worst(result, 'short'),
    unread(result),
    policy.onUnknown === 'ignore' ? '' : notKnown(result),
    verdict.kind === 'warn' ? worst(result, 'low') : '',
    verdict.kind === 'warn' ? unplanned(result) : '',
  ].filter((obstacle) => obstacle !== '');
  if (obstacles.length > 0) return `${obstacles.join('; ')}.`;
  const ignored = verdict.assessments.filter(isUnknownFigure).length;
  const more = ignored === 0 ? [] : [`${ignored} not known and ignored`];
  if (verdict.kind === 'pass') return `${[enough(result), ...partly(result), ...more].join('; ')}.`;
  return ignored === 0
    ? 'No threshold reaches a figure that is known.'
    : `Nothing was judged: ${more.join()}.`;
}

/** What was held against a minimum as a whole. */
function enough({ verdict }: Judged): string {
  const judged = verdict.assessments.filter(({ status }) => status === 'ok').length;
  if (judged === 0) return 'Enough is left, as far as was checked';
  return `Enough is left of ${judged === 1 ? 'the quota' : `all ${judged} quotas`} judged`;
}

/** Each by its name: there are no more than a plan may take of. */
function partly({ verdict }: Judged): readonly string[] {
  const parts = verdict.assessments.filter(({ status }) => status === 'partly-checked');
  const named = parts.map(({ quota, demand }) => `${displayName(quota)} (${leftOutOf(demand)})`);
  return parts.length === 0 ? [] : [`${parts.length} partly checked: ${named.join(', ')}`];
}

function worst({ verdict }: Judged, status: 'short' | 'low'): string {
  const [first, ...others] = bySeverity(verdict.assessments).filter(
    (assessment) => assessment.status === status,
  );
  if (first === undefined) return '';
  const also = status === 'short' ? 'short as well' : 'low as well';
  return `${describeShortage(first)}: ${noteFor(first)}${count(others, also)}`;
}

function unread({ serviceResults }: Judged): string {
  const [first, ...others] = distinctFailures(serviceResults);
  return first === undefined
    ? ''
    : `${describeFailedResult(first)}${count(others, 'not readable either')}`;
}

function notKnown({ verdict }: Judged): string {
  const [first, ...others] = verdict.assessments.filter(isUnknownFigure);
  if (first === undefined) return '';
  return `${subjectOf(first)} is not known: ${noteFor(first)}${count(others, 'not known either')}`;
}

function unplanned({ verdict }: Judged): string {
  const [first, ...others] = unplannedIn(verdict.assessments);
  if (first === undefined) return '';
  return `${describeDrift(first)}: ${driftRemedy(first)}${count(others, 'fell like that')}`;
}

function count(others: readonly unknown[], what: string): string {
  return others.length === 0 ? '' : `; ${others.length} more ${what}`;
}
