import type { Annotation } from '../../ports/ports.ts';
import { isGreen, type Result } from '../result.ts';
import { reasonOf } from '../wording/reason.ts';
import { findingsIn } from './findings.ts';

/** The runner shows ten of a kind for a step and drops the rest without a word. */
const most = 10;

/** One annotation for each shortage, failure and warning; the last of each kind counts the rest. */
export function annotationsOf(result: Result): readonly Annotation[] {
  const known = findingsIn(result);
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

function capped(annotations: readonly Annotation[], most: number): readonly Annotation[] {
  const first = annotations.slice(0, most - 1);
  const [last, ...rest] = annotations.slice(most - 1);
  if (last === undefined) return first;
  const more = rest.length > 0 ? ` And ${rest.length} more: see the job summary.` : '';
  return [...first, { ...last, message: `${last.message}${more}` }];
}
