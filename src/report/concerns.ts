import { isUnknownThoughRead } from '../quota/judge.ts';
import { sentenceOf } from '../settings/parsed.ts';
import type { Annotation } from './annotations.ts';
import { cureFor } from './cure.ts';
import { driftClause, driftCure, unplannedIn } from './drift.ts';
import { failuresToTell, whatHappened } from './failure.ts';
import { bySeverity } from './order.ts';
import { isGreen, type Judged, type Result } from './result.ts';
import { clauseOn, noteOn, subjectOf } from './sentences.ts';

/** Everything that stands in the way or is warned of, the gravest first; not yet capped. */
export function concernsIn(result: Result): readonly Annotation[] {
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
    message: `${whatHappened(failure)}: ${cureFor(failure, result.extraAuthorities)}.`,
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
