import type { Policy } from '../quota/judge.ts';
import type { Service } from '../quota/names.ts';
import type { Clean } from '../text/clean.ts';
import { disagreements } from './agreement.ts';
import { choiceOf } from './choices.ts';
import { orDefault, type RawInputs } from './inputs.ts';
import { type Parsed, problemsOf, recordOf, valid, wrong } from './parsed.ts';
import { thresholdsOf } from './thresholds.ts';

const onUnknownWords = ['fail', 'warn', 'ignore'] as const;
const onErrorWords = ['fail', 'warn'] as const;

/** Reads the thresholds of the services that are read, and what is to follow from what is not known. */
export function policyOf(
  inputs: RawInputs,
  selected: readonly Service[],
  clean: Clean,
): Parsed<Policy> {
  const warnings = inputs['warn-thresholds'];
  const thresholds = thresholdsOf('thresholds', orDefault(inputs, 'thresholds'), selected, clean);
  const warnThresholds =
    warnings === '' ? valid([]) : thresholdsOf('warn-thresholds', warnings, selected, clean);
  const policy = recordOf({
    thresholds,
    warnThresholds,
    onUnknown: choiceOf('on-unknown', orDefault(inputs, 'on-unknown'), onUnknownWords, clean),
    onError: choiceOf('on-error', orDefault(inputs, 'on-error'), onErrorWords, clean),
  });
  const comparable = recordOf({ thresholds, warnThresholds });
  const problems =
    comparable.kind === 'valid' ? disagreements(comparable.value, selected, clean) : [];
  return problems.length > 0 ? wrong(...problems, ...problemsOf(policy)) : policy;
}
