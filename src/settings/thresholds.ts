import type { Scope } from '../quota/scope.ts';
import type { Threshold } from '../quota/threshold.ts';
import type { Clean } from '../text/clean.ts';
import { type Form, linesOf } from './lines.ts';
import { minimumOf } from './minimum.ts';
import type { Parsed, Problem } from './parsed.ts';
import { type Reach, servicesReached, shownScope } from './scopes.ts';

type Input = 'thresholds' | 'warn-thresholds';

/** Reads lines `name: minimum`. */
export function thresholdsOf(
  input: Input,
  text: string,
  reach: Reach,
  clean: Clean,
): Parsed<readonly Threshold[]> {
  const form: Form<Threshold> = {
    input,
    what: 'minimum',
    make: thresholdOf,
    remedy: (name) =>
      `a whole number or a percentage up to 100, such as ${name}: 5 or roma.api: 10%`,
    unfit: (threshold) => percentageOfNothing(input, threshold, reach, clean),
  };
  return linesOf(form, text, reach, clean);
}

function thresholdOf(scope: Scope, written: string): Threshold | null {
  const minimum = minimumOf(written);
  return minimum === null ? null : { ...scope, minimum };
}

function percentageOfNothing(
  input: Input,
  threshold: Threshold,
  { selected }: Reach,
  clean: Clean,
): readonly Problem[] {
  const reachesGes = servicesReached(threshold).includes('ges') && selected.includes('ges');
  if (threshold.minimum.kind === 'count' || !reachesGes) return [];
  const complaint = 'asks for a percentage where GES reports no limit to take it of';
  const read = shownScope(threshold, clean);
  return [{ input, complaint, read, remedy: 'write a whole number for GES' }];
}
