import type { Annotation } from '../../ports/ports.ts';
import { isGreen, type Judged, type Result } from '../result.ts';
import { type Finding, findingsOf, findingText, inputFinding } from '../wording/finding.ts';
import { reasonOf, regionSentence } from '../wording/reason.ts';

/** The runner shows ten of a kind for a step and drops the rest without a word. */
const most = 10;

/** One annotation for each shortage, failure and warning; the last of each kind counts the rest. */
export function annotationsOf(result: Result): readonly Annotation[] {
  const known = knownIn(result);
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

/** Everything that stands in the way or is warned of; not yet capped. */
function knownIn(result: Result): readonly Annotation[] {
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
  switch (kind) {
    case 'short':
      return isGreen(result) ? 'warning' : 'error';
    case 'unread':
      return warnOnly || policy.onError === 'warn' ? 'warning' : 'error';
    case 'unknown':
      return warnOnly || policy.onUnknown === 'warn' ? 'warning' : 'error';
    case 'input':
      return 'error';
    case 'low':
    case 'drift':
      return 'warning';
  }
}

/** A red step always says why: where nothing was judged, there is nothing else to say. */
function unexplained(result: Result): Annotation {
  return { kind: 'error', title: 'No verdict', message: reasonOf(result) };
}

function capped(annotations: readonly Annotation[], most: number): readonly Annotation[] {
  const first = annotations.slice(0, most - 1);
  const [last, ...rest] = annotations.slice(most - 1);
  if (last === undefined) return first;
  const more =
    rest.length > 0 ? ` And ${rest.length} more: see the job summary or the output report.` : '';
  return [...first, { ...last, message: `${last.message}${more}` }];
}
