import type { Planned, Policy } from '../../quota/assessment.ts';
import type { Baseline } from '../../quota/baseline.ts';
import type { Instance } from '../../services/quota-request.ts';
import { serviceKeys } from '../../services/registry.ts';
import type { Sanitize } from '../../text/sanitize.ts';
import { inputOrDefault, parseInput, type RawInputs } from '../inputs.ts';
import { labelsOf } from '../targets/instances.ts';
import { type Selection, withoutUnread } from '../targets/selection.ts';
import { areDefaultServices } from '../targets/services.ts';
import { combineFields, invalid, type Parsed, problemsOf, valid } from '../validation.ts';
import { parseDemand, parseUsed } from './demand.ts';
import type { SelectorContext } from './selectors.ts';
import { contradictions, parseThresholds } from './thresholds.ts';

/** The parsed documents that the inputs name. */
type Documents = {
  readonly planned: Parsed<Planned>;
  readonly baseline: Parsed<Baseline | null>;
};

/**
 * Parses what the quotas are compared with, and what unknown figures and failed services lead to.
 */
export function parsePolicy(
  inputs: RawInputs,
  documents: Documents,
  context: SelectorContext,
  sanitize: Sanitize,
): Parsed<Policy> {
  const read = (input: 'thresholds' | 'warn-thresholds') =>
    parseThresholds(input, inputOrDefault(inputs, input), context, sanitize);
  const [thresholds, warnThresholds] = [read('thresholds'), read('warn-thresholds')];
  const policy = combineFields({
    thresholds,
    warnThresholds,
    demand: parseDemand(inputs.demand, context, sanitize),
    used: parseUsed(inputs.used, context, sanitize),
    ...documents,
    onUnknown: parseInput('on-unknown', inputs, sanitize),
    onError: parseInput('on-error', inputs, sanitize),
  });
  const comparable = combineFields({ thresholds, warnThresholds });
  const problems =
    comparable.kind === 'valid' ? contradictions(comparable.value, context, sanitize) : [];
  if (problems.length > 0) return invalid(...problems, ...problemsOf(policy));
  if (policy.kind === 'invalid') return policy;
  const { planned, unchecked } = policy.value.planned;
  return valid({
    ...policy.value,
    planned: withoutUnread(planned, context.selected),
    // Users of the default services are told only what concerns those.
    unchecked: readsDefaultServices(context) ? [] : unchecked,
    planNeedsNothing: context.selected.length === 0,
  });
}

/** What lines may name: all services, if it is not known which ones are read. */
export function selectorContext(
  selection: Parsed<Selection>,
  instances: Parsed<readonly Instance[]>,
): SelectorContext {
  const written = labelsOf(instances);
  const labels = written && new Set(written);
  if (selection.kind === 'invalid') return { selected: serviceKeys, labels, onlyInOtherPlans: [] };
  const { selected, onlyInOtherPlans } = selection.value;
  return { selected, labels, onlyInOtherPlans };
}

/** Whether exactly the default services are read, without `from-plan`. */
function readsDefaultServices({ selected, onlyInOtherPlans }: SelectorContext): boolean {
  return onlyInOtherPlans.length === 0 && areDefaultServices(selected);
}
