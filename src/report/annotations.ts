import { isUnknownThoughRead } from '../quota/judge.ts';
import { sentenceOf } from '../settings/parsed.ts';
import { cureFor } from './cure.ts';
import { driftClause, driftCure, unplannedIn } from './drift.ts';
import { failuresToTell, whatHappened } from './failure.ts';
import { bySeverity } from './order.ts';
import { reasonOf } from './reason.ts';
import { isGreen, type Judged, type Result } from './result.ts';
import { clauseOn, noteOn, subjectOf } from './sentences.ts';

/** A note on the workflow run. Titles are fixed words: the runner does not mask them. */
export type Annotation = {
  readonly kind: 'error' | 'warning';
  readonly title: string;
  readonly message: string;
};

/** The runner shows ten of a kind for a step and drops the rest without a word. */
const most = 10;

/** One annotation for each shortage, failure and warning; the last of each kind counts the rest. */
export function annotationsOf(result: Result): readonly Annotation[] {
  const known = knownOf(result);
  const explained = isGreen(result) || known.some(({ kind }) => kind === 'error');
  const all = explained ? known : [...known, unexplained(result)];
  return [
    ...capped(
      all.filter(({ kind }) => kind === 'error'),
      most,
    ),
    // One is left for a job summary that cannot be written.
    ...capped(
      all.filter(({ kind }) => kind === 'warning'),
      most - 1,
    ),
  ];
}

/** A red step always says why: where nothing was judged, there is nothing else to say. */
function unexplained(result: Result): Annotation {
  return { kind: 'error', title: 'No verdict', message: reasonOf(result) };
}

function knownOf(result: Result): readonly Annotation[] {
  switch (result.kind) {
    case 'judged':
      return [
        ...shortages(result),
        ...failures(result),
        ...unknowns(result),
        ...lows(result),
        ...drifts(result),
      ];
    case 'refused':
      return result.problems.map((problem) => ({
        kind: 'error',
        title: 'Wrong input',
        message: `${sentenceOf(problem)}.`,
      }));
    case 'broken':
      return [{ kind: 'error', title: 'Quota gate failed', message: `${result.message}.` }];
  }
}

function shortages(result: Judged): readonly Annotation[] {
  const kind = isGreen(result) ? 'warning' : 'error';
  return bySeverity(result.verdict.assessments)
    .filter(({ status }) => status === 'short')
    .map((short) => ({
      kind,
      title: 'Quota too low',
      message: `${clauseOn(short)}: ${noteOn(short)}.`,
    }));
}

function failures(result: Judged): readonly Annotation[] {
  const kind = result.warnOnly || result.policy.onError === 'warn' ? 'warning' : 'error';
  return failuresToTell(result.readings).map((failure) => ({
    kind,
    title: 'Quota not readable',
    message: `${whatHappened(failure)}: ${cureFor(failure)}.`,
  }));
}

function unknowns({ verdict, policy, warnOnly }: Judged): readonly Annotation[] {
  if (policy.onUnknown === 'ignore') return [];
  const kind = warnOnly || policy.onUnknown === 'warn' ? 'warning' : 'error';
  return verdict.assessments.filter(isUnknownThoughRead).map((unknown) => ({
    kind,
    title: 'Quota not known',
    message: `${subjectOf(unknown)} is not known: ${noteOn(unknown)}.`,
  }));
}

function lows({ verdict }: Judged): readonly Annotation[] {
  return bySeverity(verdict.assessments)
    .filter(({ status }) => status === 'low')
    .map((low) => ({
      kind: 'warning',
      title: 'Quota running low',
      message: `${clauseOn(low)}: ${noteOn(low)}.`,
    }));
}

function drifts({ verdict }: Judged): readonly Annotation[] {
  return unplannedIn(verdict.assessments).map((fallen) => ({
    kind: 'warning',
    title: 'Quota fell more than planned',
    message: `${driftClause(fallen)}: ${driftCure(fallen)}.`,
  }));
}

function capped(annotations: readonly Annotation[], most: number): readonly Annotation[] {
  const first = annotations.slice(0, most - 1);
  const [last, ...rest] = annotations.slice(most - 1);
  if (last === undefined) return first;
  const more = rest.length > 0 ? ` And ${rest.length} more: see the job summary.` : '';
  return [...first, { ...last, message: `${last.message}${more}` }];
}
