import type { Baseline } from '../quota/baseline.ts';
import type { Taking } from '../quota/demand.ts';
import type { Policy } from '../quota/judge.ts';
import type { Clean } from '../text/clean.ts';
import { disagreements } from './agreement.ts';
import { choiceOf } from './choices.ts';
import { demandOf, usedOf } from './counts.ts';
import { orDefault, type RawInputs } from './inputs.ts';
import { type Parsed, problemsOf, recordOf, valid, wrong } from './parsed.ts';
import type { Reach } from './scopes.ts';
import { thresholdsOf } from './thresholds.ts';

const onUnknownWords = ['fail', 'warn', 'ignore'] as const;
const onErrorWords = ['fail', 'warn'] as const;

/** What was read of documents that the inputs name. */
type Documents = {
  readonly planned: Parsed<readonly Taking[] | null>;
  readonly baseline: Parsed<Baseline | null>;
};

/** Reads what the quotas are held against, and what is to follow from what is not known. */
export function policyOf(
  inputs: RawInputs,
  documents: Documents,
  reach: Reach,
  clean: Clean,
): Parsed<Policy> {
  const warnings = inputs['warn-thresholds'];
  const thresholds = thresholdsOf('thresholds', orDefault(inputs, 'thresholds'), reach, clean);
  const warnThresholds =
    warnings === '' ? valid([]) : thresholdsOf('warn-thresholds', warnings, reach, clean);
  const policy = recordOf({
    thresholds,
    warnThresholds,
    demand: demandOf(inputs.demand, reach, clean),
    used: usedOf(inputs.used, reach, clean),
    ...documents,
    onUnknown: choiceOf('on-unknown', orDefault(inputs, 'on-unknown'), onUnknownWords, clean),
    onError: choiceOf('on-error', orDefault(inputs, 'on-error'), onErrorWords, clean),
  });
  const comparable = recordOf({ thresholds, warnThresholds });
  const problems = comparable.kind === 'valid' ? disagreements(comparable.value, reach, clean) : [];
  return problems.length > 0 ? wrong(...problems, ...problemsOf(policy)) : policy;
}
