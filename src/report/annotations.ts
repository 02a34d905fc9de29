import type { Annotation } from '../ports/ports.ts';
import { isGreen, type Judged, type Result } from './result.ts';
import { type Finding, findingsOf, findingText, inputFinding } from './wording/finding.ts';
import { reasonText, regionSentence } from './wording/reason.ts';

/** For each step, the runner shows ten annotations of a kind and silently drops the rest. */
const maxAnnotations = 10;

/** One annotation for each shortage, failure and warning. The last of each kind counts the omitted. */
export function annotationsOf(result: Result): readonly Annotation[] {
  const known = knownAnnotations(result);
  const explained = isGreen(result) || known.some(({ kind }) => kind === 'error');
  const all = explained ? known : [...known, unexplained(result)];
  const ofKind = (wanted: Annotation['kind']) => all.filter(({ kind }) => kind === wanted);
  return [
    ...capAnnotations(ofKind('error'), maxAnnotations),
    // One place stays free, in case the job summary cannot be written.
    ...capAnnotations(ofKind('warning'), maxAnnotations - 1),
  ];
}

/** All obstacles and warnings, however many. */
function knownAnnotations(result: Result): readonly Annotation[] {
  switch (result.kind) {
    case 'judged':
      return findingsOf(result).map((finding) => ({
        kind: kindOf(finding, result),
        title: titles[finding.kind],
        message: `${findingText(finding)}${regionSentence(result)}`,
      }));
    case 'invalid-inputs':
      return result.problems.map(inputFinding).map((finding) => ({
        kind: 'error',
        title: titles[finding.kind],
        message: findingText(finding),
      }));
    case 'undelivered':
      return [
        { kind: 'error', title: 'Result not delivered', message: reasonText(result) },
        ...knownAnnotations(result.outcome),
      ];
    case 'crashed':
      return [{ kind: 'error', title: 'Quota gate failed', message: `${result.message}.` }];
  }
}

const titles: Readonly<Record<Finding['kind'], string>> = {
  short: 'Quota too low',
  unread: 'Quota not readable',
  unknown: 'Quota not known',
  low: 'Quota running low',
  drift: 'Quota fell more than planned',
  input: 'Wrong input',
};

function kindOf({ kind }: Finding, result: Judged): Annotation['kind'] {
  const { warnOnly, policy } = result;
  const isWarning: Readonly<Record<Finding['kind'], boolean>> = {
    short: isGreen(result),
    unread: warnOnly || policy.onError === 'warn',
    unknown: warnOnly || policy.onUnknown === 'warn',
    low: true,
    drift: true,
    input: false,
  };
  return isWarning[kind] ? 'warning' : 'error';
}

/** Explains a red step without any other error, such as one where no quota was judged. */
function unexplained(result: Result): Annotation {
  return { kind: 'error', title: 'No verdict', message: reasonText(result) };
}

function capAnnotations(annotations: readonly Annotation[], max: number): readonly Annotation[] {
  const first = annotations.slice(0, max - 1);
  const [last, ...rest] = annotations.slice(max - 1);
  if (last === undefined) return first;
  const more =
    rest.length > 0 ? ` And ${rest.length} more: see the job summary or the output report.` : '';
  return [...first, { ...last, message: `${last.message}${more}` }];
}
