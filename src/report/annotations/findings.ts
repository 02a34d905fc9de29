import { sentenceOf } from '../../inputs/validation.ts';
import type { Annotation } from '../../ports/ports.ts';
import { isUnknownFigure } from '../../quota/verdict.ts';
import { isGreen, type Judged, type Result } from '../result.ts';
import { describeDrift, driftRemedy, unplannedIn } from '../wording/drift.ts';
import { describeFailedResult, distinctFailures } from '../wording/failure.ts';
import { remedyFor } from '../wording/remedy.ts';
import { describeShortage, noteFor, subjectOf } from '../wording/sentences.ts';
import { bySeverity } from '../wording/severity.ts';

/** Everything that stands in the way or is warned of, the gravest first; not yet capped. */
export function findingsIn(result: Result): readonly Annotation[] {
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
      message: `${describeShortage(short)}: ${noteFor(short)}.`,
    }));
}

function failures(result: Judged): readonly Annotation[] {
  const kind = result.warnOnly || result.policy.onError === 'warn' ? 'warning' : 'error';
  return distinctFailures(result.serviceResults).map((failure) => ({
    kind,
    title: 'Quota not readable',
    message: `${describeFailedResult(failure)}: ${remedyFor(failure, result.certificateFile)}.`,
  }));
}

function unknowns({ verdict, policy, warnOnly }: Judged): readonly Annotation[] {
  if (policy.onUnknown === 'ignore') return [];
  const kind = warnOnly || policy.onUnknown === 'warn' ? 'warning' : 'error';
  return verdict.assessments.filter(isUnknownFigure).map((unknown) => ({
    kind,
    title: 'Quota not known',
    message: `${subjectOf(unknown)} is not known: ${noteFor(unknown)}.`,
  }));
}

function lows({ verdict }: Judged): readonly Annotation[] {
  return bySeverity(verdict.assessments)
    .filter(({ status }) => status === 'low')
    .map((low) => ({
      kind: 'warning',
      title: 'Quota running low',
      message: `${describeShortage(low)}: ${noteFor(low)}.`,
    }));
}

function drifts({ verdict }: Judged): readonly Annotation[] {
  return unplannedIn(verdict.assessments).map((fallen) => ({
    kind: 'warning',
    title: 'Quota fell more than planned',
    message: `${describeDrift(fallen)}: ${driftRemedy(fallen)}.`,
  }));
}
